// Ways to be reminded of a reveal: a calendar file, and notifications of this browser once they are asked for.
import { Button, Group, Text } from '@mantine/core';
import { IconBell, IconBellOff, IconCalendarPlus } from '@tabler/icons-react';
import type { Deadlines } from '../../chain/rounds';
import { saveFile } from '../../ui/save-file';
import { useChains } from '../../wallet/use-wallet';
import { revealCalendar } from './calendar-file';
import { type NoticeState, stopNotices, useNotices, wishNotices } from './notices';

type Props = { readonly round: bigint; readonly deadlines: Deadlines };

const WORDS: Readonly<Record<NoticeState, string | null>> = {
  absent: null,
  off: null,
  on: 'This browser tells you when reveals open, while a page of this app is open in it.',
  blocked: 'Notifications are blocked for this site in the settings of the browser.',
};

export function RevealReminder({ round, deadlines }: Props) {
  const { auction } = useChains().config;
  const state = useNotices((notices) => notices.state);
  function save(): void {
    const url = `${window.location.origin}/rounds/${round}`;
    const { revealStart: start, revealEnd: end } = deadlines;
    const text = revealCalendar({
      round,
      start,
      end,
      url,
      uid: `round-${round}-${auction.genesisHash.slice(2, 18)}@latchkey`,
      made: Date.now() / 1_000,
    });
    saveFile(`latchkey-reveal-round-${round}.ics`, new Blob([text], { type: 'text/calendar' }));
  }
  return (
    <Group gap="sm">
      <Button variant="default" leftSection={<IconCalendarPlus size={14} aria-hidden />} onClick={save}>
        Save the reveal in a calendar
      </Button>
      {state === 'off' ? (
        <Button variant="default" leftSection={<IconBell size={14} aria-hidden />} onClick={() => void wishNotices()}>
          Notify me when reveals open
        </Button>
      ) : null}
      {state === 'on' ? (
        <Button variant="subtle" leftSection={<IconBellOff size={14} aria-hidden />} onClick={stopNotices}>
          Stop notifying
        </Button>
      ) : null}
      {WORDS[state] === null ? null : (
        <Text fz="xs" c="dimmed">
          {WORDS[state]}
        </Text>
      )}
    </Group>
  );
}
