import { EmptyNote } from '@/components/library/empty-note';

/** Why nothing of the library can be shown, announced. */
export function Unreadable({ problem }: { problem: string }) {
  return (
    <div role="alert">
      <EmptyNote title="The library cannot be read">{problem}</EmptyNote>
    </div>
  );
}
