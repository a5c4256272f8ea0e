import { createGenerator, createLibrary } from '@/bench/match/generator';
import type { OpenPeer } from '@/bench/match/peer';
import { flexsearch, minisearch } from '@/bench/match/script-peers';
import { countWords, stopWordsOf } from '@/bench/match/stop-words';
import type { PeerAnswer, PeerQuestion } from './protocol';

// The background of a second extension: a search library over the same quotations, in memory. Its bundle is its own, so that
// the first one starts as fast as it does without peers.

declare const chrome: {
  readonly runtime: {
    readonly onMessage: {
      addListener(
        listener: (question: PeerQuestion, sender: unknown, reply: (answer: PeerAnswer) => void) => true,
      ): void;
    };
  };
};

/** Kept until the worker ends. */
const held: OpenPeer[] = [];

async function answer({ hold, n }: PeerQuestion): Promise<PeerAnswer> {
  if (hold === undefined) return {};
  const library = createLibrary(createGenerator(2), n);
  const peer = hold === 'FlexSearch' ? flexsearch : minisearch('', stopWordsOf(countWords(library)));
  const built = await peer.build(library);
  if (typeof built === 'string') return { problem: built };
  built.ask(library[0] ?? '');
  held.push(built);
  return {};
}

chrome.runtime.onMessage.addListener((question, _, reply) => {
  answer(question).then(reply, (error: unknown) => reply({ problem: String(error) }));
  return true;
});
