// Unix seconds in the reader's time zone, as <input type="datetime-local"> writes them.

export function dateInput(unixSeconds: number): string {
  const date = new Date(unixSeconds * 1_000);
  const part = (value: number, length = 2) => String(value).padStart(length, '0');
  const day = `${part(date.getFullYear(), 4)}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
  return `${day}T${part(date.getHours())}:${part(date.getMinutes())}`;
}

/** Undefined for an empty field, null for what is no moment. */
export function dateOfInput(text: string): number | undefined | null {
  if (text === '') return undefined;
  const milliseconds = new Date(text).getTime();
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1_000);
}
