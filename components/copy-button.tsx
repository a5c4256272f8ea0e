import { useState } from 'preact/hooks';
import type { Result } from '@/lib/model/result';

/** Copies something with its citation, and tells that it was copied or why not. */
export function CopyButton(props: { onCopy: () => Promise<Result<void>> }) {
  const [told, setTold] = useState('');
  const copy = async () => {
    // Emptied first: the same sentence again would not be read out.
    setTold('');
    const copied = await props.onCopy();
    setTold(copied.ok ? 'Copied with its source.' : copied.problem.message);
  };
  return (
    <>
      <button type="button" class="plain" onClick={() => void copy()}>
        Copy with citation
      </button>
      <span class="quiet" role="status">
        {told}
      </span>
    </>
  );
}
