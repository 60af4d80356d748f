// Counts of devices by model: how many there are, how they stand, and how long ago they checked in.
import type { Model } from '../../directory/schema';

/** Codes of the column `status`. */
export const STATUS = { never: 0, enabled: 1, paused: 2, revoked: 3 } as const;

/** Upper ends of the ages of check-ins, as parts of FRESH; what is older is the last class. */
export const AGE_PARTS = [0.25, 0.5, 1, 2] as const;

export interface Fleet {
  readonly model: Model;
  readonly devices: number;
  readonly never: number;
  readonly paused: number;
  readonly revoked: number;
  readonly enabled: number;
  /** Enabled devices whose last check-in is older than FRESH: they are in no list of lots. */
  readonly late: number;
  /** Enabled devices by age of the last check-in: one count for each of AGE_PARTS, and one for older. */
  readonly ages: readonly number[];
}

type Counts = { -readonly [Key in Exclude<keyof Fleet, 'model' | 'ages'>]: number } & { ages: number[] };

/** `now` and the values of `seen` in unix seconds, `fresh` in seconds; rows of unknown models are left out. */
export function fleetsOf(
  models: readonly Model[],
  ofModel: ArrayLike<number>,
  statuses: ArrayLike<number>,
  seen: ArrayLike<number>,
  now: number,
  fresh: number,
): readonly Fleet[] {
  const counts = new Map<number, Counts>(
    models.map(({ model }) => [
      model,
      { devices: 0, never: 0, paused: 0, revoked: 0, enabled: 0, late: 0, ages: [...AGE_PARTS.map(() => 0), 0] },
    ]),
  );
  for (let row = 0; row < ofModel.length; row += 1) {
    const count = counts.get(ofModel[row] ?? 0);
    if (count === undefined) continue;
    count.devices += 1;
    const status = statuses[row];
    if (status === STATUS.never) count.never += 1;
    else if (status === STATUS.paused) count.paused += 1;
    else if (status === STATUS.revoked) count.revoked += 1;
    else {
      const age = Math.max(0, now - (seen[row] ?? 0));
      count.enabled += 1;
      if (age > fresh) count.late += 1;
      const place = AGE_PARTS.findIndex((part) => age <= part * fresh);
      const at = place < 0 ? AGE_PARTS.length : place;
      count.ages[at] = (count.ages[at] ?? 0) + 1;
    }
  }
  return models.flatMap((model) => {
    const found = counts.get(model.model);
    return found === undefined ? [] : [{ model, ...found }];
  });
}

/** Names of the classes of `ages`, such as `up to 30 s`. */
export function ageNames(fresh: number, duration: (seconds: number) => string): readonly string[] {
  return [...AGE_PARTS.map((part) => `up to ${duration(part * fresh)}`), `longer than ${duration(2 * fresh)}`];
}
