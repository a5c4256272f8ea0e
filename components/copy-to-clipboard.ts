import { failure, type Result, success } from '@/lib/model/result';
import type { Citation } from './wording/citation';

/**
 * Puts a citation on the clipboard, as HTML too where the browser takes it. Asks for no permission: the press of a button is one. It fails
 * on pages without encryption, in frames that may not, and when the page does not have the keyboard.
 */
export async function copyToClipboard({ text, html }: Citation): Promise<Result<void>> {
  // Absent where the page is not encrypted.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined)
    return failure(
      'refused',
      'Not copied: the browser copies nothing from a page without encryption (https).',
    );
  try {
    await clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]);
    return success(undefined);
  } catch {
    // Not every browser has ClipboardItem, or takes HTML; all take a text.
    return copyText(clipboard, text);
  }
}

async function copyText(clipboard: Clipboard, text: string): Promise<Result<void>> {
  try {
    await clipboard.writeText(text);
    return success(undefined);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failure('failed', `Not copied: the browser did not allow it (${why}).`);
  }
}
