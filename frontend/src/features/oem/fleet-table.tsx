// Models with their devices: on sale, late, paused, revoked; one line opens the model below.
import { Button } from '@mantine/core';
import figures from '../../ui/figures.module.css';
import { formatCount, formatShare } from '../../ui/format';
import type { Fleet } from './fleets';

type Props = {
  readonly fleets: readonly Fleet[];
  readonly chosen: number | null;
  readonly onChoose: (model: number) => void;
};

export function FleetTable({ fleets, chosen, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className={figures.scroll} aria-label="Models" tabIndex={0}>
      <table className={figures.table}>
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col">Devices</th>
            <th scope="col">On sale</th>
            <th scope="col">Late</th>
            <th scope="col">Paused</th>
            <th scope="col">Never in</th>
            <th scope="col">Revoked</th>
            <th scope="col">Show</th>
          </tr>
        </thead>
        <tbody>
          {fleets.map((fleet) => (
            <tr key={fleet.model.model}>
              <td>{fleet.model.label}</td>
              <td>{formatCount(fleet.devices)}</td>
              <td>
                {formatCount(fleet.enabled)} ({formatShare(fleet.enabled, fleet.devices)})
              </td>
              <td style={{ color: fleet.late > 0 ? 'var(--lk-amber)' : undefined }}>{formatCount(fleet.late)}</td>
              <td>{formatCount(fleet.paused)}</td>
              <td>{formatCount(fleet.never)}</td>
              <td>{formatCount(fleet.revoked)}</td>
              <td>
                <Button
                  size="compact-xs"
                  variant={chosen === fleet.model.model ? 'filled' : 'default'}
                  aria-pressed={chosen === fleet.model.model}
                  aria-label={`Show ${fleet.model.label}`}
                  onClick={() => onChoose(fleet.model.model)}
                >
                  {chosen === fleet.model.model ? 'Shown' : 'Show'}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
