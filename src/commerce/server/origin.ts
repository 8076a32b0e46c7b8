/** Which sites may send to the shop: the shop's own pages alone. */

/**
 * Whether a request may come from where it says. A browser names the origin of every POST and, for pages over TLS, how that
 * is related; programs that are no browser name neither, and carry nothing that another site could misuse: there are no cookies.
 * @param site origin of the site.
 */
export function isFromSite(headers: Headers, site: string): boolean {
  const origin = headers.get('origin');
  const relation = headers.get('sec-fetch-site');
  return (origin === null || origin === site) && (relation === null || relation === 'same-origin' || relation === 'none');
}

/** Whether a body is said to be JSON, in UTF-8 where that is said at all. */
export function isJson(headers: Headers): boolean {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  return type.trim() === 'application/json' && parameters.every((one) => /^\s*(?:charset="?utf-8"?)?\s*$/.test(one));
}
