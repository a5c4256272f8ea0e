import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

describe('words that could be titles in names of bodies', () => {
  test.each([
    ['General Dynamics said it was “sorry”.', 'General Dynamics', 'organisation'],
    ['“We open at nine,” the Interior Department said.', 'Interior Department', 'organisation'],
    ['The Canadian Ferry League said: “We open at nine.”', 'Canadian Ferry League', 'organisation'],
    ['Queen County said: “We open at nine.”', 'Queen County', 'organisation'],
    ['Sailor Alliance UK said: “We open at nine.”', 'Sailor Alliance UK', 'organisation'],
    ['The Conservative Party said: “We open at nine.”', 'Conservative Party', 'organisation'],
    ['General Ada Park said: “We open at nine.”', 'Ada Park', 'person'],
    ['Chairman of the Ports Committee Ada Morrow said: “We open at nine.”', 'Ada Morrow', 'person'],
  ])('%s', (text, name, kind) => {
    const { quotations, speakers } = readArticle(documentOfPlainText(`News\n\n${text}`, 'en'));
    const said = quotations.find((q) => q.kind !== 'indirect');
    expect(speakers[said?.speaker ?? -1]).toMatchObject({ name, kind });
  });
});
