// The stream of changes loses a frame, then breaks and comes back: the counts of Explore are the directory's afterwards.
import type { Page, WebSocketRoute } from 'playwright-core';
import { onSale } from '../rounds.ts';
import { Explore } from '../screens/explore.ts';
import { Owner } from '../screens/owner.ts';
import { type Stage, until } from '../stage.ts';

/** Of the published owners of a devnet, those that no other story uses. */
const OWNERS = 9;
const ENABLED = '?status=enabled';

export async function story(stage: Stage): Promise<void> {
  const { settings } = stage;
  const person = await stage.arrive('visitor');
  const { page } = person;
  const line = await Line.into(page);
  const explore = new Explore(page);
  const becomes = (count: number) =>
    until(
      `${count} devices on sale in the directory`,
      30 * settings.stretch,
      async () => (await onSale(settings)) === count || undefined,
    );
  const seat = await stage.arrive('owner');
  const owner = new Owner(seat.page);
  await owner.open(OWNERS);

  stage.step('the page counts what the directory does');
  await explore.open(ENABLED);
  const all = await onSale(settings);
  await explore.passing(all);
  await line.carries();

  stage.step('the frame of a change is lost on the way');
  line.isLosing = true;
  await owner.pause(1);
  await becomes(all - 1);
  await until('a frame was lost', 30 * settings.stretch, async () => line.lost > 0 || undefined);
  if ((await explore.passing()) !== all) throw new Error('the page knows what never came to it');
  const loaded = line.snapshots;
  line.isLosing = false;
  await explore.passing(all - 1);
  if (line.snapshots === loaded) throw new Error('the page did not load what it had missed');

  stage.step('the connection breaks, and things change meanwhile');
  await line.carries();
  const snapshots = line.snapshots;
  line.cut();
  await owner.putOnSale(1);
  await becomes(all);
  if ((await explore.passing()) !== all - 1) throw new Error('the page knows what never came to it');

  stage.step('it is back, and goes on from where it was');
  line.isCut = false;
  await explore.passing(all);
  if (line.snapshots !== snapshots) throw new Error('the page loaded everything again though nothing was lost');
}

/** The stream between a page and the directory. */
class Line {
  isLosing = false;
  isCut = false;
  /** Frames that were held back. */
  lost = 0;
  /** How often the page asked for a whole snapshot. */
  snapshots = 0;
  #passed = 0;
  #open: WebSocketRoute | null = null;

  static async into(page: Page): Promise<Line> {
    const line = new Line();
    page.on('request', (request) => {
      if (request.url().endsWith('/v1/snapshots/latest')) line.snapshots += 1;
    });
    await page.routeWebSocket(/\/v1\/deltas/, (socket) => line.#take(socket));
    return line;
  }

  cut(): void {
    this.isCut = true;
    void this.#open?.close();
  }

  /** Waits until a frame has come through. */
  async carries(): Promise<void> {
    const before = this.#passed;
    await until('a frame of the stream', 60, async () => this.#passed > before || undefined);
  }

  #take(socket: WebSocketRoute): void {
    if (this.isCut) {
      void socket.close();
      return;
    }
    this.#open = socket;
    const directory = socket.connectToServer();
    directory.onMessage((message) => {
      if (typeof message !== 'string' && this.isLosing) {
        this.lost += 1;
        return;
      }
      if (typeof message !== 'string') this.#passed += 1;
      socket.send(message);
    });
  }
}
