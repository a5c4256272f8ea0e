import { describe, expect, test } from 'vitest';
import { findCounterStatements } from '@/lib/counter/find-counter-statements';
import type { RelationEnd } from '@/lib/model/relation';
import { textOf } from '@/lib/text/span';
import { counterArticles } from '../../../fixtures/counter/articles';
import { furtherArticles } from '../../../fixtures/counter/further-articles';
import { type MarkedArticle, readMarkedArticle } from './marked-article';

/** "s1", or "~words" when the expected end is in the article's own voice and holds these words. */
function isEnd(article: MarkedArticle, end: RelationEnd, wanted: string): boolean {
  if ('quotation' in end) return article.ids[end.quotation] === wanted;
  return wanted.startsWith('~') && textOf(article.document.text, end.narrator).includes(wanted.slice(1));
}

function describeEnd(article: MarkedArticle, end: RelationEnd): string {
  if ('quotation' in end) return article.ids[end.quotation] ?? '?';
  return `~${textOf(article.document.text, end.narrator)}`;
}

describe.each([...counterArticles, ...furtherArticles].map((article) => [article.name, article] as const))(
  '%s',
  (_name, fixture) => {
    const article = readMarkedArticle(fixture.text, fixture.people, fixture.aliases);
    const found = findCounterStatements(article.document, article.reading);

    test('draws the links a reader draws, and no other', () => {
      const left = [...fixture.links];
      const unexpected: string[] = [];
      for (const { from, to, type, scopeShift } of found.relations) {
        const at = left.findIndex((line) => {
          const [ends = '', kind, shift] = line.split(
            / (?=[a-z-]+(?: narrower)?$)(?!narrower$)| (?=narrower$)/u,
          );
          const [first = '', second = ''] = ends.split(' > ');
          return (
            isEnd(article, from, first) &&
            isEnd(article, to, second) &&
            type === kind &&
            (shift !== undefined) === (scopeShift === 'narrower')
          );
        });
        if (at >= 0) left.splice(at, 1);
        else
          unexpected.push(
            `${describeEnd(article, from)} > ${describeEnd(article, to)} ${type} ${scopeShift ?? ''}`,
          );
      }
      expect({ missing: left, unexpected }).toEqual({ missing: [], unexpected: [] });
    });

    test('records who disputes, and with which words', () => {
      const records = found.disputes.map((dispute) => {
        const name = dispute.holder === undefined ? '?' : article.reading.speakers[dispute.holder]?.name;
        return `${name}: ${textOf(article.document.text, dispute.cue)}`;
      });
      expect(records.sort()).toEqual([...fixture.disputes].sort());
    });

    test('shows words of the article as evidence for every link', () => {
      for (const relation of found.relations) {
        expect(relation.evidence.length).toBeGreaterThan(0);
        for (const span of relation.evidence) expect(textOf(article.document.text, span).trim()).not.toBe('');
        expect(relation.why).not.toBe('');
      }
    });
  },
);
