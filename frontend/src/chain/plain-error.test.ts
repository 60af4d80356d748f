import { ContractFunctionExecutionError, HttpRequestError, RpcRequestError } from 'viem';
import { expect, test } from 'vitest';
import { plainError } from '../ui/plain-error';

const BODY = { method: 'eth_getBlockByNumber', params: ['finalized', false] };
const silent = new HttpRequestError({ url: 'http://127.0.0.1:8546/', body: BODY, details: 'Failed to fetch' });

test('a node that does not answer is told without its address, request and version', () => {
  const wrapped = new ContractFunctionExecutionError(silent, { abi: [], functionName: 'roundOf' });
  for (const error of [silent, wrapped]) expect(plainError(error)).toBe('The node does not answer.');
});

test('what a node refuses is told in its short form', () => {
  const refused = new RpcRequestError({
    url: 'http://127.0.0.1:8546/',
    body: BODY,
    error: { code: -32000, message: 'no' },
  });
  expect(plainError(refused)).toBe(refused.shortMessage);
  expect(plainError(refused)).not.toContain('viem');
});

test('errors of the app and anything else stay as they are', () => {
  expect(plainError(new Error('the file is of another market'))).toBe('the file is of another market');
  expect(plainError('odd')).toBe('odd');
});
