import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createGenerator, createLibrary } from '@/bench/match/generator';
import { buildSegment } from '@/lib/match/build-segment';
import { CandidateFinder } from '@/lib/match/find-candidates';
import { readLibrary } from '@/lib/match/packed-library';
import { heldLibrary } from '@/lib/store/held-library';
import { HeldSegment } from '@/lib/store/held-segments';
import { openMatchIndexDatabase } from '@/lib/store/match-index-database';
import { testLibrary } from '@/tests/support/library';
import { WatchedFile } from '@/tests/support/watched-file';

const TEXTS = createLibrary(createGenerator(8), 3_000);
const { generation, stems } = readLibrary(TEXTS, TEXTS.length, 1);
const BYTES = buildSegment(stems, generation);
const ids = TEXTS.map((_, i) => `t${i}`);

/** A library of one segment that is read by pages. */
function library() {
  const file = new WatchedFile(BYTES);
  const row = {
    id: 1,
    generation: 1,
    seq: 1,
    documents: TEXTS.length,
    bytes: file,
    own: { ids, sources: [] },
  };
  const held = new HeldSegment(row, { whole: 0, gap: 0 });
  const parts = {
    db: testLibrary(),
    index: openMatchIndexDatabase('held-library'),
    finder: new CandidateFinder(),
  };
  return { file, held, ask: () => heldLibrary(parts, [held], generation, TEXTS.length, 100) };
}

const queries = [300, 2_000].map((i) => ({ words: TEXTS[i] ?? '' }));

describe('a library that is read by pages', () => {
  it('answers from what its questions need', async () => {
    const { file, ask } = library();
    const { library: opened, unreadable } = ask();
    expect(await unreadable).toEqual([]);
    const found = await opened.candidates(queries, 'origin');
    expect(found.map(([first]) => first)).toEqual(['t300', 't2000']);
    const read = file.parts.reduce((sum, [from, to]) => sum + to - from, 0);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(file.size);
  });

  it('reads nothing again for the same question', async () => {
    const { file, ask } = library();
    const first = await ask().library.candidates(queries, 'origin');
    const before = file.parts.length;
    expect(await ask().library.candidates(queries, 'origin')).toEqual(first);
    expect(file.parts.length).toBe(before);
  });

  it('rejects when its file is lost after it was opened, and has it checked once more', async () => {
    const { file, held, ask } = library();
    const { library: opened, unreadable } = ask();
    expect(await unreadable).toEqual([]);
    expect(await held.isUndamaged()).toBe(true);
    file.isLost = true;
    await expect(opened.candidates(queries, 'origin')).rejects.toThrow('gone');
    expect(await held.isUndamaged()).toBe(false);
  });
});
