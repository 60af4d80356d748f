// Everything that the bids screen shows, from the selection, the proven lots, the rule and the budgets.
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Chains } from '../../chain/clients';
import { contractAt } from '../../chain/market-config';
import { filterText } from '../../directory/filter-text';
import { filtersOfSearch } from '../../directory/filters';
import type { Manifest } from '../../directory/schema';
import type { Hex } from '../../market/bytes';
import type { Plan } from '../../market/plan';
import { attributesOf } from '../../market/schema';
import { estimate, type PastSales } from '../../market/statistics';
import { type VerifiedRound, verifiedRoundQuery } from '../../trading/verified-round';
import { applyRule, planOf, type RoundBudget, readCap, roundBudgets, sumOf } from './bid-rules';
import { type Candidate, type ChosenRound, chooseLots } from './chosen-lots';
import { useDraft } from './draft';
import type { GroupBy } from './group-rules';
import { groupsBy } from './groupings';
import { pastSalesQuery } from './past-sales';
import type { RuleResult } from './read-rule';
import { type SelectionView, useSelection } from './use-selection';

export interface RoundBids {
  readonly round: number;
  readonly verified: VerifiedRound;
  readonly chosen: ChosenRound;
  readonly rule: RuleResult;
  readonly bids: ReadonlyMap<Hex, number>;
  /** Ticks: the sum of all bids. */
  readonly most: bigint;
  readonly estimate: ReturnType<typeof estimate>;
  readonly money: RoundBudget;
  readonly cap: number | null;
}

export interface RoundWaiting {
  readonly round: number;
  readonly error: Error | null;
}

export interface BidsView {
  readonly view: SelectionView;
  readonly rounds: readonly RoundBids[];
  readonly waiting: readonly RoundWaiting[];
  readonly past: PastSales | null;
  /** Ways to part the chosen devices into groups. */
  readonly ways: readonly GroupBy[];
  readonly filter: string;
  /** Filters that the text cannot say; they count all the same. */
  readonly unsaid: readonly string[];
}

const NO_BIDS: ReadonlyMap<Hex, number> = new Map();

export function useBids(chains: Chains, search: Readonly<Record<string, unknown>>): BidsView {
  const draft = useDraft();
  const view = useSelection(search, draft.excluded);
  const past = useQuery(pastSalesQuery).data ?? null;
  const wanted = useMemo(
    () => [...new Set((view.selection?.candidates ?? []).map((one) => one.round))].sort((a, b) => a - b),
    [view.selection],
  );
  const verified = useQueries({
    queries: wanted.map((round) => verifiedRoundQuery(chains, BigInt(round))),
    combine: proofsOf,
  });
  const { selection, filters, manifest } = view;
  const chosen = useMemo(() => {
    const position = positions(manifest);
    return wanted.flatMap((round, at) => {
      const proof = verified[at]?.proof ?? null;
      if (proof === null) return [];
      return [{ proof, chosen: chooseRound(round, selection?.candidates ?? [], proof, filters, position) }];
    });
  }, [wanted, selection, filters, manifest, verified]);
  const ways = useMemo(() => groupsBy(manifest?.models ?? []), [manifest]);
  const rounds = useMemo(() => {
    const by = ways.find(({ column }) => draft.rule.kind === 'reserve' && column === draft.rule.groups?.by) ?? null;
    const priced = chosen.map(({ proof, chosen: one }) => {
      const rule = applyRule(draft.rule, one.lots, by);
      const bids = rule.kind === 'priced' ? rule.priced.bids : NO_BIDS;
      const lots = one.lots.flatMap((lot) => {
        const bid = bids.get(lot.device);
        return bid === undefined ? [] : [{ bid, reserve: lot.reserve, licences: lot.licences }];
      });
      return {
        round: one.round,
        proof,
        one,
        rule,
        bids,
        most: sumOf(bids),
        estimate: estimate(lots, past ?? EMPTY_PAST),
      };
    });
    const money = priced.map(({ round, most, estimate: guess }) => ({
      round,
      most,
      expected: guess.expectedSpend > 0n ? guess.expectedSpend : most,
    }));
    const budgets = roundBudgets(draft.budget, draft.budgets, money);
    return priced.flatMap(({ round, proof, one, rule, bids, most, estimate: guess }, at): RoundBids[] => {
      const budget = budgets[at];
      if (budget === undefined) return [];
      const cap = readCap(draft.caps[String(round)] ?? '', bids.size);
      return [{ round, verified: proof, chosen: one, rule, bids, most, estimate: guess, money: budget, cap }];
    });
  }, [chosen, ways, draft.rule, draft.budget, draft.budgets, draft.caps, past]);
  const waiting = wanted.flatMap((round, at) =>
    (verified[at]?.proof ?? null) === null ? [{ round, error: verified[at]?.error ?? null }] : [],
  );
  const said = useMemo(() => {
    if (view.manifest === null) return { text: '', left: [] };
    return filterText(filtersOfSearch(search, view.manifest).filters, view.manifest);
  }, [search, view.manifest]);
  return { view, rounds, waiting, past, ways, filter: said.text, unsaid: said.left };
}

function proofsOf(queries: readonly { readonly data: VerifiedRound | undefined; readonly error: Error | null }[]) {
  return queries.map(({ data, error }) => ({ proof: data ?? null, error }));
}

const EMPTY_PAST: PastSales = {
  round: new Uint32Array(),
  price: new Uint32Array(),
  licences: new Uint8Array(),
  reserve: new Uint32Array(),
};

function chooseRound(
  round: number,
  candidates: readonly Candidate[],
  proof: VerifiedRound,
  filters: SelectionView['filters'],
  position: (column: string) => number | null,
): ChosenRound {
  const own = candidates.filter((one) => one.round === round);
  return chooseLots(round, own, (lot) => (lot < proof.lots.count ? proof.lots.at(lot) : null), filters, position);
}

/** Where an attribute column stands among the 32 codes of a leaf. */
function positions(manifest: Manifest | null): (column: string) => number | null {
  const families = [...new Set((manifest?.models ?? []).map((model) => model.family))];
  const places = new Map(families.flatMap((family) => attributesOf(family).map((one) => [one.name, one.position])));
  return (column) => places.get(column) ?? null;
}

/** Returns the plan of one round; null while something is missing or wrong. */
export function planOfRound(chains: Chains, one: RoundBids, filter: string): Plan | null {
  if (one.bids.size === 0 || one.cap === null || one.money.problem !== null) return null;
  const { leafRoot, termsHead } = one.verified.round;
  const parts = {
    metadataChainId: chains.config.metadata.chainId,
    auctionChainId: chains.config.auction.chainId,
    contract: contractAt(chains.config, 'batch_auction'),
    round: BigInt(one.round),
    filter,
    leafRoot,
    termsHead,
  };
  return planOf(parts, one.bids, one.money.budget, one.cap);
}
