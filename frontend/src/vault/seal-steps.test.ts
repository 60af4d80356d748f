import { describe, expect, test } from 'vitest';
import type { BatchRecord } from './batch-record.ts';
import { canSend, IllegalStep, nextStep, resumed, type SealEvent, type SealStep } from './seal-steps.ts';
import { slotState } from './states.ts';

const ONE = `0x${'11'.repeat(32)}` as const;
const OTHER = `0x${'22'.repeat(32)}` as const;
const EVENTS: readonly SealEvent[] = [
  { kind: 'verified' },
  { kind: 'changed' },
  { kind: 'written', commitHash: ONE },
  { kind: 'copied', commitHash: ONE },
  { kind: 'copied', commitHash: OTHER },
  { kind: 'asked' },
  { kind: 'refused' },
  { kind: 'sent', transaction: OTHER },
  { kind: 'dropped' },
  { kind: 'slot', state: 'unread' },
  { kind: 'slot', state: 'none' },
  { kind: 'slot', state: 'ready' },
  { kind: 'slot', state: 'revealed' },
  { kind: 'slot', state: 'mismatch' },
];

function after(...events: SealEvent[]): SealStep {
  return events.reduce<SealStep>(nextStep, { kind: 'drafting' });
}

function attempt(step: SealStep, event: SealEvent): SealStep | null {
  try {
    return nextStep(step, event);
  } catch (error) {
    if (error instanceof IllegalStep) return null;
    throw error;
  }
}

/** Every sequence of events up to a length that is not refused. */
function* walks(
  step: SealStep,
  seen: readonly SealEvent[],
  length: number,
): Generator<readonly [SealStep, readonly SealEvent[]]> {
  yield [step, seen];
  if (length === 0) return;
  for (const event of EVENTS) {
    const next = attempt(step, event);
    if (next !== null) yield* walks(next, [...seen, event], length - 1);
  }
}

test('nothing can be sent unless lots were verified, the batch written and a copy read back since the last change', () => {
  let allowed = 0;
  for (const [step, events] of walks({ kind: 'drafting' }, [], 5)) {
    if (!canSend(step)) continue;
    allowed += 1;
    const since = events.slice(events.findLastIndex(({ kind }) => kind === 'changed') + 1).map(({ kind }) => kind);
    const order = ['verified', 'written', 'copied'] as const;
    const places = order.map((kind) => since.indexOf(kind));
    if (!places.every((place, at) => place > (places[at - 1] ?? -1))) expect(events).toEqual([]);
  }
  expect(allowed).toBeGreaterThan(20);
});

test('the way to a batch on the chain', () => {
  const copied = after({ kind: 'verified' }, { kind: 'written', commitHash: ONE }, { kind: 'copied', commitHash: ONE });
  expect(canSend(copied)).toBe(true);
  const sent = [{ kind: 'asked' }, { kind: 'sent', transaction: OTHER }] as const;
  const onChain = [...sent, { kind: 'slot', state: 'ready' } as const].reduce<SealStep>(nextStep, copied);
  expect(onChain).toEqual({ kind: 'done', commitHash: ONE, revealed: false, copied: true });
});

test('a refusal, a dropped transaction and a reorganisation lead back to where it can be sent', () => {
  const copied = after({ kind: 'verified' }, { kind: 'written', commitHash: ONE }, { kind: 'copied', commitHash: ONE });
  const asking = nextStep(copied, { kind: 'asked' });
  expect(canSend(asking)).toBe(false);
  expect(nextStep(asking, { kind: 'refused' })).toEqual(copied);
  const sent = nextStep(asking, { kind: 'sent', transaction: OTHER });
  expect(nextStep(sent, { kind: 'dropped' })).toEqual(copied);
  expect(nextStep(sent, { kind: 'slot', state: 'none' })).toEqual(sent);
  const done = nextStep(sent, { kind: 'slot', state: 'ready' });
  expect(nextStep(done, { kind: 'slot', state: 'none' })).toEqual(copied);
});

test('an unread chain changes nothing in any step', () => {
  for (const [step] of walks({ kind: 'drafting' }, [], 4)) {
    expect(nextStep(step, { kind: 'slot', state: 'unread' })).toEqual(step);
  }
});

describe('after the page was closed', () => {
  const record: BatchRecord = {
    commitHash: ONE,
    metadataChainId: 1,
    genesis: null,
    auctionChainId: 2,
    contract: '0x12',
    round: 7n,
    bidder: '0x34',
    bids: 3,
    budget: 5n,
    maxDevices: 1,
    lots: 9,
    createdAt: 0,
    imported: false,
    copies: [{ kind: 'passphrase-file', at: 0 }],
    sending: null,
  };
  const asked = { from: '0x34', hash: null, nonce: null, at: 0 } as const;
  const sent = { ...asked, hash: OTHER, nonce: 4 } as const;

  test.each([
    ['no batch', null, 'none', 'drafting'],
    ['no copy yet', { ...record, copies: [] }, 'none', 'written'],
    ['only a copy under the vault key', { ...record, copies: [{ kind: 'vault-file', at: 0 }] }, 'none', 'written'],
    ['a copy', record, 'none', 'copied'],
    ['a copy, and the chain silent', record, 'unread', 'copied'],
    ['a wallet that was asked, and the chain silent', { ...record, sending: asked }, 'unread', 'asking'],
    ['a wallet that was asked, and no slot', { ...record, sending: asked }, 'none', 'copied'],
    ['a transaction', { ...record, sending: sent }, 'none', 'sent'],
    ['a slot', { ...record, sending: sent }, 'ready', 'done'],
    ['a slot of another batch', record, 'mismatch', 'mismatch'],
  ] as const)('with %s it goes on from there', (_, found, state, step) => {
    expect(resumed(found, state, false).kind).toBe(step);
  });

  test('a copy under the vault key counts once the phrase is confirmed', () => {
    expect(resumed({ ...record, copies: [{ kind: 'vault-file', at: 0 }] }, 'none', true).kind).toBe('copied');
  });
});

test('a slot is one of five states, and another batch is never shown as none', () => {
  const slot = { keyHash: ONE, head: OTHER, licenceX: 5n, licenceParity: 1, revealed: false };
  const hash = '0x1' as const;
  expect(slotState(hash, 'unread')).toBe('unread');
  expect(slotState(hash, null)).toBe('none');
  expect(slotState(hash, slot)).toBe('mismatch');
  expect(slotState(hash, { ...slot, revealed: true })).toBe('mismatch');
});
