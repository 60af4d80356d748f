// Whether this browser keeps any batch, asked without the vault's code: it decides whether that code is loaded at all.

const NAME = 'latchkey-vault';
const TABLE = 'batches';

/** Tells whether the vault of this origin holds a batch. A vault that does not exist is not made by asking. */
export async function holdsBatches(factory: IDBFactory | undefined = globalThis.indexedDB): Promise<boolean> {
  if (factory === undefined) return false;
  // Where the browser cannot list its databases, the answer is yes: better code too much than a reveal missed.
  if (factory.databases === undefined) return true;
  const known = await factory.databases();
  if (!known.some(({ name }) => name === NAME)) return false;
  const request = factory.open(NAME);
  // Deleted since it was listed: an empty one in its place would keep the vault from making its tables.
  request.onupgradeneeded = () => request.transaction?.abort();
  const database = await answered(request);
  try {
    if (!database.objectStoreNames.contains(TABLE)) return false;
    return (await answered(database.transaction(TABLE).objectStore(TABLE).count())) > 0;
  } finally {
    // An open connection would hold up a tab that brings a newer version of the vault.
    database.close();
  }
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser refused its storage'));
  });
}
