// The key of the burner wallet: made in this browser, kept in its database, encrypted under a key that cannot be read out.
// It is for devnets, where money is free; it protects from a casual look at the disk, not from this page itself.
import { bytesToHex, type Hex, hexToBytes } from 'viem';
import { generatePrivateKey, type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts';

const DATABASE = 'latchkey-burner';
const STORE = 'keys';
const WRAPPING = 'wrapping';

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** Returns the burner of a market, by the hash of its auction chain's genesis; null if there is none and none is wanted. */
export async function burnerAccount(genesis: Hex, create: boolean): Promise<PrivateKeyAccount | null> {
  const database = await open();
  try {
    const wrapping = await wrappingKey(database);
    const known = await get<Sealed>(database, genesis);
    if (known === undefined && !create) return null;
    const sealed = known ?? (await putOnce(database, genesis, await sealedKey(wrapping)));
    const key = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, wrapping, sealed.data);
    return privateKeyToAccount(bytesToHex(new Uint8Array(key)));
  } finally {
    database.close();
  }
}

async function sealedKey(wrapping: CryptoKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = new Uint8Array(hexToBytes(generatePrivateKey()));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrapping, key) };
}

async function wrappingKey(database: IDBDatabase): Promise<CryptoKey> {
  const known = await get<CryptoKey>(database, WRAPPING);
  if (known !== undefined) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return putOnce(database, WRAPPING, made);
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser’s database cannot be opened'));
  });
}

function get<T>(database: IDBDatabase, name: string): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const request = database.transaction(STORE).objectStore(STORE).get(name);
    request.onsuccess = () => resolve(request.result as T | undefined);
    request.onerror = () => reject(request.error);
  });
}

/** Stores a value unless another tab was first, in one transaction; returns what is stored. */
function putOnce<T>(database: IDBDatabase, name: string, value: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, 'readwrite');
    const store = transaction.objectStore(STORE);
    const request = store.get(name);
    let kept = value;
    request.onsuccess = () => {
      if (request.result === undefined) store.put(value, name);
      else kept = request.result as T;
    };
    transaction.oncomplete = () => resolve(kept);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error ?? new Error('the browser has no room to keep the wallet'));
  });
}
