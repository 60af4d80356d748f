import { expect, test } from 'vitest';
import { copyRequest } from './copy-request.ts';

test('a file under the vault phrase waits until the phrase was written down and typed back', () => {
  expect(copyRequest('vault', '', false)).toBeNull();
  expect(copyRequest('vault', '', true)).toEqual({ kind: 'vault' });
});

test('a file under a passphrase waits for one that is long enough, whatever became of the phrase', () => {
  expect(copyRequest('passphrase', 'eleven char', true)).toBeNull();
  expect(copyRequest('passphrase', 'twelve chars', false)).toEqual({ kind: 'passphrase', passphrase: 'twelve chars' });
  // Twelve code units, six characters.
  expect(copyRequest('passphrase', '🔒🔒🔒🔒🔒🔒', false)).toBeNull();
});

test('a file that anybody can read waits for nothing', () => {
  expect(copyRequest('plain', '', false)).toEqual({ kind: 'plain' });
});
