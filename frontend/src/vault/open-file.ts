// Opens a recovery file or a copy of one, and says in words why one stays closed. The words never show a passphrase or a phrase.

import { type Bytes, equal } from '../market/bytes.ts';
import { WrongPassphrase } from '../market/errors.ts';
import type { RecoveryFile } from '../market/recovery-file.ts';
import type { CopyKind } from './batch-record.ts';
import { vaultKeyOf } from './phrase.ts';
import { decryptCopy, isCopy, type Lock, parseFile, type RecoveryCopy } from './recovery-copy.ts';

const FILE = 'recovery file';

type Progress = (done: number, total: number) => void;

export interface OpenedFile {
  readonly recovery: RecoveryFile;
  readonly kind: CopyKind;
}

/** What a file asks for before it opens. Throws BadFile for what is no recovery file. */
export function lockOf(bytes: Uint8Array): Lock | 'none' {
  const found = parseFile(bytes, FILE);
  return isCopy(found) ? found.lock : 'none';
}

/**
 * Open a file. `secret` is the passphrase of a copy under one, or the phrase of the vault that a copy was made under; left out,
 * a copy under a vault key is tried with `own`, the key of this vault. Throws BadFile, WrongPassphrase.
 */
export async function openFile(
  bytes: Uint8Array,
  secret: string | undefined,
  own: Bytes,
  onProgress?: Progress,
): Promise<OpenedFile> {
  const found = parseFile(bytes, FILE);
  if (!isCopy(found)) return { recovery: found, kind: 'plain-file' };
  if (found.lock === 'vault-key') return { recovery: await openByVault(found, secret, own), kind: 'vault-file' };
  if (secret === undefined) throw new WrongPassphrase(FILE, 'lock', 'is a passphrase', 'type it');
  const opener = { kind: 'passphrase', passphrase: secret } as const;
  return { recovery: await decryptCopy(found, opener, FILE, onProgress), kind: 'passphrase-file' };
}

async function openByVault(copy: RecoveryCopy, phrase: string | undefined, own: Bytes): Promise<RecoveryFile> {
  const vaultKey = phrase === undefined ? own : vaultKeyOf(phrase);
  try {
    return await decryptCopy(copy, { kind: 'vault-key', vaultKey }, FILE);
  } catch (error) {
    if (!(error instanceof WrongPassphrase)) throw error;
    throw new WrongPassphrase(FILE, '', ...whyClosed(phrase !== undefined, equal(vaultKey, own)));
  }
}

function whyClosed(isTyped: boolean, isOwn: boolean): readonly [reason: string, remedy: string] {
  if (!isTyped) {
    return ['the vault of this browser does not open it', 'type the phrase of the vault that it was made under'];
  }
  if (isOwn) {
    return [
      'this is the phrase of the vault in this browser, but the copy was made under another vault, or was changed',
      'type the phrase that the browser showed in which the copy was saved',
    ];
  }
  return [
    'the phrase has no typing error, but it is of another vault, or the file was changed',
    'look for the phrase that was written down in the browser that saved this copy',
  ];
}
