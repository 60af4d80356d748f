// When a recovery file may be saved in the way that was chosen. Pure.
import { MIN_PASSPHRASE } from '../../vault/recovery-copy';
import type { CopyRequest } from '../../vault/vault';

/**
 * The request for the file; null until it is complete: a passphrase long enough, or a vault phrase that was written down and
 * typed back.
 */
export function copyRequest(
  kind: CopyRequest['kind'],
  passphrase: string,
  isPhraseConfirmed: boolean,
): CopyRequest | null {
  switch (kind) {
    case 'plain':
      return { kind };
    case 'vault':
      return isPhraseConfirmed ? { kind } : null;
    case 'passphrase':
      return [...passphrase].length >= MIN_PASSPHRASE ? { kind, passphrase } : null;
  }
}
