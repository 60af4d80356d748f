// How the clock of a device runs against everybody else's. Pure. Spec: specs/protocol/time.md.
import { formatDuration } from '../../ui/format';

const DEVICE_SECONDS_A_TERM = 30 * 86_400;

/** What to say of dates in data where a term is shorter than the 30 days that devices live in it; null where it is not. */
export function deviceClockNote(schedule: Readonly<Record<string, number>>): string | null {
  const { term } = schedule;
  if (term === undefined || term >= DEVICE_SECONDS_A_TERM) return null;
  return `In this market ${formatDuration(DEVICE_SECONDS_A_TERM)} of a device pass in ${formatDuration(term)}, so its dates run ahead of yours.`;
}
