import { useState } from 'preact/hooks';
import { type LinkCandidate, LinkForm } from '@/components/library/link-form';
import { createLink, undoLink } from '@/lib/store/relation-decisions';
import { searchStatements } from '@/lib/store/search-library';
import type { PlaceProps } from './place-props';

/** Statements shown for one search: enough to choose from, few enough to read. */
const CANDIDATES = 20;

/** The form that puts another statement against this one, with its search. */
export function LinkMaker({ db, act, id }: PlaceProps & { id: string }) {
  const [candidates, setCandidates] = useState<readonly LinkCandidate[]>();
  const search = async (words: string) => {
    const found = await searchStatements(db, words, CANDIDATES + 1);
    setCandidates(found.filter((statement) => statement.id !== id).slice(0, CANDIDATES));
  };
  return (
    <LinkForm
      candidates={candidates}
      onSearch={(words) => void search(words)}
      onSave={(link) => {
        setCandidates(undefined);
        act(createLink(db, { ...link, toId: id }, Date.now()), 'The link was saved.', (made) =>
          undoLink(db, made),
        );
      }}
    />
  );
}
