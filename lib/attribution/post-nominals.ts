/** Letters behind a name that say a rank, an honour or a degree. */
const HONOURS = /* @__PURE__ */ new Set(
  'KC QC SC CBE OBE MBE KBE DBE DSO FRS FRCP FRSE PhD DPhil MBA RN Esq CPA AO AM OAM SJ'.split(' '),
);

/** The same for seats in a parliament, which before a name are titles and by themselves a role: "the Labour MP". */
const SEATS = /* @__PURE__ */ new Set('MP MPs MSP MEP MLA MLC MPP TD MS QC MD'.split(' '));

/** The word is letters behind a name of `words` words. */
export function isPostNominal(text: string, words: number): boolean {
  const plain = text.endsWith('.') ? text.slice(0, -1) : text;
  return HONOURS.has(plain) || (words > 1 && words < 4 && SEATS.has(plain));
}
