// Everything that the bids screen shows, from the selection, the proven lots, the rule and the budgets.
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Chains } from '../../chain/clients';
import { contractAt } from '../../chain/market-config';
import { filterText } from '../../directory/filter-text';
import { filtersOfSearch } from '../../directory/filters';
import type { Manifest } from '../../directory/schema';
import type { Plan } from '../../market/plan';
import { attributesOf } from '../../market/schema';
import type { PastSales } from '../../market/statistics';
import { type VerifiedRound, verifiedRoundQuery } from '../../trading/verified-round';
import { planOf } from './bid-rules';
import { type Candidate, type ChosenRound, chooseLots } from './chosen-lots';
import { useDraft } from './draft';
import type { GroupBy } from './group-rules';
import { groupsBy } from './groupings';
import { pastSalesQuery } from './past-sales';
import { bidOnRounds, type PricedRound, withMoney } from './priced-rounds';
import { type PreviewView, usePreview } from './use-preview';
import { type SelectionView, useSelection } from './use-selection';

/** A round whose lots are proven; only of such is a plan made. */
export interface RoundBids extends PricedRound {
  readonly verified: VerifiedRound;
}

export interface RoundWaiting {
  readonly round: number;
  readonly error: Error | null;
}

export interface BidsView {
  readonly view: SelectionView;
  readonly rounds: readonly RoundBids[];
  readonly waiting: readonly RoundWaiting[];
  /** What is drawn: the proven rounds, or, while there are none, one that stands for what the directory says; empty while reading. */
  readonly shown: readonly PricedRound[];
  readonly preview: PreviewView;
  readonly past: PastSales | null;
  /** Ways to part the chosen devices into groups. */
  readonly ways: readonly GroupBy[];
  readonly filter: string;
  /** Filters that the text cannot say; they count all the same. */
  readonly unsaid: readonly string[];
}

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
  const places = useMemo(() => attributePlaces(manifest), [manifest]);
  const proven = useMemo(
    () =>
      wanted.flatMap((round, at) => {
        const proof = verified[at]?.proof ?? null;
        return proof === null
          ? []
          : [{ proof, chosen: chooseRound(round, selection?.candidates ?? [], proof, filters, places) }];
      }),
    [wanted, selection, filters, places, verified],
  );
  const preview = usePreview(view, places, proven.length === 0);
  const ways = useMemo(() => groupsBy(manifest?.models ?? []), [manifest]);
  const { rule, budget, budgets, caps } = draft;
  const bidOn = useMemo(() => {
    const chosen =
      proven.length > 0 ? proven.map((one) => one.chosen) : preview.chosen === null ? [] : [preview.chosen];
    return bidOnRounds(chosen, rule, ways, past);
  }, [proven, preview.chosen, ways, rule, past]);
  const shown = useMemo(() => withMoney(bidOn, { budget, budgets, caps }), [bidOn, budget, budgets, caps]);
  const rounds = useMemo(
    () =>
      proven.flatMap(({ proof }, at): RoundBids[] => {
        const priced = shown[at];
        return priced === undefined ? [] : [{ ...priced, verified: proof }];
      }),
    [proven, shown],
  );
  const waiting = wanted.flatMap((round, at) =>
    (verified[at]?.proof ?? null) === null ? [{ round, error: verified[at]?.error ?? null }] : [],
  );
  const said = useMemo(() => {
    if (view.manifest === null) return { text: '', left: [] };
    return filterText(filtersOfSearch(search, view.manifest).filters, view.manifest);
  }, [search, view.manifest]);
  return { view, rounds, waiting, shown, preview, past, ways, filter: said.text, unsaid: said.left };
}

function proofsOf(queries: readonly { readonly data: VerifiedRound | undefined; readonly error: Error | null }[]) {
  return queries.map(({ data, error }) => ({ proof: data ?? null, error }));
}

function chooseRound(
  round: number,
  candidates: readonly Candidate[],
  proof: VerifiedRound,
  filters: SelectionView['filters'],
  places: ReadonlyMap<string, number>,
): ChosenRound {
  const own = candidates.filter((one) => one.round === round);
  return chooseLots(
    round,
    own,
    (lot) => (lot < proof.lots.count ? proof.lots.at(lot) : null),
    filters,
    (column) => places.get(column) ?? null,
  );
}

/** Where attribute columns stand among the 32 codes of a leaf. */
function attributePlaces(manifest: Manifest | null): ReadonlyMap<string, number> {
  const families = [...new Set((manifest?.models ?? []).map((model) => model.family))];
  return new Map(families.flatMap((family) => attributesOf(family).map((one) => [one.name, one.position])));
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
