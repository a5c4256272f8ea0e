/**
 * Whether an address is itself a script or a document, and so never where something was printed. A file from elsewhere may
 * bring one in the hope that somebody makes a link of it; ours are none (components/safe-link.tsx), but what is exported
 * again goes to other programs. Addresses of any other scheme (urn:, doi:, file:) are kept, as text. Read as browsers do,
 * which pass over blanks and control characters.
 */
export function isScriptAddress(address: string): boolean {
  const letters = [...address.slice(0, 200)].filter((letter) => letter > ' ').join('');
  return /^(?:javascript|vbscript|data):/iu.test(letters);
}

/** What is said of such an address. */
export const SCRIPT_ADDRESS = 'is a script or a document, not an address';
