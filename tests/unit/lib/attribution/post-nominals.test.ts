import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

describe('letters behind a name, initials and offices before it', () => {
  test.each([
    ['Rhona Aldous OBE spoke. “We open at nine,” Ms Aldous said.', 'Rhona Aldous'],
    ['Rhona Aldous MSP said the gate was “locked at nine”.', 'Rhona Aldous'],
    ['Rhona Aldous, MBE, said: “We open at nine.”', 'Rhona Aldous'],
    ['Deputy Director of Ports R K Aldous said: “We open at nine.”', 'R K Aldous'],
    ['Minister of Fisheries Kwaku Manu Aldous said: “We open at nine.”', 'Kwaku Manu Aldous'],
    ['Secretary of Homeland Security Kwaku Aldous said: “We open at nine.”', 'Kwaku Aldous'],
    ['Minister of Foreign Affairs Kwaku Manu Aldous said: “We open at nine.”', 'Kwaku Manu Aldous'],
    ['Governor of New Lindhaven Ove Brandsen said: “We open at nine.”', 'Ove Brandsen'],
  ])('%s', (text, name) => {
    const { quotations, speakers } = readArticle(documentOfPlainText(`News\n\n${text}`, 'en'));
    const said = quotations.find(({ kind }) => kind !== 'indirect');
    expect(speakers[said?.speaker ?? -1]?.name).toBe(name);
    expect(speakers.filter((speaker) => speaker.kind === 'person')).toHaveLength(1);
  });
});
