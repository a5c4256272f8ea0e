import type { SaveDraft } from '@/lib/messages/protocol';

/** A quotation of an invented page on its way to the save form. */
export function saveDraft(changes: Partial<SaveDraft> = {}): SaveDraft {
  return {
    exact: 'The ferry sails at nine.',
    prefix: 'she said: ',
    suffix: ' Then she left.',
    before: 'The harbour master spoke.',
    after: 'Then she left.',
    speaker: 'Ada Lind',
    speakerConfidence: 'medium',
    page: { url: 'https://harbour.example/ferry', title: 'Ferries sail again' },
    ...changes,
  };
}
