import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type SeedIntake, takeInSeeds } from '@/entrypoints/background/take-in-seeds';
import type { Database } from '@/lib/store/database';
import { deleteArticle } from '@/lib/store/put-article';
import { contentOf, testLibrary } from '@/tests/support/library';

/** A package's `seeds/` folder held in memory. */
class SeedFolder {
  readonly files = new Map<string, Uint8Array>();

  put(name: string, content: string | Uint8Array): this {
    this.files.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return this;
  }

  readonly read = async (path: string): Promise<Uint8Array> => {
    const bytes =
      path === 'index.json' ? new TextEncoder().encode(JSON.stringify(this.listing())) : this.files.get(path);
    if (bytes === undefined) throw new TypeError('Failed to fetch');
    return bytes;
  };

  private listing() {
    return [...this.files].flatMap(([file, bytes]) => {
      if (!file.endsWith('.txt')) return [];
      const sidecar = this.files.get(file.replace('.txt', '.json'));
      const digest = `${Buffer.from(bytes.slice(0, 5_000)).toString('hex')} ${Buffer.from(sidecar ?? []).toString('hex')}`;
      return [{ file, size: bytes.byteLength, digest, sidecar: sidecar !== undefined }];
    });
  }
}

const seed = (name: string) => readFileSync(new URL(`../../../seeds/${name}`, import.meta.url));

/** The real seed among others; everything a user could drop in by mistake. */
function folder(): SeedFolder {
  return new SeedFolder()
    .put('empty.txt', '')
    .put('blank.txt', ' \n\n ')
    .put('kerry-lavrov.txt', seed('kerry-lavrov.txt'))
    .put('kerry-lavrov.json', seed('kerry-lavrov.json'))
    .put('latin-1.txt', new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x6e, 0x6f, 0x94]))
    .put('huge.txt', new Uint8Array(20_000_000).fill(0x61))
    .put('marks.txt', '“”"‘’'.repeat(10_000))
    .put('odd-sidecar.txt', 'A ferry sailed. “We are late,” said Ilse Brandt, the mayor.')
    .put('odd-sidecar.json', '{"headline": "Late", "editor": "unknown field"}')
    .put('short.txt', 'Ferry is late\n\n“We are late again,” said Ilse Brandt, the mayor.');
}

/** Few records, so that a test can die at each of them. */
function smallFolder(): SeedFolder {
  return new SeedFolder()
    .put('empty.txt', '')
    .put(
      'one.txt',
      'Ferry is late\n\n“We are late again,” said Ilse Brandt, the mayor. Jon Falk denied that claim.',
    )
    .put('two.txt', 'Bridge is closed\n\n“It is closed,” said Jon Falk.');
}

function intake(db: Database, seeds: SeedFolder, version = '1.0'): SeedIntake {
  return { db, read: seeds.read, now: () => 1_000, version };
}

describe('takeInSeeds', () => {
  it('takes in what it can and says of each other file, by name, why not', async () => {
    const db = testLibrary();
    expect(await takeInSeeds(intake(db, folder()))).toEqual({ ok: true, value: true });
    const articles = await db.articles.toArray();
    expect(articles.map((a) => a.provenance.file).sort()).toEqual(['kerry-lavrov.txt', 'short.txt']);
    const problems = await db.problems.toArray();
    expect(Object.fromEntries(problems.map((p) => [p.file, p.message]))).toEqual({
      'blank.txt': expect.stringMatching(/blank\.txt.*empty/u),
      'empty.txt': expect.stringMatching(/empty\.txt.*empty/u),
      'huge.txt': expect.stringMatching(/huge\.txt.*20000000/u),
      'latin-1.txt': expect.stringMatching(/latin-1\.txt.*UTF-8/u),
      'marks.txt': expect.stringMatching(/marks\.txt.*no words/u),
      'odd-sidecar.txt': expect.stringMatching(/odd-sidecar\.json.*editor/u),
    });
  });

  it('keeps what is known of the seeded article and invents nothing', async () => {
    const db = testLibrary();
    await takeInSeeds(intake(db, folder()));
    const article = await db.articles.filter((a) => a.provenance.file === 'kerry-lavrov.txt').first();
    expect(article).toMatchObject({
      byline: 'Patrick Goodenough',
      published: { value: '2014-10-28T04:24:00-04:00', timeZone: 'EDT' },
      provenance: { origin: 'seed' },
    });
    expect(article).not.toHaveProperty('url');
    expect(article).not.toHaveProperty('outlet');
    const text = await db.texts.get(article?.id ?? '');
    expect(text?.document.text).toBe(seed('kerry-lavrov.txt').toString('utf8'));
  });

  it('does nothing the second time, and only reads the listing after an update', async () => {
    const db = testLibrary();
    const seeds = folder();
    await takeInSeeds(intake(db, seeds));
    const before = await contentOf(db);
    expect(await takeInSeeds(intake(db, new SeedFolder()))).toEqual({ ok: true, value: false });
    expect(await takeInSeeds(intake(db, seeds, '1.1'))).toEqual({ ok: true, value: true });
    expect({ ...(await contentOf(db)), states: [] }).toEqual({ ...before, states: [] });
  });

  it('takes in new and changed files after an update, mends what was wrong, and lets go of the old text', async () => {
    const db = testLibrary();
    const seeds = folder();
    await takeInSeeds(intake(db, seeds));
    seeds
      .put('empty.txt', 'No longer empty\n\n“Here I am,” said Ilse Brandt.')
      .put('new.txt', 'New today\n\n“Good morning,” said Ilse Brandt.')
      .put('short.txt', 'Ferry is on time\n\n“We are early,” said Ilse Brandt, the mayor.');
    await takeInSeeds(intake(db, seeds, '1.1'));
    const files = (await db.articles.toArray()).map((a) => a.provenance.file).sort();
    expect(files).toEqual(['empty.txt', 'kerry-lavrov.txt', 'new.txt', 'short.txt']);
    expect(await db.problems.get('empty.txt')).toBeUndefined();
    const words = (await db.quotations.toArray()).map((q) => q.words).join(' ');
    expect(words).toContain('We are early');
    expect(words).not.toContain('We are late again');
  });

  it('knows a file’s article through a version that could not be read', async () => {
    const db = testLibrary();
    const seeds = smallFolder();
    const first = seeds.files.get('two.txt') ?? '';
    await takeInSeeds(intake(db, seeds));
    await takeInSeeds(intake(db, seeds.put('two.txt', ''), '1.1'));
    expect(await db.articles.count()).toBe(2);
    await takeInSeeds(intake(db, seeds.put('two.txt', 'Open again\n\n“It is open,” said Jon Falk.'), '1.2'));
    const words = (await db.quotations.toArray()).map((q) => q.words).join(' ');
    expect(words).toContain('It is open');
    expect(words).not.toContain('It is closed');
    expect(await db.articles.count()).toBe(2);
    await takeInSeeds(intake(db, seeds.put('two.txt', first), '1.3'));
    expect(await db.articles.count()).toBe(2);
  });

  it('does not bring back a seed that its reader deleted', async () => {
    const db = testLibrary();
    await takeInSeeds(intake(db, folder()));
    const article = await db.articles.filter((a) => a.provenance.file === 'short.txt').first();
    await deleteArticle(db, article?.id ?? '');
    await takeInSeeds(intake(db, folder(), '1.1'));
    expect(await db.articles.count()).toBe(1);
  });

  it('says that the disk is full and goes on when there is room again', async () => {
    const db = testLibrary();
    let full = true;
    db.quotations.hook('creating', () => {
      if (full) throw Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
    });
    expect(await takeInSeeds(intake(db, folder()))).toMatchObject({ ok: false, problem: { code: 'quota' } });
    expect(await db.articles.count()).toBe(0);
    full = false;
    expect(await takeInSeeds(intake(db, folder()))).toEqual({ ok: true, value: true });
    expect(await db.articles.count()).toBe(2);
  });

  it('killed at any point and started again, it holds each record once', async () => {
    const whole = testLibrary();
    await takeInSeeds(intake(whole, smallFolder()));
    const wanted = await contentOf(whole);
    const steps = await countSteps();
    expect(steps).toBeGreaterThan(20);
    for (let stop = 1; stop <= steps; stop++) {
      const db = testLibrary();
      const killed = killAfter(db, smallFolder(), stop);
      await killed.run().catch(() => undefined);
      killed.revive();
      await takeInSeeds(intake(db, smallFolder()));
      expect(await contentOf(db), `killed at step ${stop}`).toEqual(wanted);
    }
  });
});

/** A worker that dies at its nth step: a write of a record, or a file read; all later steps fail as well. */
function killAfter(db: Database, seeds: SeedFolder, stop: number) {
  let steps = 0;
  let alive = false;
  const step = () => {
    if (alive) return;
    steps += 1;
    if (steps >= stop) throw Object.assign(new Error('worker stopped'), { name: 'Killed' });
  };
  for (const table of db.tables) {
    table.hook('creating', step);
    table.hook('deleting', step);
  }
  const read = async (path: string) => {
    step();
    return seeds.read(path);
  };
  return {
    run: () => takeInSeeds({ ...intake(db, seeds), read }),
    revive: () => {
      alive = true;
    },
    steps: () => steps,
  };
}

async function countSteps(): Promise<number> {
  const counting = killAfter(testLibrary(), smallFolder(), Number.POSITIVE_INFINITY);
  await counting.run();
  return counting.steps();
}
