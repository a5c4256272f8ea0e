import { useCallback, useEffect, useState } from 'preact/hooks';
import { CheckList } from '@/components/library/check-list';
import { backgroundOfExtensionPage } from '@/lib/messages/clients';
import type { Result } from '@/lib/model/result';
import type { PossiblePair } from '@/lib/model/views';
import { decidedKeys, decidePair, undoPair } from '@/lib/store/possible-contradictions';
import type { PlaceProps } from './place-props';
import { Shown } from './shown';
import { useLive } from './use-live';

/** The researcher's queue: asked for once, without those that are decided meanwhile. */
export function ToCheckContent({ db, act }: PlaceProps) {
  const [found, setFound] = useState<Result<readonly PossiblePair[]>>();
  useEffect(() => {
    void backgroundOfExtensionPage().findPossibleContradictions().then(setFound);
  }, []);
  const pairs = found?.ok === true ? found.value : undefined;
  const live = useLive(
    () =>
      decidedKeys(
        db,
        (pairs ?? []).map(({ key }) => key),
      ),
    [db, pairs],
  );
  const decide = useCallback(
    (pair: PossiblePair, state: 'confirmed' | 'rejected') =>
      act(
        decidePair(db, pair, state, Date.now()),
        state === 'confirmed' ? 'The pair was linked.' : 'The pair was rejected.',
        (before) => undoPair(db, before),
      ),
    [db, act],
  );
  // What this page cannot read by itself it says in its own words, not in the background's.
  if (found?.ok === false && live.state !== 'failed')
    return <Shown live={{ state: 'failed', problem: found.problem.message }}>{() => null}</Shown>;
  return (
    <Shown live={live}>
      {(decided) => <CheckList pairs={pairs?.filter(({ key }) => !decided.has(key))} onDecide={decide} />}
    </Shown>
  );
}
