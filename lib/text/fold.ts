/**
 * Words reduced to what two printings of the same words share: letters and digits in lower case, compatibility
 * forms unified, everything else one space. Marks over letters stay ("résumé" is not "resume"). Empty when the
 * text holds no letter or digit. Lone surrogates are replaced.
 */
export function foldWords(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ‘]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** A name reduced for look-up: as `foldWords`, and without marks over letters, which names lose on their way. */
export function foldName(name: string): string {
  return foldWords(name)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}
