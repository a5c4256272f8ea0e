import * as v from 'valibot';
import { fieldProblem } from '@/lib/model/field-problem';
import { failure, type Result } from '@/lib/model/result';
import type { Envelope } from './call';
import { type RawSender, type Sender, senderOf } from './sender';

/** A protocol as its receiver implements it; an expected failure is a value. */
export type Handlers<P> = {
  readonly [Name in keyof P]: P[Name] extends (...args: infer Args) => infer Reply
    ? (payload: Args[0], sender: Sender) => Promise<Result<Awaited<Reply>>> | Result<Awaited<Reply>>
    : never;
};

export interface AnswerOptions<P> {
  /** The address in the envelope that this context answers to. */
  readonly to: string;
  readonly schemas: { readonly [Name in keyof P]: v.GenericSchema };
  readonly handlers: Handlers<P>;
  /** Who may call; everybody else is refused. */
  readonly from: readonly Sender['kind'][];
  /** The extension's own id and the address of its pages ("chrome-extension://…/"). */
  readonly self: { readonly id: string; readonly origin: string };
}

/**
 * A listener for `runtime.onMessage`. A message with another address, or for a call of another listener, is left
 * alone (undefined); everything else gets a Result: refused for a foreign sender, invalid for a wrong payload.
 * Never rejects; what a handler throws becomes a problem and is written to the console, as a bug of ours.
 */
export function createAnswerer<P>(
  options: AnswerOptions<P>,
): (message: unknown, sender: RawSender) => Promise<Result<unknown>> | undefined {
  const { to, schemas, handlers, from, self } = options;
  return (message, rawSender) => {
    if (!isEnvelope(message) || message.to !== to) return undefined;
    const { call, payload } = message;
    if (!Object.hasOwn(schemas, call)) return undefined;
    return answer(call as keyof P & string, payload, rawSender);
  };

  async function answer(call: keyof P & string, payload: unknown, raw: RawSender): Promise<Result<unknown>> {
    const sender = senderOf(raw, self);
    if (sender === undefined || !from.includes(sender.kind))
      return failure('refused', `${call} may not be asked for from there.`);
    const checked = v.safeParse(schemas[call], payload);
    if (!checked.success) return failure('invalid', `${call}: ${fieldProblem(checked.issues[0], 'payload')}`);
    try {
      const handle = handlers[call] as (payload: unknown, sender: Sender) => Promise<Result<unknown>>;
      return await handle(checked.output, sender);
    } catch (error) {
      console.error(call, error);
      return failure('failed', error instanceof Error ? error.message : String(error));
    }
  }
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    // Not `instanceof`: in Firefox a message may be an object of another realm.
    typeof message === 'object' &&
    message !== null &&
    'to' in message &&
    'call' in message &&
    typeof message.to === 'string' &&
    typeof message.call === 'string'
  );
}
