// The money: one budget over all rounds by slider or number, and what it is likely to bring.
import { Group, Slider, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { BidOnLot, PastSales } from '../../market/statistics';
import { market } from '../../trading/market-worker';
import { formatTicks, plainDtx, readTicks, ticks } from '../../ui/amount';
import { formatCount } from '../../ui/format';
import { CurveChart } from './curve-chart';
import { type Curve, lineBudgets, markOf, TRIES } from './curve-points';
import { useDraft } from './draft';
import type { PricedRound } from './priced-rounds';

type Props = { readonly rounds: readonly PricedRound[]; readonly past: PastSales | null };

const REST_MS = 120;

export function BudgetPanel({ rounds, past }: Props) {
  const text = useDraft((draft) => draft.budget);
  const set = useDraft((draft) => draft.set);
  const most = Number(rounds.reduce((sum, one) => sum + one.most, 0n));
  const chosen = Number(rounds.reduce((sum, one) => sum + one.money.budget, 0n));
  const typed = readTicks(text);
  const lots = rounds.flatMap((one) =>
    one.chosen.lots.flatMap((lot) => {
      const bid = one.bids.get(lot.device);
      return bid === undefined ? [] : [{ bid, reserve: lot.reserve, licences: lot.licences }];
    }),
  );
  const mark = markOf(lots);
  // While the slider moves, only where it rests is asked for.
  const [budget] = useDebouncedValue(chosen, REST_MS);
  const curve = useQuery(curveQuery(lots, past, mark, lineBudgets(most)));
  const point = useQuery(curveQuery(lots, past, mark, [budget]));
  if (rounds.length === 0) return null;
  if (most === 0) {
    return (
      <Text fz="sm" c="dimmed">
        Nothing to spend yet: no device has a bid.
      </Text>
    );
  }
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="md" wrap="nowrap">
        <TextInput
          size="xs"
          w={180}
          label={rounds.length > 1 ? 'Budget over all rounds, in DTX' : 'Budget in DTX'}
          inputMode="decimal"
          placeholder={plainDtx(ticks(most))}
          value={text}
          error={typed.kind === 'wrong' ? typed.reason : null}
          onChange={(event) => set({ budget: event.currentTarget.value })}
        />
        <Slider
          flex={1}
          pb={8}
          thumbLabel="Budget in DTX"
          min={0}
          max={most}
          step={Math.max(1, Math.round(most / 200))}
          value={Math.min(chosen, most)}
          label={(value) => `${formatTicks(ticks(value))} DTX`}
          onChange={(value) => set({ budget: plainDtx(ticks(Math.max(1, value))), budgets: {} })}
        />
      </Group>
      <Text fz="xs" c="dimmed">
        You never pay more than the budget. All bids together could cost {formatTicks(ticks(most))} DTX at the very
        most.
      </Text>
      {curve.data === undefined || point.data === undefined ? (
        <Text fz="sm" c="dimmed">
          {past !== null && past.price.length === 0
            ? 'No round has finished yet, so there is nothing to estimate from.'
            : `Estimating from past rounds over ${formatCount(lots.length)} devices…`}
        </Text>
      ) : (
        <CurveChart curve={curve.data} point={point.data} />
      )}
    </Stack>
  );
}

function curveQuery(lots: readonly BidOnLot[], past: PastSales | null, mark: number, budgets: readonly number[]) {
  return queryOptions({
    queryKey: ['curve', mark, past?.price.length, past?.round[0], budgets],
    queryFn: () => market().curve(lots, past as PastSales, { budgets, ...TRIES }),
    enabled: past !== null && past.price.length > 0 && lots.length > 0,
    placeholderData: (before: Curve | undefined) => before,
    structuralSharing: false,
  });
}
