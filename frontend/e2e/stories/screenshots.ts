// The pictures of the README, from a devnet with a history: what a data scientist sees, in light and dark.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openRound, rounds } from '../rounds.ts';
import { settled } from '../routes.ts';
import { Bids } from '../screens/bids.ts';
import { Explore } from '../screens/explore.ts';
import type { Stage } from '../stage.ts';

export async function story(stage: Stage): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    const person = await stage.arrive(scheme, { scheme });
    const { page } = person;
    const take = (name: string) => shoot(page, join(stage.settings.folder, `${name}-${scheme}.png`));

    stage.step(`${scheme}: explore`);
    const explore = new Explore(page);
    await explore.open();
    await explore.between('People in the household', '2', '5');
    await take('explore');

    stage.step(`${scheme}: prices`);
    await page.getByRole('button', { name: 'Prices', exact: true }).click();
    await settled(page);
    await page.getByRole('region', { name: 'prices' }).locator('canvas').first().waitFor();
    await take('prices');

    stage.step(`${scheme}: results`);
    const done = (await rounds(stage.settings)).filter(({ phase }) => phase === 'closed');
    await page.goto(`/results/${Math.max(...done.map((one) => one.round))}`);
    await page.getByRole('button', { name: /^Read the bids of all/ }).click();
    await page.getByRole('table', { name: 'Depth by price' }).waitFor();
    await shoot(page, join(stage.settings.folder, `results-${scheme}.png`), true);

    stage.step(`${scheme}: bids`);
    const { round } = await openRound(stage.settings, 25);
    const bids = new Bids(page);
    await bids.open('?household=2:5');
    await bids.verified(round);
    await bids.onePrice('0.900');
    await bids.budget('8');
    await page
      .getByText(/With 8\.000 DTX/)
      .first()
      .waitFor();
    await take('bids');
  }
}

async function shoot(page: Page, path: string, fullPage = false): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path, animations: 'disabled', fullPage });
}
