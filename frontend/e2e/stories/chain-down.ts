// The auction chain's node dies and comes back: the page says so, keeps what it shows, and goes on without a reload.
import { layoutFaults } from '../layout.ts';
import { settled } from '../routes.ts';
import { Explore } from '../screens/explore.ts';
import { pidsOf } from '../settings.ts';
import type { Stage } from '../stage.ts';
import { until } from '../stage.ts';

/** What a browser writes to the console when a server is not there: shown on purpose, no fault of the page. */
const UNREACHABLE =
  /ERR_CONNECTION_(REFUSED|RESET|CLOSED)|ERR_EMPTY_RESPONSE|WebSocket connection to|status of 50[234]/;

export async function story(stage: Stage): Promise<void> {
  const { settings } = stage;
  const person = await stage.arrive('visitor');
  const { page } = person;
  const explore = new Explore(page);
  await explore.open();
  const before = await explore.passing();
  const pulse = page.getByRole('button', { name: /^Connection:/ });
  await pulse.and(page.getByRole('button', { name: /Auction chain answers/ })).waitFor();
  await page.evaluate(() => Object.assign(window, { stillHere: true }));

  await person.expecting(UNREACHABLE, async () => {
    stage.step('the node of the auction chain is killed, and nobody starts it again');
    const { auction } = pidsOf(settings);
    if (auction === undefined) throw new Error('devnet.json names no process of the auction chain');
    process.kill(settings.supervisor, 'SIGSTOP');
    try {
      process.kill(auction, 'SIGKILL');
      await page.getByRole('button', { name: /^Connection:.*Auction chain does not answer/ }).waitFor();
      if ((await explore.passing()) !== before) throw new Error('the devices are gone from the page');
      stage.step('nothing covers anything on a phone either');
      const wide = page.viewportSize();
      await page.setViewportSize({ width: 360, height: 800 });
      const faults = await layoutFaults(page);
      if (faults.length > 0) throw new Error(faults.join('\n'));
      if (wide !== null) await page.setViewportSize(wide);
      stage.step('other screens stay usable meanwhile');
      await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Rounds' }).click();
      await page.locator('main :is(h1, h2)').first().waitFor();
    } finally {
      process.kill(settings.supervisor, 'SIGCONT');
    }
    stage.step('it comes back');
    await until(
      'another process for the auction chain',
      60,
      async () => pidsOf(settings).auction !== auction || undefined,
    );
    await page
      .getByRole('button', { name: /^Connection:.*Auction chain answers/ })
      .waitFor({ timeout: 60_000 * settings.stretch });
  });

  stage.step('and the page goes on as if nothing had been');
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Explore' }).click();
  await settled(page);
  await explore.passing(before);
  if (!(await page.evaluate(() => 'stillHere' in window))) throw new Error('the page was loaded anew');
}
