// What a batch won, and where the key of each licence stands. A record is opened against the month address that the proven
// leaf commits to, so a bad one is known at once and by nobody's word.
import { queryOptions } from '@tanstack/react-query';
import type { Chains } from '../chain/clients';
import { readHead } from '../chain/heads';
import { readGatewayUrls, readMonthKeys } from '../chain/ledger-facts';
import { type PostedRecord, readRecords } from '../chain/records';
import { type Results, type Win, winsOf } from '../chain/results';
import { type Phase, phaseOrder, type RoundState, readTerm } from '../chain/rounds';
import type { Hex } from '../market/bytes';
import type { Lot } from '../market/lots';
import type { BatchRecord } from '../vault/batch-record';
import { market } from './market-worker';
import type { KeyCounts } from './stage-kinds';
import type { VerifiedRound } from './verified-round';

export type LicenceState = 'waiting' | 'opened' | 'bad' | 'missing';

export interface LicenceView {
  /** Names the licence, in the vault once it was opened. */
  readonly id: string;
  /** `round-lot-rank`, the name under which the device knows the licence. */
  readonly name: string;
  readonly round: bigint;
  readonly lot: Lot;
  readonly rank: number;
  /** Ticks. */
  readonly price: number;
  readonly termStart: number;
  readonly termEnd: number;
  readonly gatewayUrl: string | null;
  readonly state: LicenceState;
  readonly problem: string;
  /** Who posted its record; null where there is none. */
  readonly byOwner: boolean | null;
}

/** What is needed to find the licences of a batch; null while results do not count. */
export interface LicenceSource {
  readonly batch: BatchRecord;
  readonly slot: number;
  readonly round: RoundState;
  readonly results: Results;
  readonly verified: VerifiedRound;
}

export function licencesQuery(chains: Chains, source: LicenceSource | null) {
  return queryOptions({
    queryKey: [
      'licences',
      chains.config.auction.genesisHash,
      source?.batch.commitHash ?? '',
      source?.round.phase ?? '',
    ],
    queryFn: () => readLicences(chains, source as LicenceSource),
    enabled: source !== null,
    refetchInterval: (query) => {
      const mayChange = query.state.data?.some(
        (one) => one.state === 'waiting' || isReplaceable(one, source?.round.phase),
      );
      return mayChange === false ? false : 2_500;
    },
    placeholderData: (before) => before,
    structuralSharing: false,
  });
}

async function readLicences(chains: Chains, source: LicenceSource): Promise<readonly LicenceView[]> {
  const { batch, results, round, verified } = source;
  const wins = winsOf(results, source.slot);
  if (wins.length === 0) return [];
  const head = await readHead(chains.auction, 'latest');
  if (head === null) throw new Error('the auction chain has no block');
  const lots = wins.map((win) => verified.lots.at(win.lot));
  const [records, lists, urls, [termStart, termEnd]] = await Promise.all([
    readRecords(chains, round.round, round.openBlock, results, head),
    readMonthKeys(
      chains,
      lots.map((lot) => lot.monthKeyRoot),
    ),
    readGatewayUrls(chains),
    readTerm(chains, round.month),
  ]);
  const posted = wins.flatMap((win, at) => {
    const record = records.get(`${win.lot}-${win.rank}`);
    const lot = lots[at];
    if (record === undefined || lot === undefined) return [];
    const list = lists.get(lot.monthKeyRoot);
    const expected = list?.addresses[lot.month - list.firstMonth];
    return [{ win, lot, record, expected }];
  });
  const opened = await openAll(batch, posted, { round, termStart, termEnd, urls });
  const isOver = phaseOrder(round.phase) > phaseOrder('deliver');
  return wins.map((win, at): LicenceView => {
    const lot = lots[at] as Lot;
    const name = `${round.round}-${win.lot}-${win.rank}`;
    const found = opened.get(name);
    const id = `${batch.commitHash}/${name}`;
    const base = { id, name, round: round.round, lot, rank: win.rank, price: win.price, termStart, termEnd };
    const gatewayUrl = urls.get(lot.gateway) ?? null;
    if (found !== undefined) return { ...base, gatewayUrl, ...found, id: found.id === '' ? id : found.id };
    const problem = isOver ? 'No key record came before the delivery deadline: the price comes back to the vault.' : '';
    return { ...base, gatewayUrl, state: isOver ? 'missing' : 'waiting', problem, byOwner: null };
  });
}

/** Tells whether a wrong record may still give way to a right one: the gateway's to the owner's, until delivery ends. */
export function isReplaceable(licence: Pick<LicenceView, 'state' | 'byOwner'>, phase: Phase | undefined): boolean {
  return licence.state === 'bad' && licence.byOwner === false && phase === 'deliver';
}

interface Posted {
  readonly win: Win;
  readonly lot: Lot;
  readonly record: PostedRecord;
  readonly expected: Hex | undefined;
}

interface Surroundings {
  readonly round: RoundState;
  readonly termStart: number;
  readonly termEnd: number;
  readonly urls: ReadonlyMap<string, string>;
}

/** Records that were opened in this page, so that they are not opened again at each look. */
const known = new Map<string, Known>();

interface Known {
  readonly record: Hex;
  readonly id: string;
  readonly state: LicenceState;
  readonly problem: string;
  readonly byOwner: boolean;
}

async function openAll(
  batch: BatchRecord,
  posted: readonly Posted[],
  around: Surroundings,
): Promise<ReadonlyMap<string, Omit<Known, 'record'>>> {
  const nameOf = (one: Posted) => `${around.round.round}-${one.win.lot}-${one.win.rank}`;
  const keyOf = (one: Posted) => `${batch.commitHash}/${nameOf(one)}`;
  const fresh = posted.filter((one) => known.get(keyOf(one))?.record !== one.record.record);
  const unlisted = fresh.filter((one) => one.expected === undefined);
  const openable = fresh.filter((one) => one.expected !== undefined);
  for (const one of unlisted) {
    known.set(keyOf(one), {
      record: one.record.record,
      id: '',
      state: 'bad',
      problem: 'The month-key list behind the leaf was never published.',
      byOwner: one.record.byOwner,
    });
  }
  if (openable.length > 0) {
    const found = await market().keys.open(
      batch.commitHash,
      openable.map((one) => ({
        lot: one.lot,
        rank: one.win.rank,
        price: one.win.price,
        record: one.record.record,
        monthAddress: (one.expected as Hex).toLowerCase() as Hex,
        gatewayUrl: around.urls.get(one.lot.gateway) ?? '',
        termStart: around.termStart,
        termEnd: around.termEnd,
      })),
    );
    for (const [at, one] of openable.entries()) {
      const result = found[at];
      const by = one.record.byOwner ? 'owner' : 'gateway';
      known.set(keyOf(one), {
        record: one.record.record,
        id: result?.id ?? '',
        state: result?.state === 'opened' ? 'opened' : 'bad',
        problem: result?.state === 'opened' ? '' : `${result?.problem ?? 'It cannot be opened'} (posted by the ${by}).`,
        byOwner: one.record.byOwner,
      });
    }
  }
  return new Map(
    posted.map((one) => [
      nameOf(one),
      known.get(keyOf(one)) ?? { id: '', state: 'waiting', problem: '', byOwner: one.record.byOwner },
    ]),
  );
}

export function countKeys(licences: readonly LicenceView[]): KeyCounts {
  const count = (state: LicenceState) => licences.filter((one) => one.state === state).length;
  return {
    won: licences.length,
    opened: count('opened'),
    waiting: count('waiting'),
    bad: count('bad'),
    missing: count('missing'),
  };
}
