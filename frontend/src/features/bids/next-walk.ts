// When the months of devices go up for sale next (`time.md`): a walk for month m may start LEAD before the month.

/** Returns the unix second of the next start of a sale after `now`, null for a schedule without the fields. */
export function nextWalk(schedule: Readonly<Record<string, number>>, now: number): number | null {
  const { month_zero: zero, term, lead, close } = schedule;
  if (zero === undefined || term === undefined || lead === undefined || close === undefined || term <= 0) return null;
  const first = zero - lead;
  const months = Math.max(0, Math.floor((now - first) / term) + 1);
  return first + months * term + close;
}
