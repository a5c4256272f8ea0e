/** How to run work that must not run beside other work. */
export type Turn = <T>(work: () => Promise<T>) => Promise<T>;

/** Work in turn: each piece begins when the one before has ended, however it ended. */
export function createTurns(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.catch(() => undefined).then(work);
    last = mine;
    return mine;
  };
}

/** For those who have the turn already. */
export const atOnce: Turn = (work) => work();
