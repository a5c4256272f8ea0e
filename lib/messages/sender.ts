/** What the browser says about who sent a message; the parts of `runtime.MessageSender` that we read. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
}

/** Who calls: a page of the extension itself, our content script in a tab, or the background. */
export type Sender =
  | { readonly kind: 'extension'; readonly incognito: boolean }
  | {
      readonly kind: 'content';
      readonly tabId: number;
      readonly frameId: number;
      readonly url: string;
      readonly incognito: boolean;
    };

/**
 * Tells the extension's own pages (and its background) from content scripts by the address the browser gives,
 * which a page cannot forge. Undefined for another extension and for what is neither: those are refused.
 */
export function senderOf(
  raw: RawSender,
  self: { readonly id: string; readonly origin: string },
): Sender | undefined {
  if (raw.id !== self.id) return undefined;
  const incognito = raw.tab?.incognito === true;
  // The background itself sends without a tab; Firefox and Chromium differ in whether they give its address.
  const own = raw.url?.startsWith(self.origin) === true;
  if (own || (raw.tab === undefined && raw.url === undefined)) return { kind: 'extension', incognito };
  const tabId = raw.tab?.id;
  if (tabId === undefined || raw.url === undefined) return undefined;
  return { kind: 'content', tabId, frameId: raw.frameId ?? 0, url: raw.url, incognito };
}
