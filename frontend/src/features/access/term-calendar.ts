// The days on which terms begin and end, as a calendar of one month in the reader's zone. Pure.

export interface Term {
  /** Unix seconds, half-open. */
  readonly start: number;
  readonly end: number;
  readonly round: bigint;
}

export interface Day {
  /** Day of the month, from 1. */
  readonly day: number;
  readonly isToday: boolean;
  readonly begins: number;
  readonly ends: number;
}

export interface MonthPlace {
  readonly year: number;
  /** 0..11. */
  readonly month: number;
}

export function monthOf(unixSeconds: number): MonthPlace {
  const date = new Date(unixSeconds * 1_000);
  return { year: date.getFullYear(), month: date.getMonth() };
}

/** The month `steps` later, or earlier. */
export function monthFrom({ year, month }: MonthPlace, steps: number): MonthPlace {
  const date = new Date(year, month + steps, 1);
  return { year: date.getFullYear(), month: date.getMonth() };
}

/** Weeks of a month from Monday to Sunday, null for days of other months. */
export function weeksOf(place: MonthPlace, terms: readonly Term[], now: number): readonly (readonly (Day | null)[])[] {
  const { year, month } = place;
  const count = new Date(year, month + 1, 0).getDate();
  const before = (new Date(year, month, 1).getDay() + 6) % 7;
  const days: (Day | null)[] = Array.from({ length: before }, () => null);
  for (let day = 1; day <= count; day++) {
    const isHere = (time: number) => {
      const date = new Date(time * 1_000);
      return date.getFullYear() === year && date.getMonth() === month && date.getDate() === day;
    };
    days.push({
      day,
      isToday: isHere(now),
      begins: terms.filter(({ start }) => isHere(start)).length,
      // A term that ends at midnight was good until the end of the day before.
      ends: terms.filter(({ end }) => isHere(end - 1)).length,
    });
  }
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(7 * week, 7 * week + 7));
}

export interface Ending {
  readonly round: bigint;
  readonly start: number;
  readonly end: number;
  readonly licences: number;
}

/** Terms that are not over at `now`, by round, those that end first in front. */
export function endingNext(terms: readonly Term[], now: number): readonly Ending[] {
  const found = new Map<string, Ending>();
  for (const { round, start, end } of terms) {
    if (end <= now) continue;
    const key = `${round}/${end}`;
    found.set(key, { round, start, end, licences: (found.get(key)?.licences ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => a.end - b.end || Number(a.round - b.round));
}
