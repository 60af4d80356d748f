// Hands a file to the reader.

/** Offers `content` as a download called `name`. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Browsers read the file after the click; a minute is longer than any of them waits.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
