import type { DocumentText } from '@/lib/text/document-text';

/** When a text was published: a day, or an instant with its offset ("2014-10-28T04:24:00-04:00"). */
export interface Published {
  readonly value: string;
  /** As printed or IANA ("EDT", "Europe/Paris"); absent when the source does not say. */
  readonly timeZone?: string;
}

/** Where a text came from and who or what took it in. What is not known stays absent. */
export interface Provenance {
  readonly origin: 'seed' | 'saved-page' | 'saved-quotation' | 'imported-file';
  /** File name of a seed or import. */
  readonly file?: string;
  /** One sentence for people: how the text came here. */
  readonly note?: string;
}

/** A published text as it comes in: seed, saved page or imported file. */
export interface ArticleSource {
  readonly document: DocumentText;
  readonly url?: string;
  readonly headline?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly published?: Published;
  readonly provenance: Provenance;
}
