/**
 * What counter-statements cost.
 *   npm run bench:counter [-- --text DIR]
 * 1. One article: the counter rules against the quotation engine, same articles, same run.
 * 2. A new article of 20 statements looked up among 1,000, 10,000 and 100,000 stored ones: the time must follow the
 *    candidates that the index gives, not the size of the library.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticle } from '@/lib/attribution/read-article';
import { findCounterStatements } from '@/lib/counter/find-counter-statements';
import { findKin } from '@/lib/counter/find-kin';
import { countStems, weightFrom } from '@/lib/counter/stem-weights';
import type { LibraryStatement, MatchLibrary } from '@/lib/match/contract';
import { packTexts } from '@/lib/match/packed-library';
import { documentOfPlainText } from '@/lib/text/document-text';
import { createGenerator, createLibrary } from './match/generator';

const ROUNDS = 5;
const NEW_STATEMENTS = 20;

const { values } = parseArgs({
  options: { text: { type: 'string', default: '../shared/data/polnear/gold/text/dev' } },
});
timeArticles(existsSync(values.text) ? values.text : 'seeds');
for (const size of [1_000, 10_000, 100_000]) await timeLookUp(size);

function timeArticles(folder: string): void {
  const documents = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => documentOfPlainText(readFileSync(join(folder, file), 'utf8'), 'en'));
  const readings = documents.map((document) => readArticle(document));
  for (const [i, reading] of readings.entries()) {
    const document = documents[i];
    if (document) findCounterStatements(document, reading);
  }
  const engine = medianOf(() => documents.forEach((document) => void readArticle(document)));
  const counter = medianOf(() =>
    readings.forEach((reading, i) => {
      const document = documents[i];
      if (document) findCounterStatements(document, reading);
    }),
  );
  const each = (ms: number): string => (ms / documents.length).toFixed(2);
  console.log(
    `${documents.length} articles: engine ${each(engine)} ms, counter-statements ${each(counter)} ms an article (${(counter / engine).toFixed(2)}×)`,
  );
}

async function timeLookUp(size: number): Promise<void> {
  const texts = createLibrary(createGenerator(1), size);
  const stored = texts.map((words, i) => statement(`s${i}`, words));
  const search = packTexts(texts, size);
  let read = 0;
  const library: MatchLibrary = {
    size,
    weights: search.generation.weights,
    candidates: async (queries, reach) =>
      queries.map(({ words }) => search.candidates(words, reach).map(({ document }) => `s${document}`)),
    statements: async (ids) => {
      read += ids.length;
      return ids.map((id) => stored[Number(id.slice(1))]);
    },
  };
  const weightOf = weightFrom(countStems(texts));
  // Every second statement of the new article stands in the library, a few words shorter.
  const fresh = createLibrary(createGenerator(2), NEW_STATEMENTS).map((quotation, i) => {
    const words = i % 2 === 0 ? (texts[(i * 7919) % size] ?? quotation) : quotation;
    return statement(`n${i}`, i % 2 === 0 ? words.split(' ').slice(1).join(' ') : words);
  });
  await findKin(fresh, library, weightOf);
  const times: number[] = [];
  let found = 0;
  for (let round = 0; round < ROUNDS; round++) {
    read = 0;
    const start = performance.now();
    found = (await findKin(fresh, library, weightOf)).filter((kin) => kin.length > 0).length;
    times.push(performance.now() - start);
  }
  const ms = times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0;
  console.log(
    `${size} stored: ${ms.toFixed(1)} ms for ${NEW_STATEMENTS} new statements, ${read} candidates read, ${found} with kin (${NEW_STATEMENTS / 2} planted)`,
  );
}

function statement(id: string, words: string): LibraryStatement {
  return { id, words, before: '', after: '' };
}

function medianOf(work: () => void): number {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}
