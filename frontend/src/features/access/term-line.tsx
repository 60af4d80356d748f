// The term of a licence: a line that fills, and when it ends.
import { Text } from '@mantine/core';
import type { LicenceView } from '../../trading/licences';
import { formatMoment, formatUtc } from '../../ui/format';
import { termShare, termState } from './access-groups';

export function Term({ licence, now }: { readonly licence: LicenceView; readonly now: number }) {
  const { termStart: start, termEnd: end } = licence;
  const state = termState(start, end, now);
  const words = {
    before: `begins ${formatMoment(start)}`,
    running: `until ${formatMoment(end)}`,
    over: `ended ${formatMoment(end)}`,
  };
  return (
    <div title={`${formatUtc(start)} to ${formatUtc(end)}`}>
      <div style={{ height: 4, background: 'var(--lk-bar-off)' }} aria-hidden>
        <div style={{ height: 4, width: `${100 * termShare(start, end, now)}%`, background: 'var(--lk-bar)' }} />
      </div>
      <Text fz="xs" c={state === 'running' ? 'inherit' : 'dimmed'}>
        {words[state]}
      </Text>
    </div>
  );
}
