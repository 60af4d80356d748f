// Columns of one device, decoded.
import { Text } from '@mantine/core';
import { headingOf, shapeOf, showValue } from '../../directory/column';
import type { Column } from '../../directory/schema';
import { Moment } from '../../ui/age';
import classes from './device-drawer.module.css';

/** By the name of the column. */
export type Values = ReadonlyMap<string, number>;

type FactsProps = {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly values: Values;
  readonly onlyStated?: boolean;
};

export function Facts({ title, columns, values, onlyStated = false }: FactsProps) {
  const shown = columns.filter(
    ({ name }) => (values.get(name) ?? 0) !== 0 || !(onlyStated || saysNothing(name, values)),
  );
  const left = onlyStated ? columns.length - shown.length : 0;
  return (
    <section aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.facts}>
        {shown.map((column) => (
          <div key={column.name} className={classes.fact}>
            <dt>{headingOf(column)}</dt>
            <dd>
              <Value column={column} value={values.get(column.name) ?? 0} />
            </dd>
          </div>
        ))}
      </dl>
      {left === 0 ? null : (
        <Text fz="xs" c="dimmed" mt={6}>
          {left} more are not stated.
        </Text>
      )}
    </section>
  );
}

/** A lot is a place in an open round: without one, 0 names none. Flags that are all off are none. */
function saysNothing(name: string, values: Values): boolean {
  return name === 'flags' || (name === 'lot' && (values.get('round') ?? 0) === 0);
}

function Value({ column, value }: { readonly column: Column; readonly value: number }) {
  return shapeOf(column) === 'time' && value > 0 ? <Moment time={value} /> : showValue(column, value);
}
