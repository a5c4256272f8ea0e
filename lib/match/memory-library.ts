import type { LibraryStatement, MatchLibrary } from './contract';
import { readWords } from './read-words';
import { WordBuffer } from './word-buffer';
import { WordCounter } from './word-weights';

/** A library held in memory, every statement a candidate for every query: small sets, tests, and the measure of all indexes. */
export function memoryLibrary(statements: readonly LibraryStatement[]): MatchLibrary {
  const counter = new WordCounter(statements.length);
  const words = new WordBuffer();
  for (const statement of statements) {
    readWords(statement.words, words);
    counter.add(words);
  }
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const ids = [...byId.keys()];
  return {
    size: statements.length,
    weights: counter.weights(),
    candidates: (queries) => Promise.resolve(queries.map(() => ids)),
    statements: (wanted) => Promise.resolve(wanted.map((id) => byId.get(id))),
  };
}
