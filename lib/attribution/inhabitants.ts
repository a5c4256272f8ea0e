/**
 * Words with a capital that describe somebody after "the" and name nobody: where the person is from ("the Croatian
 * said"), or the letters of an office ("the Kerry TD said"). Newspapers and powers that end alike are left out.
 */
const BODIES = new Set(
  'guardian vatican taliban klan scotsman irishman statesman yeoman cayman pakistan japan caravan ottoman roman'.split(
    ' ',
  ),
);

const OTHERS = new Set(
  (
    'argentine briton dane finn swede scot pole turk spaniard thai croat serb slovak czech greek iraqi israeli ' +
    'pakistani bangladeshi saudi emirati kuwaiti qatari omani yemeni nepali filipino filipina german mexican american ' +
    'moroccan korean dutchman dutchwoman frenchman frenchwoman englishman englishwoman welshman welshwoman ' +
    'irishwoman scotswoman ulsterman cornishman yorker'
  ).split(' '),
);

/** "croatian", "yorkshireman", "londoner": somebody from there, by the ending. Lower case. */
export function isInhabitant(word: string): boolean {
  if (word.length < 4 || BODIES.has(word)) return false;
  return OTHERS.has(word) || /..(?:[^w]ian|ean|shireman|shirewoman|lander|doner|liner)$/u.test(word);
}

/** The gender that such a word tells; empty for most. */
export function genderOfInhabitant(word: string): 'm' | 'f' | '' {
  if (!isInhabitant(word)) return '';
  return word.endsWith('woman') ? 'f' : word.endsWith('man') ? 'm' : '';
}

const OFFICES = new Set('MP MSP MEP MLA MLC MPP TD PM CEO CFO COO CTO CMO DGP'.split(' '));

/** "MP", "CFO": letters that stand for an office. */
export function isOfficeLetters(text: string): boolean {
  return OFFICES.has(text);
}
