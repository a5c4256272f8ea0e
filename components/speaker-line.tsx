import type { SpeakerView } from '@/lib/model/views';
import { SpeakerOffices } from './speaker-offices';
import { UNKNOWN_SPEAKER } from './wording/relation-words';

const SURENESS: Readonly<Record<SpeakerView['confidence'], string | undefined>> = {
  high: undefined,
  medium: 'The speaker was read from the text and is probably right.',
  low: 'The speaker was read from the text and may be wrong.',
};

/** Who said it: name, then role and affiliation as the text has them, and a word of doubt unless it is sure. */
export function SpeakerLine(props: { speaker: SpeakerView; heading?: 'h2' | 'h3' | 'h4' }) {
  const { speaker, heading: Name = 'h2' } = props;
  const doubt = speaker.name === undefined ? undefined : SURENESS[speaker.confidence];
  return (
    <div class="speaker">
      <Name class="speaker-name" dir="auto">
        {speaker.name ?? UNKNOWN_SPEAKER}
      </Name>
      <SpeakerOffices speaker={speaker} />
      {doubt !== undefined && <p class="doubt">{doubt}</p>}
    </div>
  );
}
