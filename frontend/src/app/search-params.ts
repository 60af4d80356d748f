// How search params are written: plain `name=value`, readable and stable, so that an address can be typed and compared.
// Every value is text here; each screen parses its own with zod.

export type SearchParams = Record<string, string>;

/** Parses `?a=1&b=x,y` into texts. A name that appears twice keeps its last value. */
export function parseSearch(search: string): SearchParams {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Writes params in the order of their names, leaving out those without a value. Commas and dots stay readable. */
export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search)
    .filter((pair): pair is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof pair[1]),
    )
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${encode(name)}=${encode(String(value))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

// encodeURIComponent hides characters that are allowed in a query and that our filters are made of.
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%20/g, '+');
}
