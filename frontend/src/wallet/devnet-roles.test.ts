import { privateKeyToAddress } from 'viem/accounts';
import { expect, it } from 'vitest';
import { devnetKey } from './devnet-roles';

it('derives the same keys as the command line', () => {
  expect(devnetKey('faucet')).toBe('0xc66de9db90479ecf8bdcc6e35345ac5106eb95e8e5336a9279f002bdfd2162e1');
  expect(privateKeyToAddress(devnetKey('faucet')).toLowerCase()).toBe('0x9f2ba1c5e4ec77d2a439d9b49adb88f05b7947c8');
  expect(privateKeyToAddress(devnetKey('bidder', 4)).toLowerCase()).toBe('0x230155861d8ed5fef668853aece71e9ae09cd041');
});
