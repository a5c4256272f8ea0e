import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Span } from '@/lib/text/span';

/**
 * Ids are derived from content, so that taking in the same thing twice gives the same record: no randomness,
 * no counter, and a worker that was stopped can simply do its work again. 128 bits of SHA-256 each; fields are
 * joined with a unit separator after their lengths, so that no two different inputs meet by concatenation.
 */
function digest(...fields: readonly string[]): string {
  const joined = fields.map((field) => `${field.length}\u001f${field}`).join('');
  return bytesToHex(sha256(utf8ToBytes(joined.toWellFormed()))).slice(0, 32);
}

/** The same text from the same address is the same article. */
export function articleIdOf(text: string, url: string | undefined): string {
  return digest('article', text, url ?? '');
}

/** A speaker of one article, by folded name. */
export function speakerIdOf(articleId: string, key: string): string {
  return digest('speaker', articleId, key);
}

/**
 * A statement by its place: the engines may change their mind about kind and speaker without changing it.
 * `nth` counts statements at the very same place, from 1.
 */
export function quotationIdOf(articleId: string, spans: readonly Span[], nth = 1): string {
  const places = spans.map((s) => `${s.start}-${s.end}`);
  return digest('quotation', articleId, ...places, ...(nth === 1 ? [] : [`${nth}`]));
}

/**
 * Words by where they stand, in an article or a saved quotation: what a person's merges and splits hold on to, because
 * an engine that cuts or attributes other quotations differently leaves it as it is.
 */
export function placeKeyOf(sourceId: string, foldedWords: string): string {
  return digest('place', sourceId, foldedWords);
}

/** Statements of which the same is known are copies; `known` is all of it as text. */
export function copyKeyOf(known: string): string {
  return digest('copy', known);
}

/** A decision on two places, whichever of them is named first. */
export function samenessKeyOf(a: string, b: string): string {
  return a < b ? digest('sameness', a, b) : digest('sameness', b, a);
}

/** A relation between two stored statements, whatever its type. */
export function relationIdOf(fromId: string, toId: string): string {
  return digest('relation', fromId, toId);
}

/** A reported dispute by its place. */
export function disputeIdOf(articleId: string, cue: Span, rule: string): string {
  return digest('dispute', articleId, `${cue.start}-${cue.end}`, rule);
}

/**
 * A relation as a person decided on it: by what was said and who said it, on both sides, so that the decision
 * outlives a rebuild and holds for the same pair in a syndicated copy.
 */
export function pairKeyOf(from: StatementKey, to: StatementKey): string {
  return digest('pair', from.speakerKey, from.foldedWords, to.speakerKey, to.foldedWords);
}

/** A statement by folded words and folded speaker name (empty when unknown). */
export interface StatementKey {
  readonly speakerKey: string;
  readonly foldedWords: string;
}

/**
 * The urn:uuid of a saved quotation (a version 8 UUID of RFC 9562, made from its content): the same words saved
 * again from the same place are the same annotation.
 */
export function annotationIdOf(exact: string, place: string): string {
  const hex = digest('annotation', exact, place);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  return `urn:uuid:${uuid}`;
}
