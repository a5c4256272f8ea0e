import type { Envelope } from './call';

/** Milliseconds before each further try: a background that was just stopped takes a while to listen again. */
const WAITS = [100, 400, 1_500] as const;

/** What Chromium and Firefox both say when nobody listened; any other reason may mean that the call was carried out. */
const NOT_RECEIVED = 'Receiving end does not exist';

/**
 * The same way of sending, but an envelope that nobody received is sent again, a few times. A message that meets a background while it
 * stops is lost (Firefox more often than Chromium); as it was never received, sending it again cannot do anything twice.
 * Rejects as `send` does at the last try, and at once for any other reason.
 */
export function untilReceived(
  send: (envelope: Envelope) => Promise<unknown>,
): (envelope: Envelope) => Promise<unknown> {
  return async (envelope) => {
    for (const wait of WAITS) {
      try {
        return await send(envelope);
      } catch (error) {
        if (!(error instanceof Error && error.message.includes(NOT_RECEIVED))) throw error;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    return send(envelope);
  };
}
