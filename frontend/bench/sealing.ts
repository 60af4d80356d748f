// What a bidder's page computes, through the app's own market worker: proving a round's lots, sealing bids on all of them,
// opening the keys of licences won.
import type { Hex } from '../src/market/bytes.ts';
import type { LicenceSource } from '../src/market/licence-store.ts';
import { type MarketClient, openMarket } from '../src/market/market-client.ts';
import type { Plan } from '../src/market/plan.ts';

export interface SealingPlan {
  readonly runs: number;
  readonly metadataChainId: number;
  readonly auctionChainId: number;
  readonly contract: Hex;
  readonly round: number;
  readonly month: number;
  readonly lots: number;
  readonly leafRoot: Hex;
  readonly termsHead: Hex;
  readonly keys: number;
}

interface Made {
  readonly lot: number;
  readonly rank: number;
  readonly record: string;
  readonly expected: string;
}

const BIDDER: Hex = '0x00000000000000000000000000000000000b1dde';

export async function sealing(asked: SealingPlan): Promise<unknown> {
  const market = openMarket();
  await market.vault.open();
  const times: Record<string, number[]> = { verify: [], draw: [], commit: [], open: [] };
  const timed = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const found = await act();
    times[name]?.push(performance.now() - began);
    return found;
  };
  let opened = 0;
  for (let run = 0; run < asked.runs; run++) {
    const list = await (await fetch('/leaves', { cache: 'no-store' })).arrayBuffer();
    const { round, month, lots: count, leafRoot, termsHead } = asked;
    const lots = await timed('verify', () =>
      market.verifyLots(list, { round: BigInt(round), month, lots: count, leafRoot, termsHead }),
    );
    const bids = new Map(Array.from({ length: lots.count }, (_, lot) => [lots.deviceOf(lot), 900 + (lot % 500)]));
    const plan: Plan = {
      metadataChainId: asked.metadataChainId,
      auctionChainId: asked.auctionChainId,
      contract: asked.contract,
      round: BigInt(round),
      filter: '',
      leafRoot,
      termsHead,
      budget: 5_000_000n,
      maxDevices: 10_000,
      bids,
    };
    const batch = await timed('draw', () => market.vault.draw(plan, lots, BIDDER));
    // A copy has to be confirmed before anything may leave; people take longer for it than any machine.
    const { bytes } = await market.vault.copyFile(batch.commitHash, { kind: 'plain' });
    await market.vault.confirmCopy(batch.commitHash, bytes);
    const commit = await timed('commit', () => market.vault.commitArguments(batch.commitHash));
    const sources = await recordsFor(asked, commit.licenceX, commit.licenceParity, (lot) => lots.at(lot));
    const outcomes = await timed('open', () => market.keys.open(batch.commitHash, sources));
    opened += outcomes.filter(({ state }) => state === 'opened').length;
    await clear(market, batch.commitHash);
  }
  return { times, opened };
}

async function recordsFor(
  { keys }: SealingPlan,
  x: bigint,
  parity: number,
  lotOf: (lot: number) => LicenceSource['lot'],
): Promise<LicenceSource[]> {
  const made = (await (await fetch(`/records?x=${x}&parity=${parity}&count=${keys}`)).json()) as Made[];
  return made.map(({ lot, rank, record, expected }) => ({
    lot: lotOf(lot),
    rank,
    price: 900,
    record: `0x${record}`,
    monthAddress: `0x${expected}`,
    gatewayUrl: 'http://127.0.0.1:1',
    termStart: 1_800_000_000,
    termEnd: 1_802_592_000,
  }));
}

async function clear(market: MarketClient, batch: Hex): Promise<void> {
  for (const { id } of await market.keys.list()) await market.keys.forget(id);
  await market.vault.forget(batch);
}
