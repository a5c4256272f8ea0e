import type { OwnWork } from '@/lib/model/own-work';
import type { Database } from './database';

/** How much of a person's own the library holds. Counts only, so that it costs little in a large library. */
export async function countOwnWork(db: Database): Promise<OwnWork> {
  const [articles, seeds, saved, ...decisions] = await Promise.all([
    db.articles.count(),
    db.seeds.toArray(),
    db.annotations.count(),
    db.decisions.count(),
    db.links.count(),
    db.sameness.count(),
  ]);
  const came = seeds.filter(({ articleId }) => articleId !== undefined).length;
  return { articles: Math.max(0, articles - came), saved, decisions: decisions.reduce((a, b) => a + b) };
}

/** How much of that was added or changed after this moment (Unix milliseconds). */
export async function countOwnWorkSince(db: Database, at: number): Promise<OwnWork> {
  const isLater = (one: { readonly at: number }) => one.at > at;
  const [articles, saved, ...decisions] = await Promise.all([
    db.articles
      .where('addedAt')
      .above(at)
      .filter(({ provenance }) => provenance.origin !== 'seed')
      .count(),
    db.annotations.where('updatedAt').above(at).count(),
    db.decisions.where('at').above(at).count(),
    // Made by hand, one by one: few.
    db.links.filter(isLater).count(),
    db.sameness.filter(isLater).count(),
  ]);
  return { articles, saved, decisions: decisions.reduce((a, b) => a + b) };
}
