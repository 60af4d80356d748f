// The vault key: 32 random bytes from which every opening key derives. On disk it is wrapped by a key that the browser
// keeps and gives to nobody (not extractable), so that a copy of the profile's files alone opens nothing.

import { type Bytes, concat, equal, utf8 } from '../market/bytes.ts';
import type { Entropy } from '../market/recovery-file.ts';
import { derive } from '../market/sealed-batch.ts';
import type { VaultStore } from './store.ts';

const STORE_LABEL = utf8('latchkey/vault-store/v1');
const KEY = 'vault';

interface StoredKey {
  readonly wrapping: CryptoKey;
  readonly iv: Bytes;
  readonly wrapped: Bytes;
  readonly phraseConfirmed: boolean;
}

/** The vault key, and a cipher for what the vault stores. Stays in the worker that opened it. */
export class VaultKey {
  readonly bytes: Bytes;
  private readonly cipher: CryptoKey;

  private constructor(bytes: Bytes, cipher: CryptoKey) {
    this.bytes = bytes;
    this.cipher = cipher;
  }

  static async of(bytes: Bytes): Promise<VaultKey> {
    const raw = derive(bytes, STORE_LABEL, 32);
    return new VaultKey(bytes, await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']));
  }

  /** Encrypt what is stored under `name`; the same bytes under another name do not open. */
  async seal(name: string, plain: Uint8Array): Promise<Bytes> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const cipher = { name: 'AES-GCM', iv, additionalData: utf8(name) };
    const sealed = await crypto.subtle.encrypt(cipher, this.cipher, Uint8Array.from(plain));
    return concat(iv, new Uint8Array(sealed));
  }

  /** What `seal` encrypted. Throws Error for other bytes. */
  async open(name: string, sealed: Uint8Array): Promise<Bytes> {
    const cipher = { name: 'AES-GCM', iv: Uint8Array.from(sealed.subarray(0, 12)), additionalData: utf8(name) };
    try {
      return new Uint8Array(await crypto.subtle.decrypt(cipher, this.cipher, Uint8Array.from(sealed.subarray(12))));
    } catch {
      throw new Error(`the vault's entry ${name} does not open with its key`);
    }
  }

  toJSON(): string {
    return '<vault key>';
  }
}

/** Open the vault key of a store, made on first use; two tabs that come at once get the same. */
export async function openVaultKey(store: VaultStore, entropy: Entropy): Promise<{ key: VaultKey; created: boolean }> {
  const found = await stored(store);
  if (found !== null) return { key: await VaultKey.of(await unwrap(found)), created: false };
  const bytes = entropy(32);
  const created = await store.add('keys', KEY, await wrapped(bytes));
  // Read back in any case: what counts is what the next visit will find.
  const kept = await stored(store);
  if (kept === null) throw new Error('the browser did not keep the vault key; allow storage for this site');
  const read = await unwrap(kept);
  if (created && !equal(read, bytes)) throw new Error('the vault key does not read back as it was written');
  return { key: await VaultKey.of(read), created };
}

/** Put another vault key in place of the one in the store: for an empty vault on a second device. */
export async function replaceVaultKey(store: VaultStore, bytes: Bytes): Promise<VaultKey> {
  await store.put('keys', KEY, { ...(await wrapped(bytes)), phraseConfirmed: true });
  const kept = await stored(store);
  if (kept === null || !equal(await unwrap(kept), bytes)) throw new Error('the vault key was not kept');
  return VaultKey.of(bytes);
}

/**
 * Throws unless the store still has this key. Another tab may have put the key of a phrase in its place: what is written under
 * the old one would never open again.
 */
export async function checkStored(store: VaultStore, key: VaultKey): Promise<void> {
  const found = await stored(store);
  if (found === null || !equal(await unwrap(found), key.bytes)) {
    throw new Error('another tab has changed the vault of this browser; reload this page, nothing was written or sent');
  }
}

/** Tell whether the phrase of `key` was confirmed; that of another key counts for nothing. */
export async function isPhraseConfirmed(store: VaultStore, key: VaultKey): Promise<boolean> {
  const found = await stored(store);
  return found?.phraseConfirmed === true && equal(await unwrap(found), key.bytes);
}

export async function confirmPhrase(store: VaultStore): Promise<void> {
  const found = await stored(store);
  if (found !== null) await store.put('keys', KEY, { ...found, phraseConfirmed: true });
}

async function stored(store: VaultStore): Promise<StoredKey | null> {
  return ((await store.get('keys', KEY)) as StoredKey | undefined) ?? null;
}

async function wrapped(bytes: Bytes): Promise<StoredKey> {
  const wrapping = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrapping, bytes);
  return { wrapping, iv, wrapped: new Uint8Array(sealed), phraseConfirmed: false };
}

async function unwrap({ wrapping, iv, wrapped: sealed }: StoredKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, wrapping, sealed));
}
