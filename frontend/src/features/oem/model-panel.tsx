// One model: who made it, who signs its certificates, what its devices must state, and how regularly they check in.
import { Paper, Stack, Text, Title } from '@mantine/core';
import type { Column } from '../../directory/schema';
import { Address } from '../../ui/address';
import figures from '../../ui/figures.module.css';
import { formatCount, formatDuration, formatShare } from '../../ui/format';
import { ageNames, type Fleet } from './fleets';
import classes from './oem.module.css';
import type { Makers } from './oem-data';

type Props = {
  readonly fleet: Fleet;
  readonly makers: Makers | undefined;
  readonly columns: readonly Column[];
  readonly fresh: number;
};

export function ModelPanel({ fleet, makers, columns, fresh }: Props) {
  const published = makers?.published.find(({ model }) => model === fleet.model.model);
  const certifier = makers?.certifiers.get(fleet.model.oem.toLowerCase());
  const required = published === undefined ? [] : requiredOf(columns, published.required);
  return (
    <Paper bg="var(--lk-surface)" p="md" component="section" aria-labelledby="model">
      <Stack gap="md">
        <Title order={2} id="model">
          {fleet.model.label}
        </Title>
        <table className={figures.table}>
          <tbody>
            <tr>
              <th scope="row">Maker</th>
              <td>
                <Address value={fleet.model.oem} what="maker's address" />
              </td>
            </tr>
            <tr>
              <th scope="row">Signs its certificates</th>
              <td>{certifier === undefined ? '…' : <Address value={certifier} what="certifier's address" />}</td>
            </tr>
            <tr>
              <th scope="row">Published in block</th>
              <td>{published === undefined ? '…' : formatCount(published.block)}</td>
            </tr>
          </tbody>
        </table>
        <div>
          <Text fz="sm" fw={600}>
            Every check-in must state
          </Text>
          <Text fz="sm">{required.length === 0 ? 'nothing' : required.join(', ')}</Text>
        </div>
        <Ages fleet={fleet} fresh={fresh} />
      </Stack>
    </Paper>
  );
}

function Ages({ fleet, fresh }: { readonly fleet: Fleet; readonly fresh: number }) {
  const names = ageNames(fresh, formatDuration);
  return (
    <div>
      <Text fz="sm" fw={600}>
        Last check-in of the {formatCount(fleet.enabled)} on sale
      </Text>
      <Text fz="xs" c="dimmed" mb={6}>
        A device that has not checked in for {formatDuration(fresh)} is in no round.
      </Text>
      <table className={figures.table}>
        <tbody>
          {names.map((name, place) => {
            const count = fleet.ages[place] ?? 0;
            return (
              <tr key={name}>
                <th scope="row">{name} ago</th>
                <td className={classes.meter}>
                  <span style={{ width: `${fleet.enabled === 0 ? 0 : (100 * count) / fleet.enabled}%` }} />
                </td>
                <td>
                  {formatCount(count)} ({formatShare(count, fleet.enabled)})
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const FIRST_ATTRIBUTE = 'region';

/** Labels of the attributes of a mask: bit i is attribute i, and attributes stand in order from the first on. */
function requiredOf(columns: readonly Column[], mask: number): readonly string[] {
  const first = columns.findIndex(({ name }) => name === FIRST_ATTRIBUTE);
  if (first < 0) return [];
  return columns.slice(first, first + 32).flatMap((column, bit) => ((mask >>> bit) & 1 ? [column.label] : []));
}
