import { failure, type Problem, type Result } from '@/lib/model/result';

/** The calls of a protocol as their sender sees them: each answers a value or says why not, and never rejects. */
export type Caller<P> = {
  readonly [Name in keyof P]: P[Name] extends (...args: infer Args) => infer Reply
    ? (...args: Args) => Promise<Result<Awaited<Reply>>>
    : never;
};

/** How a call travels: the address, the name of the call, and its payload. */
export interface Envelope {
  readonly to: string;
  readonly call: string;
  readonly payload?: unknown;
}

/**
 * A sender for a protocol; `names` must be all of its calls. `send` hands the envelope to the browser; when it rejects, or nobody answers, the reason
 * is `no-answer`: the page was left, or the extension was updated under it.
 */
export function createCaller<P>(
  to: string,
  names: Readonly<Record<keyof P & string, true>>,
  send: (envelope: Envelope) => Promise<unknown>,
): Caller<P> {
  const entries = Object.keys(names).map((call) => [
    call,
    async (payload?: unknown): Promise<Result<unknown>> => {
      try {
        return readReply(await send(payload === undefined ? { to, call } : { to, call, payload }));
      } catch (error) {
        return failure('no-answer', error instanceof Error ? error.message : String(error));
      }
    },
  ]);
  return Object.fromEntries(entries) as Caller<P>;
}

function readReply(reply: unknown): Result<unknown> {
  if (typeof reply === 'object' && reply !== null && 'ok' in reply) {
    if (reply.ok === true) return { ok: true, value: 'value' in reply ? reply.value : undefined };
    if ('problem' in reply) return { ok: false, problem: reply.problem as Problem };
  }
  return failure('no-answer', 'Nobody answered.');
}
