import { BaseError, encodeErrorResult, UserRejectedRequestError } from 'viem';
import { describe, expect, it } from 'vitest';
import { batchAuctionAbi } from './abi/batch-auction';
import { PHRASES } from './abi/phrases';
import { vaultAbi } from './abi/vault';
import { ChainRefused, ofRevertData, refusalOf } from './refusal';

describe('the words for what a chain refuses', () => {
  it('show values, units and a remedy that works in the app', () => {
    const data = encodeErrorResult({ abi: batchAuctionAbi, errorName: 'WrongPhase', args: [7n, 3, 1] });
    expect(ofRevertData(data)).toEqual({
      kind: 'revert',
      title: 'the round is not in the phase that this needs: round 7 is in phase reveal, needed is phase commit',
      remedy: 'come back when that phase begins, or bid in the next round',
      name: 'WrongPhase',
    });
  });

  it('show money as DTX, never as wei or ticks', () => {
    const floor = encodeErrorResult({ abi: batchAuctionAbi, errorName: 'LockTooSmall', args: [1_500n, 2_000n] });
    expect(ofRevertData(floor).title).toContain('1.500 DTX, at least 2.000 DTX');
    const account = '0x00000000000000000000000000000000000000aa';
    const credit = encodeErrorResult({
      abi: vaultAbi,
      errorName: 'InsufficientCredit',
      args: [account, 10n ** 18n, 25n * 10n ** 17n],
    });
    expect(ofRevertData(credit).title).toContain('1.000 DTX there, needed are 2.500 DTX');
  });

  it('show an unknown error by its selector', () => {
    expect(ofRevertData('0xdeadbeef')).toMatchObject({ kind: 'revert', name: '0xdeadbeef' });
  });

  it('name no command of a terminal for what a bidder can meet', () => {
    for (const name of [
      'WrongPhase',
      'ERC20InsufficientBalance',
      'AlreadyCommitted',
      'RoundFull',
      'WrongOpening',
      'InsufficientCredit',
    ]) {
      expect(PHRASES[`auction.${name}`], name).toBeDefined();
    }
  });
});

describe('refusalOf', () => {
  it('knows a person who said no, also deep inside', () => {
    const said = new UserRejectedRequestError(new Error('User rejected the request'));
    expect(refusalOf(said).kind).toBe('rejected');
    expect(refusalOf(new BaseError('failed', { cause: said })).kind).toBe('rejected');
    expect(refusalOf({ code: 4001, message: 'denied' }).kind).toBe('rejected');
  });

  it('knows a locked wallet', () => {
    expect(refusalOf({ code: -32002, message: 'already pending' }).kind).toBe('locked');
  });

  it('knows an empty purse and a silent node', () => {
    expect(refusalOf(new Error('insufficient funds for gas * price + value')).kind).toBe('gas');
    expect(refusalOf(new TypeError('Failed to fetch')).kind).toBe('down');
  });

  it('reads revert data that a wallet hands through', () => {
    const data = encodeErrorResult({ abi: batchAuctionAbi, errorName: 'RoundFull', args: [7n, 150n] });
    expect(refusalOf({ code: 3, message: 'execution reverted', data }).name).toBe('RoundFull');
    expect(refusalOf({ code: -32603, data: { data } }).name).toBe('RoundFull');
  });

  it('keeps what was decoded before', () => {
    const refusal = refusalOf({ code: 4001 });
    expect(refusalOf(new ChainRefused(refusal))).toBe(refusal);
  });
});
