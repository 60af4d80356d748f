// What the directory says alone is a preview, which becomes a plan when a round opens. A directory that changes one byte of one
// attribute of one device: nothing can be planned on its list, and a plan that was made on the honest one cannot be sealed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accessible } from '../axe.ts';
import { layoutFaults } from '../layout.ts';
import { openRound } from '../rounds.ts';
import { settled } from '../routes.ts';
import { Bids } from '../screens/bids.ts';
import { SealCard } from '../screens/seal.ts';
import type { Stage } from '../stage.ts';
import { burner } from '../wallet.ts';

const ROUNDS = '**/v1/rounds?limit=50';
const LEAF_BYTES = 184;
const ATTRIBUTES_AT = 84;

export async function story(stage: Stage): Promise<void> {
  const { page } = await stage.arrive('bidder');
  const { round } = await openRound(stage.settings, 60);

  stage.step('while no round takes bids, all can be built on the word of the directory, and nothing reviewed');
  const bids = new Bids(page);
  await preview(stage, bids);

  stage.step('a plan on the honest list, with what was typed before it came');
  await page.unroute(ROUNDS);
  await bids.verified(round);
  await page.getByText(/^Lots of rounds? .*verified against block/).waitFor();
  const field = page.getByRole('textbox', { name: /^Budget (in|over all rounds, in) DTX/ });
  if (!(await field.evaluate((input) => input === document.activeElement))) throw new Error('the field lost the focus');
  if ((await field.inputValue()) !== '3') throw new Error('the budget was lost');
  await bids.review();
  const seal = new SealCard(page, round);
  await seal.verified();

  stage.step('from now on the directory lies in one byte');
  await lie(page);
  await page.reload();
  await settled(page);
  await seal.card.getByText('Not proven', { exact: true }).waitFor();
  await seal.card.getByText(/lots are not proven, so nothing can be sealed/).waitFor();
  if (await seal.sealButton().isEnabled()) throw new Error('the seal button is enabled over lots that are not proven');

  stage.step('a wallet with money changes nothing');
  await burner(page);
  if (await seal.sealButton().isEnabled()) throw new Error('a wallet enabled the seal button');
  if (await seal.writeButton().isVisible()) throw new Error('a batch can be written over lots that are not proven');

  stage.step('nor does building bids anew');
  await bids.open();
  await page
    .getByText(/not proven|leaf root/i)
    .first()
    .waitFor();
}

/** Builds bids while the page believes that all rounds are past their commits; ends with the focus in the budget. */
async function preview({ settings }: Stage, bids: Bids): Promise<void> {
  const { page } = bids;
  await page.route(ROUNDS, async (route) => {
    const honest = await route.fetch();
    const text = (await honest.text()).replaceAll('"phase":"commit"', '"phase":"reveal"');
    await route.fulfill({ status: 200, contentType: 'application/json', body: text });
  });
  await bids.open();
  await page.getByText(/^From the directory, not verified; lots are proven when a round opens\./).waitFor();
  await page.getByText(/^There is nothing to seal until a round with these devices takes bids\.$/).waitFor();
  await bids.onePrice('0.900');
  const save = page.getByRole('button', { name: /^Save these [\d,]+ bids as CSV$/ });
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const path = join(settings.folder, download.suggestedFilename());
  await download.saveAs(path);
  const saved = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  if (saved.length === 0 || !saved.every((line) => /^0x[0-9a-f]{40},0\.900$/.test(line))) throw new Error(saved[0]);
  await priceList(page, 'unknown.csv', `device,price\n0x${'11'.repeat(20)},0.900\n`);
  await page
    .getByText(/^0 of 1 listed devices are on offer in this choice\. Relax the filter in Explore, or check/)
    .waitFor();
  await page.getByText('Nothing to spend yet: no device has a bid.').waitFor();
  await accessible(page, 'a price list that matches nothing');
  await priceList(page, 'saved.csv', readFileSync(path, 'utf8'));
  await page.getByText(`${saved.length} of ${saved.length} listed devices are on offer in this choice.`).waitFor();
  await page.getByText('One price', { exact: true }).click();
  await bids.budget('3');
  await page
    .getByText(/^(With 3\.000 DTX: about \d+ devices?|No round has finished yet, so there is nothing to estimate)/)
    .waitFor();
  if (await page.getByRole('button', { name: /^Review/ }).isEnabled()) throw new Error('a preview can be reviewed');
  await accessible(page, 'bids while no round takes any');
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 800 });
  const faults = await layoutFaults(page);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  if (size !== null) await page.setViewportSize(size);
  await page.getByRole('textbox', { name: /^Budget in DTX/ }).focus();
}

async function priceList(page: Page, name: string, text: string): Promise<void> {
  await page.getByText('Price list', { exact: true }).click();
  const choose = page.getByRole('button', { name: /^Choose a CSV|: [\d,]+ prices?$/ });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.click()]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function lie(page: Page): Promise<void> {
  await page.route('**/v1/rounds/*/leaves', async (route) => {
    const honest = await route.fetch();
    const list = Buffer.from(await honest.body());
    const at = LEAF_BYTES + ATTRIBUTES_AT;
    list[at] = (list[at] ?? 0) ^ 1;
    await route.fulfill({ status: 200, contentType: 'application/octet-stream', body: list });
  });
}
