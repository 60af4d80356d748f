// The money: one budget over all rounds by slider or number, and what it is likely to bring.
import { Group, Slider, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PastSales } from '../../market/statistics';
import { market } from '../../trading/market-worker';
import { formatTicks, plainDtx, readTicks, ticks } from '../../ui/amount';
import { formatCount } from '../../ui/format';
import { CurveChart } from './curve-chart';
import { useDraft } from './draft';
import type { RoundBids } from './use-bids';

type Props = { readonly rounds: readonly RoundBids[]; readonly past: PastSales | null };

const POINTS = 24;

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
  const budgets = Array.from({ length: POINTS }, (_, at) => Math.max(1, Math.round((most * (at + 1)) / POINTS)));
  const curve = useQuery({
    queryKey: [
      'curve',
      most,
      lots.length,
      rounds.map((one) => `${one.round}:${one.bids.size}`).join(),
      past?.price.length,
    ],
    queryFn: () => market().curve(lots, past as PastSales, { budgets, samples: 200, seed: 1 }),
    enabled: past !== null && past.price.length > 0 && lots.length > 0,
    placeholderData: (before) => before,
    structuralSharing: false,
  });
  if (most === 0) return null;
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
      {curve.data === undefined ? (
        <Text fz="sm" c="dimmed">
          {past !== null && past.price.length === 0
            ? 'No round has finished yet, so there is nothing to estimate from.'
            : `Estimating from past rounds over ${formatCount(lots.length)} devices…`}
        </Text>
      ) : (
        <CurveChart curve={curve.data} budget={chosen} />
      )}
    </Stack>
  );
}
