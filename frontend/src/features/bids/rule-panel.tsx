// How much to bid: one price, reserve plus a share, or a price list.
import { Button, FileButton, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { readPrices, writePrices } from '../../market/pricing';
import { saveFile } from '../../ui/save-file';
import { type PriceRule, useDraft } from './draft';
import type { GroupBy } from './group-rules';
import { ListNote } from './list-note';
import { listName, saveWords } from './list-words';
import type { PricedRound } from './priced-rounds';
import type { RuleResult } from './read-rule';
import { ReserveFields } from './reserve-fields';

type Props = {
  readonly result: RuleResult;
  readonly bids: ReadonlyMap<`0x${string}`, number>;
  readonly rounds: readonly PricedRound[];
  readonly ways: readonly GroupBy[];
};

const STARTS: Readonly<Record<PriceRule['kind'], PriceRule>> = {
  price: { kind: 'price', text: '' },
  reserve: { kind: 'reserve', percent: '20', ceiling: '' },
  list: { kind: 'list', name: '', prices: [] },
};

export function RulePanel({ result, bids, rounds, ways }: Props) {
  const rule = useDraft((draft) => draft.rule);
  const set = useDraft((draft) => draft.set);
  // Looking at another rule and coming back loses nothing that was typed.
  const kept = useRef(STARTS);
  const [fault, setFault] = useState<string | null>(null);
  const problem = result.kind === 'wrong' ? result.reason : null;

  async function take(file: File | null): Promise<void> {
    if (file === null) return;
    try {
      const prices = [...readPrices(await file.text(), file.name)];
      setFault(null);
      set({ rule: { kind: 'list', name: file.name, prices } });
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <Stack gap="sm">
      <SegmentedControl
        size="xs"
        aria-label="How much to bid"
        value={rule.kind}
        onChange={(kind) => {
          setFault(null);
          kept.current = { ...kept.current, [rule.kind]: rule };
          set({ rule: kept.current[kind as PriceRule['kind']] });
        }}
        data={[
          { value: 'reserve', label: 'Reserve + share' },
          { value: 'price', label: 'One price' },
          { value: 'list', label: 'Price list' },
        ]}
      />
      {rule.kind === 'price' ? (
        <TextInput
          size="xs"
          label="Bid on every device, in DTX"
          inputMode="decimal"
          placeholder="0.600"
          value={rule.text}
          error={problem}
          onChange={(event) => set({ rule: { kind: 'price', text: event.currentTarget.value } })}
        />
      ) : null}
      {rule.kind === 'reserve' ? <ReserveFields rule={rule} result={result} rounds={rounds} ways={ways} /> : null}
      {rule.kind === 'list' ? (
        <Group gap="sm">
          <FileButton accept=".csv,text/csv" onChange={(file) => void take(file)}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconUpload size={14} aria-hidden />}>
                {listName(rule)}
              </Button>
            )}
          </FileButton>
          <ListNote rounds={rounds} />
        </Group>
      ) : null}
      {fault === null ? null : (
        <Text fz="sm" c="var(--lk-red)" role="alert">
          {fault}
        </Text>
      )}
      <Group gap="sm">
        <Button
          variant="subtle"
          disabled={bids.size === 0}
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => saveFile('latchkey-bids.csv', new Blob([writePrices(bids)], { type: 'text/csv' }))}
        >
          {saveWords(bids.size)}
        </Button>
      </Group>
    </Stack>
  );
}
