import { strToU8, zipSync } from 'fflate';
import { singleSpaced } from '@/lib/text/single-spaced';
import type { CitedQuotation } from './cited-quotation';
import { DistinctNames } from './distinct-names';
import { markdownNote } from './markdown-note';

/** Bytes of a file's name that come from the speaker, and from the words; systems take 255 in all. */
const NAME_BYTES = 100;

/**
 * Notes in a ZIP archive, a file for each: Obsidian and other notebooks read front matter at the beginning of a file alone, so
 * that several notes in one file would be one. Unpacked into a folder of the notebook they are notes. `now` is the files' time.
 */
export function notesAsZip(quotations: readonly CitedQuotation[], now: Date): Uint8Array<ArrayBuffer> {
  const names = new DistinctNames(' ');
  const files = quotations.map((quotation) => [
    `${names.distinct(nameOf(quotation))}.md`,
    strToU8(markdownNote(quotation)),
  ]);
  // What is handed out is the archive's own buffer, not a shared one.
  return zipSync(Object.fromEntries(files), { mtime: now, level: 6 }) as Uint8Array<ArrayBuffer>;
}

/** Signs that a file's name, or a link to a note, must not have on one of the systems; and those that are not seen. */
const NOT_IN_A_NAME = /[\\/:*?"<>|#^[\]%&`~$\p{C}]+/gu;

/** Speaker and first words: “Ilse Brandt – The ferry will sail”. */
function nameOf({ speaker, words }: CitedQuotation): string {
  const whole = [speaker ?? 'Speaker unknown', words].map((piece) => piece.replace(NOT_IN_A_NAME, ' '));
  const cut = whole.map((piece) => beginningOf(singleSpaced(piece.normalize('NFC')).trim()));
  // Names that begin or end with a stop or a blank are hidden, or cannot be opened, on some systems.
  return cut.join(' – ').replace(/^[.\s]+|[.\s]+$/gu, '');
}

/** As many letters as have room, in UTF-8. */
function beginningOf(text: string): string {
  let beginning = '';
  let bytes = 0;
  for (const letter of text) {
    bytes += strToU8(letter).length;
    if (bytes > NAME_BYTES) break;
    beginning += letter;
  }
  return beginning;
}
