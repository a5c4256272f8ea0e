import type { PackedSearch } from '@/lib/match/packed-library';
import type { OpenPeer } from './peer';
import { processorMillisFor } from './timing';

/** Processor time in ms of the builds after the first one of `builds`; what is built is let go. */
export async function moreBuilds(
  build: () => Promise<PackedSearch | OpenPeer | string>,
  builds: number,
): Promise<number[]> {
  const times: number[] = [];
  while (times.length + 1 < builds) {
    const [made, here] = await processorMillisFor(build);
    const peer = typeof made === 'object' && 'ask' in made ? made : undefined;
    times.push(peer?.processor?.() ?? here);
    await peer?.close?.();
  }
  return times;
}
