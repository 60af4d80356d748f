// The licences of one batch: delivered, late, wrong or missing, with the term as a line.
import { Button, Checkbox, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { LicenceView } from '../../trading/licences';
import { Address } from '../../ui/address';
import { formatTicks, ticks } from '../../ui/amount';
import { formatCount } from '../../ui/format';
import { markOf, termState } from './access-groups';
import { KeyState } from './key-state';
import { Term } from './term-line';

// A row that a scrolled box cuts in half is hard to hit, so the page itself scrolls, and long lists come in parts.
const PAGE = 50;

type Props = {
  readonly licences: readonly LicenceView[];
  readonly now: number;
  /** When keys are due, unix seconds. */
  readonly deliverEnd: number;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (names: ReadonlySet<string>) => void;
  readonly onPreview: (licence: LicenceView) => void;
};

export function LicenceTable({ licences, now, deliverEnd, chosen, onChoose, onPreview }: Props) {
  const [shown, setShown] = useState(PAGE);
  const usable = licences.filter((one) => isUsable(one, now));
  const all = usable.length > 0 && usable.every((one) => chosen.has(one.id));
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table aria-label="Licences" aria-rowcount={licences.length + 1}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w={36}>
              <Checkbox
                size="xs"
                aria-label="Choose every licence that can be fetched now"
                checked={all}
                disabled={usable.length === 0}
                onChange={() => onChoose(all ? new Set() : new Set(usable.map((one) => one.id)))}
              />
            </Table.Th>
            <Table.Th scope="col">Device</Table.Th>
            <Table.Th scope="col">Licence</Table.Th>
            <Table.Th scope="col" ta="right">
              Price, DTX
            </Table.Th>
            <Table.Th scope="col">Key</Table.Th>
            <Table.Th scope="col">Term</Table.Th>
            <Table.Th scope="col">Data</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {licences.slice(0, shown).map((one, at) => (
            <Table.Tr key={one.name} aria-rowindex={at + 2}>
              <Table.Td>
                <Checkbox
                  size="xs"
                  aria-label={`Choose licence ${one.name}`}
                  checked={chosen.has(one.id)}
                  disabled={!isUsable(one, now)}
                  onChange={() => onChoose(toggled(chosen, one.id))}
                />
              </Table.Td>
              <Table.Td>
                <Address value={one.lot.device} what="device address" />
              </Table.Td>
              <Table.Td>
                <Text ff="monospace" fz="xs">
                  {one.name}
                </Text>
              </Table.Td>
              <Table.Td ta="right">{formatTicks(ticks(one.price))}</Table.Td>
              <Table.Td>
                <KeyState licence={one} mark={markOf(one, deliverEnd, now)} deliverEnd={deliverEnd} />
              </Table.Td>
              <Table.Td>
                <Term licence={one} now={now} />
              </Table.Td>
              <Table.Td>
                <Button variant="subtle" disabled={!isUsable(one, now)} onClick={() => onPreview(one)}>
                  Preview
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {licences.length > shown ? (
        <Button variant="default" mt="sm" onClick={() => setShown((was) => was + 10 * PAGE)}>
          Show more ({formatCount(licences.length - shown)} left)
        </Button>
      ) : null}
    </Table.ScrollContainer>
  );
}

function isUsable(one: LicenceView, now: number): boolean {
  return one.state === 'opened' && termState(one.termStart, one.termEnd, now) === 'running';
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
