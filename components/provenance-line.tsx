import type { ComponentChild } from 'preact';
import type { SourceView } from '@/lib/model/views';
import { SafeLink } from './safe-link';
import { dayInWords } from './wording/dates';
import { safeAddress } from './wording/safe-address';
import { titleOfSource } from './wording/source-title';

const ORIGIN: Readonly<Record<SourceView['origin'], string>> = {
  seed: 'Came with On Record.',
  'saved-page': 'From a page that you saved.',
  'saved-quotation': 'From a quotation that you saved.',
  'imported-file': 'From a file that you imported.',
};

/**
 * Where a record comes from: title, author, outlet, day, how it came here, and a link to the words or why there is
 * none. `untitled` where the title stands above already.
 */
export function ProvenanceLine(props: { source: SourceView; heading?: 'h2' | 'h3'; untitled?: boolean }) {
  const { source, heading: Heading = 'h3', untitled = false } = props;
  return (
    <section class="provenance">
      <Heading class="label">Source</Heading>
      {untitled ? <SourceFacts source={source} /> : <SourceTitle source={source} />}
      <p class="quiet">
        {ORIGIN[source.origin]}
        {source.note !== undefined && (
          <>
            {' '}
            <bdi>{source.note}</bdi>
          </>
        )}
      </p>
      <p>
        <SourceLink source={source} />
      </p>
    </section>
  );
}

/** Headline, author, outlet and day of publication, each only where known. */
export function SourceTitle(props: { source: SourceView }) {
  return (
    <p class="source-title">
      <cite dir="auto">{titleOfSource(props.source)}</cite>
      {factsOf(props.source).map((fact) => [', ', fact])}
    </p>
  );
}

/** The same without the headline; nothing when nothing else is known. */
function SourceFacts(props: { source: SourceView }) {
  const facts = factsOf(props.source);
  if (facts.length === 0) return null;
  return <p class="source-title">{facts.map((fact, i) => (i === 0 ? fact : [', ', fact]))}</p>;
}

function factsOf({ byline, outlet, published }: SourceView): ComponentChild[] {
  const named = [byline, outlet].filter((fact) => fact !== undefined);
  return [
    ...named.map((fact) => <bdi key={fact}>{fact}</bdi>),
    ...(published === undefined
      ? []
      : [
          <time key="published" dateTime={published}>
            {dayInWords(published)}
          </time>,
        ]),
  ];
}

/** A link to the source at the words; else to the source; else a sentence that says why there is none. */
export function SourceLink(props: { source: SourceView }) {
  const { url, urlAtWords } = props.source;
  if (safeAddress(urlAtWords) !== undefined)
    return <SafeLink to={urlAtWords}>Open the source at these words</SafeLink>;
  if (safeAddress(url) !== undefined) return <SafeLink to={url}>Open the source</SafeLink>;
  return (
    <span class="quiet">
      {url === undefined
        ? 'The address of this source is not known, so there is nothing to link to.'
        : 'The stored address is not a web address, so it is not a link.'}
    </span>
  );
}
