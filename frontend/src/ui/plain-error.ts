// Why something failed, in words for people. What speaks to chains adds requests and version numbers for who debugs it, and
// gives the short form beside; it is known by its shape, so that this loads without it.

const NO_ANSWER: ReadonlySet<string> = new Set(['HttpRequestError', 'TimeoutError', 'WebSocketRequestError']);

export function plainError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { shortMessage } = error as { readonly shortMessage?: unknown };
  if (typeof shortMessage !== 'string') return error.message;
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (NO_ANSWER.has(at.name)) return 'The node does not answer.';
  }
  return shortMessage;
}
