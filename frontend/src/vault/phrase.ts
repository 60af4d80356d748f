// The phrase that carries a vault key to another device: 60 letters of Crockford's base 32 in twelve groups of five, with
// 40 bits of check. Spec: specs/protocol/recovery-file.md section 8. Secret.

import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, equal, toBigInt, uint, utf8 } from '../market/bytes.ts';
import { BadFile } from '../market/errors.ts';

const LABEL = utf8('latchkey/vault-phrase/v1');
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_BYTES = 5;
const LETTERS = 60;
const GROUP = 5;

/** The phrase of a 32-byte vault key. */
export function phraseOf(vaultKey: Uint8Array): string {
  // 37 bytes are 296 bits, 60 letters hold 300.
  const number = toBigInt(concat(vaultKey, checkOf(vaultKey))) << 4n;
  const letters = Array.from({ length: LETTERS }, (_, at) => {
    return ALPHABET[Number((number >> BigInt(5 * (LETTERS - 1 - at))) & 31n)];
  });
  return Array.from({ length: LETTERS / GROUP }, (_, group) => {
    return letters.slice(group * GROUP, (group + 1) * GROUP).join('');
  }).join('-');
}

/**
 * The vault key of a phrase; case, spaces and dashes do not matter, O reads as 0, I and L as 1. Throws BadFile, which does
 * not show the phrase.
 */
export function vaultKeyOf(phrase: string): Bytes {
  const letters = phrase.toUpperCase().replace(/[-\s]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const digits = [...letters].map((letter) => ALPHABET.indexOf(letter));
  if (digits.length !== LETTERS || digits.includes(-1)) {
    throw new BadFile('vault phrase', '', `has twelve groups of five letters and digits; ${formFault(phrase, digits)}`);
  }
  const number = digits.reduce((sum, digit) => (sum << 5n) | BigInt(digit), 0n);
  const bytes = uint(number >> 4n, 37);
  const vaultKey = bytes.slice(0, 32);
  if ((number & 15n) !== 0n || !equal(bytes.subarray(32), checkOf(vaultKey))) {
    throw new BadFile(
      'vault phrase',
      '',
      'a letter is wrong, or groups are out of order',
      'compare it with your notes',
    );
  }
  return vaultKey;
}

/** Where the form breaks, by the number of the group. */
function formFault(phrase: string, digits: readonly number[]): string {
  const odd = digits.indexOf(-1);
  if (odd !== -1) return `group ${Math.floor(odd / GROUP) + 1} has a character that is in no phrase`;
  const groups = phrase.split(/[-\s]+/).filter((group) => group !== '');
  const at = groups.length === 1 ? -1 : groups.findIndex((group) => group.length !== GROUP);
  return at === -1
    ? `here are ${digits.length} of ${LETTERS} letters`
    : `group ${at + 1} has ${groups[at]?.length} instead of ${GROUP}`;
}

function checkOf(vaultKey: Uint8Array): Uint8Array {
  return sha256(concat(LABEL, vaultKey)).subarray(0, CHECK_BYTES);
}
