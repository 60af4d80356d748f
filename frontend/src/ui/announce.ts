// What a screen reader is told about changes that are only seen, such as a new count. The frame holds the live region; what
// changes quickly is told once it rests.

type Listener = (text: string) => void;

const REST_MS = 500;
let listener: Listener | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;

/** Says `text` when nothing newer was said for half a second. */
export function announce(text: string): void {
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => {
    timer = null;
    listener?.(text);
  }, REST_MS);
}

/** For the frame alone: who writes the texts into the page. */
export function onAnnounce(next: Listener): () => void {
  listener = next;
  return () => {
    if (listener === next) listener = null;
  };
}
