// Where watchers answer. Pure.

/** Tells whether a URL leads to the machine of the reader. */
export function isThisMachine(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/** A sentence where watchers are not even on machines of their own, so that one operator holds enough to read; else null. */
export function sharedMachine(urls: readonly string[]): string | null {
  if (urls.every(isThisMachine)) {
    return 'All three answer on this machine, so whoever runs it can read your bids alone: this shows the way only.';
  }
  const hosts = urls.map((url) => (isThisMachine(url) ? 'this machine' : new URL(url).hostname));
  const shared = hosts.find((host, place) => hosts.indexOf(host) !== place);
  return shared === undefined
    ? null
    : `More than one of them answers at ${shared}: whoever runs that can read your bids alone.`;
}
