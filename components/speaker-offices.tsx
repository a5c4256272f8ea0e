import type { SpeakerView } from '@/lib/model/views';
import { officeOf } from './wording/office';

/** Role and affiliation of a speaker as the text has them; of several who spoke as one, each with the name before it. Nothing where the text tells none. */
export function SpeakerOffices({ speaker }: { speaker: SpeakerView }) {
  const { together } = speaker;
  if (together === undefined) return <Office words={officeOf(speaker)} />;
  return (
    <>
      {together.map((person) => (
        <Office key={person.name} name={person.name} words={officeOf(person)} />
      ))}
    </>
  );
}

function Office({ name, words }: { name?: string; words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <p class="speaker-role" dir="auto">
      {name !== undefined && (
        <>
          <bdi>{name}</bdi>:{' '}
        </>
      )}
      {words}
    </p>
  );
}
