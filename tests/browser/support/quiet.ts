import type { BrowserContext } from '@playwright/test';

/** What a page may do although it is not quiet. */
export interface Allowance {
  /** Console messages and page errors that fit one of these are expected. */
  messages: RegExp[];
  /** The page may ask other origins, and answers may fail. */
  requests: boolean;
}

export const nothing: Allowance = { messages: [], requests: false };

/**
 * Notes everything that a reader's console would show in red or yellow, and every request that
 * leaves the site or fails. The list that is given back grows as the pages of the context go on.
 */
export function noteTroubles(
  context: BrowserContext,
  origin: string,
  allowed: Allowance = nothing,
): string[] {
  const troubles: string[] = [];
  const note = (kind: string, text: string): void => {
    if (!allowed.messages.some((pattern) => pattern.test(text))) troubles.push(`${kind}: ${text}`);
  };

  context.on('console', (message) => {
    const type = message.type();
    if (type !== 'error' && type !== 'warning') return;
    note(`console ${type}`, `${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (webError) => {
    const error = webError.error();
    note('page error', error.stack ?? error.message);
  });
  if (allowed.requests) return troubles;

  context.on('request', (request) => {
    const url = new URL(request.url());
    const isInside = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!isInside) note('request to the outside', request.url());
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown reason';
    // A page that is left gives up what it was still loading.
    if (reason !== 'net::ERR_ABORTED') note('failed request', `${request.url()} (${reason})`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400)
      note('failed request', `${response.url()} (${response.status()})`);
  });
  return troubles;
}
