/**
 * The address when it may stand in a link: an absolute http or https address without a user name in it,
 * in the form the browser reads it. Undefined for everything else (`javascript:`, `data:`, extension pages,
 * relative paths, addresses with control characters): stored data is never trusted to be an address.
 */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined || address.length > 8192 || hasControlCharacter(address)) return undefined;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  return web && url.username === '' && url.password === '' ? url.href : undefined;
}

function hasControlCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}
