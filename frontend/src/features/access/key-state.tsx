// Where the key of one licence stands: here, on its way, late, wrong or missing, and why.
import { Badge, Text } from '@mantine/core';
import type { LicenceView } from '../../trading/licences';
import { Moment } from '../../ui/age';
import type { Mark } from './access-groups';

const WORDS: Readonly<Record<Mark, { readonly word: string; readonly colour: string | undefined }>> = {
  opened: { word: 'key here', colour: 'var(--lk-green)' },
  waiting: { word: 'key on its way', colour: undefined },
  late: { word: 'late', colour: 'var(--lk-amber)' },
  bad: { word: 'wrong key', colour: 'var(--lk-red)' },
  missing: { word: 'no key', colour: 'var(--lk-red)' },
};

type KeyProps = { readonly licence: LicenceView; readonly mark: Mark; readonly deliverEnd: number };

export function KeyState({ licence, mark, deliverEnd }: KeyProps) {
  const due =
    mark === 'waiting' ? (
      <>
        due until <Moment time={deliverEnd} />
      </>
    ) : mark === 'late' ? (
      'It may still come while the chain waits for blocks; else the price comes back.'
    ) : mark === 'bad' ? (
      `${licence.problem} What can be done is said below the table.`
    ) : (
      licence.problem
    );
  return (
    <>
      <Badge style={{ color: WORDS[mark].colour }}>{WORDS[mark].word}</Badge>
      {due === '' ? null : (
        <Text fz="xs" c="dimmed">
          {due}
        </Text>
      )}
    </>
  );
}
