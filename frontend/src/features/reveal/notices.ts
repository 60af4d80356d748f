// Notifications of this browser about reveals: only after somebody asked for them, and only while a tab of the app is open.
import { create } from 'zustand';
import type { Notice } from './due';

const WISH = 'latchkey/reveal-notices/v1';

/** `off`: not asked for; `blocked`: the browser refuses them; `absent`: it has none. */
export type NoticeState = 'absent' | 'off' | 'on' | 'blocked';

function stateNow(): NoticeState {
  if (!('Notification' in globalThis)) return 'absent';
  if (Notification.permission === 'denied') return 'blocked';
  return Notification.permission === 'granted' && localStorage.getItem(WISH) !== null ? 'on' : 'off';
}

export const useNotices = create<{ readonly state: NoticeState }>()(() => ({ state: stateNow() }));

/** Asks the browser for its permission. To be called from a click, never by itself. */
export async function wishNotices(): Promise<void> {
  if ((await Notification.requestPermission()) === 'granted') localStorage.setItem(WISH, '');
  useNotices.setState({ state: stateNow() });
}

export function stopNotices(): void {
  localStorage.removeItem(WISH);
  useNotices.setState({ state: stateNow() });
}

/** Shows a notice if they are wished for; `onOpen` runs when it is clicked. */
export function notify(notice: Notice, onOpen: () => void): void {
  if (stateNow() !== 'on') return;
  try {
    const shown = new Notification(notice.title, { body: notice.body, tag: notice.tag, icon: '/icon.svg' });
    shown.onclick = () => {
      window.focus();
      onOpen();
      shown.close();
    };
  } catch {
    // Some phones allow notifications to service workers only: the banner and the title remain.
    useNotices.setState({ state: 'absent' });
  }
}
