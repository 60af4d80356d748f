// Where a watcher answers. Pure.

/** Tells whether a URL leads to the machine of the reader. */
export function isThisMachine(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
