/** Which names of a text are companies, by what stands beside them: "Morrow Inc.", "Morrow's chief executive", "shares of Morrow". */
import { BUSINESS_SUFFIXES } from './lexicon';
import { bare, type Mention } from './mention';
import type { Token } from './tokens';

/** Nouns that mean a company once it was named. */
export const BUSINESS_NOUNS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'company firm startup start-up retailer airline bank manufacturer automaker carmaker carrier brand chain publisher'.split(
    ' ',
  ),
);

/** What a company has; beside its name, with or without "'s". */
const BELONGINGS = /* @__PURE__ */ new Set(
  'ceo cfo shares stock stores store customers employees executives products shareholders investors subsidiary factory factories headquarters sales profits revenue earnings'.split(
    ' ',
  ),
);
const REACH = 3;

/** True when a name is a company's by its last word or by what stands after or before it. */
export function isBusiness(mention: Mention, tokens: readonly Token[]): boolean {
  if (mention.kind !== 'name' || mention.titled || mention.gender !== '') return false;
  if (BUSINESS_SUFFIXES.has(bare(mention.words.at(-1)?.toLowerCase() ?? '')) && mention.words.length > 1)
    return true;
  for (let i = mention.end; i < mention.end + REACH; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'punctuation' || token.kind === 'quotation') break;
    if (BELONGINGS.has(token.lower) || (token.lower === 'chief' && tokens[i + 1]?.lower === 'executive'))
      return true;
  }
  const of = tokens[mention.titleFirst - 1]?.lower;
  return (of === 'of' || of === 'at') && BELONGINGS.has(tokens[mention.titleFirst - 2]?.lower ?? '');
}
