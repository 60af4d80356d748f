// The time of a reveal as a calendar file (RFC 5545), with an alarm at its start and one in its middle. It names the round
// and nothing of the bids: calendars are often kept by somebody else.

export interface RevealTime {
  readonly round: bigint;
  /** Unix seconds: reveals open, reveals end. */
  readonly start: number;
  readonly end: number;
  /** Address of the round's page. */
  readonly url: string;
  /** Names the event, so that a second file of the same round replaces the first. */
  readonly uid: string;
  /** When the file is made, unix seconds. */
  readonly made: number;
}

/** Returns the text of the file; lines end in CR LF and have at most 75 bytes. */
export function revealCalendar(time: RevealTime): string {
  const { round, start, end } = time;
  const about = `Round ${round}: reveal your sealed bids`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Latchkey//Web app//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(time.uid)}`,
    `DTSTAMP:${stamp(time.made)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:${escaped(about)}`,
    `DESCRIPTION:${escaped(
      `Open ${time.url} in the browser that sealed the bids, or bring the recovery file to another. Without the reveal, part of the lock is lost. The times are the earliest: a chain with few blocks may be later.`,
    )}`,
    `URL:${time.url}`,
    ...alarm('PT0S', about),
    ...alarm(`PT${Math.floor((end - start) / 2)}S`, `${about}: half of the time is over`),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function alarm(after: string, text: string): readonly string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${after}`, `DESCRIPTION:${escaped(text)}`, 'END:VALARM'];
}

/** `20261121T140307Z`. */
function stamp(unixSeconds: number): string {
  return `${new Date(Math.floor(unixSeconds) * 1_000).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** A long line goes on behind a line break and a space. */
function folded(line: string): string {
  const bytes = new TextEncoder().encode(line);
  if (bytes.length <= 75) return line;
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const sign of line) {
    const length = new TextEncoder().encode(sign).length;
    // The space in front of every further line counts.
    if (size + length > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      [part, size] = ['', 0];
    }
    part += sign;
    size += length;
  }
  return [...parts, part].join('\r\n ');
}
