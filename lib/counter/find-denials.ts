import { textOf } from '@/lib/text/span';
import type { ArticleIndex, Statement } from './article-index';
import {
  COUNT_WORDS,
  type DenialPhrase,
  MISQUOTED,
  OPENING_DENIALS,
  REPORTED_DENIALS,
} from './denial-phrases';
import type { Dispute } from './find-disputes';

/**
 * Statements that are themselves denials, by their own words: “That is simply not true,” “Not so on both counts”,
 * “I was misquoted”. In reading order; empty when there are none. Cost: a few patterns on the opening of a statement.
 */
export function findDenials(index: ArticleIndex): Dispute[] {
  return index.statements.flatMap((statement) => {
    const { quotation } = statement;
    if (quotation.within !== undefined || quotation.accordingTo !== undefined) return [];
    const phrases = [...(quotation.kind === 'indirect' ? REPORTED_DENIALS : OPENING_DENIALS), ...MISQUOTED];
    for (const [at, { inner }] of quotation.parts.entries()) {
      const folded = foldSameLength(textOf(index.document.text, inner));
      for (const phrase of phrases) {
        // Further on, "that" means the speaker's own words.
        if (at > 0 && !phrase.saysWhat) continue;
        const found = phrase.pattern.exec(folded);
        if (found) return [denialOf(statement, phrase, inner.start, found)];
      }
    }
    return [];
  });
}

function denialOf(
  statement: Statement,
  phrase: DenialPhrase,
  offset: number,
  found: RegExpExecArray,
): Dispute {
  const { quotation } = statement;
  const cue = { start: offset + found.index, end: offset + found.index + found[0].length };
  const count = Object.entries(COUNT_WORDS).find(([word]) => found[0].includes(`${word} `))?.[1];
  return {
    ...(quotation.speaker !== undefined && { holder: quotation.speaker }),
    ...(quotation.source && { source: quotation.source }),
    cue,
    clause: cue,
    sentence: statement.sentence,
    type: phrase.type,
    rule: phrase.rule,
    statement: statement.index,
    ...(phrase.saysWhat === undefined && {
      object: { kind: 'anaphor' as const, span: cue, points: true, ...(count !== undefined && { count }) },
    }),
  };
}

/** Lower case and straight apostrophes without moving any offset. */
export function foldSameLength(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replaceAll('’', "'");
}
