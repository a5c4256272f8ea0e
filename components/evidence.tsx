/** Words that show a link, and the sentence they stand in. */
export interface EvidenceView {
  readonly text: string;
  readonly sentence: string;
}

/** The sentences that show a link, each once, with the words that count underlined. Empty without evidence. */
export function Evidence(props: { evidence: readonly EvidenceView[] }) {
  const bySentence = new Map<string, string[]>();
  for (const { text, sentence } of props.evidence) {
    const words = bySentence.get(sentence);
    if (words === undefined) bySentence.set(sentence, [text]);
    else words.push(text);
  }
  return (
    <>
      {[...bySentence].map(([sentence, words]) => (
        <p key={sentence} class="evidence" dir="auto">
          {piecesOf(sentence, words).map(({ text, counts }, index) =>
            counts ? <u key={index}>{text}</u> : text,
          )}
        </p>
      ))}
    </>
  );
}

/**
 * A sentence cut where the underlining starts and ends. Each of `words` counts at its first place; places that
 * overlap run together, words that are not in the sentence are left out.
 */
export function piecesOf(
  sentence: string,
  words: readonly string[],
): readonly { readonly text: string; readonly counts: boolean }[] {
  const spans = words
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => ({ start: sentence.indexOf(word), length: word.length }))
    .filter(({ start }) => start !== -1)
    .sort((a, b) => a.start - b.start);
  const pieces: { text: string; counts: boolean }[] = [];
  let done = 0;
  for (const { start, length } of spans) {
    const end = start + length;
    if (end <= done) continue;
    if (start > done) pieces.push({ text: sentence.slice(done, start), counts: false });
    pieces.push({ text: sentence.slice(Math.max(start, done), end), counts: true });
    done = end;
  }
  if (done < sentence.length) pieces.push({ text: sentence.slice(done), counts: false });
  return pieces;
}
