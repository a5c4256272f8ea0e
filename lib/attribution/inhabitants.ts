/**
 * Words with a capital that describe somebody after "the" and name nobody: where the person is from ("the Croatian
 * said"), or the letters of an office ("the Kerry TD said"). Newspapers and powers that end alike are left out.
 */
const BODIES = /* @__PURE__ */ new Set(
  'guardian vatican taliban klan scotsman irishman statesman yeoman cayman pakistan japan caravan ottoman roman'.split(
    ' ',
  ),
);

const OTHERS = /* @__PURE__ */ new Set(
  (
    'american argentine bangladeshi briton croat czech dane emirati filipina filipino finn german greek iraqi ' +
    'israeli korean kuwaiti mexican moroccan nepali omani pakistani pole qatari saudi scot serb slovak spaniard ' +
    'swede thai turk yemeni yorker'
  ).split(' '),
);

/** "croatian", "yorkshireman", "londoner": somebody from there, by the ending. Lower case. */
export function isInhabitant(word: string): boolean {
  if (word.length < 4 || BODIES.has(word)) return false;
  return (
    OTHERS.has(word) ||
    /..(?:[^w]ian|ean|(?:shire|glish|rench|utch|elsh|rnish|lster)(?:wo)?man|(?:irish|scots)woman|lander|doner|liner)$/u.test(
      word,
    )
  );
}

/** The gender that such a word tells; empty for most. */
export function genderOfInhabitant(word: string): 'm' | 'f' | '' {
  if (!isInhabitant(word)) return '';
  return word.endsWith('woman') ? 'f' : word.endsWith('man') ? 'm' : '';
}

const OFFICES = /* @__PURE__ */ new Set('MP MSP MEP MLA MLC MPP TD PM CEO CFO COO CTO CMO DGP'.split(' '));

/** "MP", "CFO": letters that stand for an office. */
export function isOfficeLetters(text: string): boolean {
  return OFFICES.has(text);
}
