// The accounts of a devnet: every key follows from a published seed, so everybody can spend from all of them.
// Same derivation as `chains/crypto/devnet_roles.py`: keccak256(seed | 0 | role | 0 | index as decimal).
import { type Hex, keccak256, stringToBytes } from 'viem';

const SEED = 'latchkey devnet, public on purpose';
const CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

export type DevnetRole = 'faucet' | 'bidder';

/** Returns the private key of a devnet's role. Anybody can derive it: never use it for anything of value. */
export function devnetKey(role: DevnetRole, index = 0): Hex {
  let digest = keccak256(stringToBytes(`${SEED}\0${role}\0${index}`));
  while (BigInt(digest) === 0n || BigInt(digest) >= CURVE_ORDER) digest = keccak256(digest);
  return digest;
}
