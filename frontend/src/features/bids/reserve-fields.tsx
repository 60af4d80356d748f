// Reserve plus a share: the common percentage and ceiling, and below them those of groups of devices.
import { Group, TextInput } from '@mantine/core';
import { type PriceRule, useDraft } from './draft';
import { GroupPanel } from './group-panel';
import type { GroupBy } from './group-rules';
import type { PricedRound } from './priced-rounds';
import type { RuleResult } from './read-rule';

type Props = {
  readonly rule: Extract<PriceRule, { kind: 'reserve' }>;
  readonly result: RuleResult;
  readonly rounds: readonly PricedRound[];
  readonly ways: readonly GroupBy[];
};

export function ReserveFields({ rule, result, rounds, ways }: Props) {
  const set = useDraft((draft) => draft.set);
  const problem = (at?: 'ceiling' | 'groups') => (result.kind === 'wrong' && result.at === at ? result.reason : null);
  return (
    <>
      <Group gap="sm" align="flex-start" grow>
        <TextInput
          size="xs"
          label="Above the reserve, in %"
          inputMode="decimal"
          value={rule.percent}
          error={problem()}
          onChange={(event) => set({ rule: { ...rule, percent: event.currentTarget.value } })}
        />
        <TextInput
          size="xs"
          label="At most, in DTX"
          inputMode="decimal"
          placeholder="no limit"
          value={rule.ceiling}
          error={problem('ceiling')}
          onChange={(event) => set({ rule: { ...rule, ceiling: event.currentTarget.value } })}
        />
      </Group>
      <GroupPanel rule={rule} fault={problem('groups')} rounds={rounds} ways={ways} />
    </>
  );
}
