// Numbers, shares, sizes and times as text. One module, so that the same thing looks the same on every screen.

const counts = new Intl.NumberFormat('en');
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const moments = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
const short = new Intl.DateTimeFormat(undefined, {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const days = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** `1,000,000`. */
export function formatCount(value: number | bigint): string {
  return counts.format(value);
}

/** `1.2M`, where there is no room. */
export function formatCompact(value: number): string {
  return compact.format(value);
}

/** A share as `61 %`; one that is not nothing never reads `0 %`, and one that is not all never `100 %`. */
export function formatShare(part: number, whole: number): string {
  if (whole <= 0) return '–';
  const percent = (100 * part) / whole;
  if (percent > 0 && percent < 0.1) return '< 0.1 %';
  if (percent < 10) return `${trim(Math.min(percent, 9.9).toFixed(1))} %`;
  return `${percent < 100 ? Math.min(99, Math.round(percent)) : 100} %`;
}

/** Decimal sizes: `18.6 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${unit === 0 || value >= 99.5 ? Math.round(value) : trim(value.toFixed(1))} ${units[unit] ?? ''}`;
}

/** A length of time, rounded down to its largest unit or two: `45 s`, `3 min 20 s`, `5 h 10 min`, `12 d 3 h`. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [d, h, min, s] = [
    Math.floor(whole / 86_400),
    Math.floor(whole / 3_600) % 24,
    Math.floor(whole / 60) % 60,
    whole % 60,
  ];
  if (d > 0) return joined(d, 'd', h, 'h');
  if (h > 0) return joined(h, 'h', min, 'min');
  if (min > 0) return joined(min, 'min', s, 's');
  return `${s} s`;
}

/** How long ago something was, by the reader's clock: `now`, `8 s ago`, `3 h ago`, in its largest unit. A moment ahead counts as now. */
export function formatAge(seconds: number): string {
  if (seconds < 1.5) return 'now';
  const shown = formatDuration(seconds).split(' ');
  return `${shown[0] ?? ''} ${shown[1] ?? ''} ago`;
}

/** A moment in the reader's own time zone, from unix seconds. */
export function formatMoment(unixSeconds: number): string {
  return moments.format(unixSeconds * 1_000);
}

/** Without year and seconds, where there is little room. */
export function formatShortMoment(unixSeconds: number): string {
  return short.format(unixSeconds * 1_000);
}

export function formatDay(unixSeconds: number): string {
  return days.format(unixSeconds * 1_000);
}

/** The same moment for everybody: `2026-11-21 14:03:07 UTC`. */
export function formatUtc(unixSeconds: number): string {
  return `${new Date(unixSeconds * 1_000).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** `0x1234…cdef`: enough to recognise, never enough to compare; a copy button stands beside it. */
export function shortHex(hex: string): string {
  return hex.length <= 14 ? hex : `${hex.slice(0, 6)}…${hex.slice(-4)}`;
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

function trim(text: string): string {
  return text.replace(/\.0$/, '');
}
