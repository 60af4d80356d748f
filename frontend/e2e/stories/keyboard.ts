// No mouse: from the first page to a sealed batch by Tab, arrows, Enter and typing alone, the focus always to be seen.
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { accessible } from '../axe.ts';
import { layoutFaults } from '../layout.ts';
import { openRound } from '../rounds.ts';
import { settled } from '../routes.ts';
import { PASSPHRASE, SealCard } from '../screens/seal.ts';
import type { Stage } from '../stage.ts';

const MOST_TABS = 250;
const REST_MS = 2_000;

export async function story(stage: Stage): Promise<void> {
  const { page } = await stage.arrive('keyboard');
  // Somebody who listens keeps the browser's own dialog away, which takes a moment to begin: so from the start.
  page.on('filechooser', () => undefined);
  await page.goto('/explore');
  await settled(page);

  stage.step('the first stop skips to the content');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  if (!(await skip.evaluate((link) => link === document.activeElement)))
    throw new Error('the first Tab is not the skip link');
  await seen(page);

  stage.step('the wallet');
  await tabTo(page, page.getByRole('banner').getByRole('button', { name: /^Wallet$/ }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Burner wallet' }));
  await page.keyboard.press('Enter');
  const account = page.getByRole('banner').getByRole('button', { name: /0x/ });
  await account.waitFor();
  await tabTo(page, page.getByRole('button', { name: /faucet/ }));
  await page.keyboard.press('Enter');
  await page
    .getByText('In the wallet')
    .locator('..')
    .filter({ hasText: /1,000\.000/ })
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  stage.step('a filter, typed');
  const bound = page.getByRole('textbox', { name: /^Licences, at least/ });
  await tabTo(page, bound);
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.waitForURL(/licences=1/);

  stage.step('bids');
  const { round } = await openRound(stage.settings, 60);
  await tabTo(page, page.getByRole('link', { name: 'Build bids' }).last());
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/bids\?/);
  await page
    .getByText(/verified against block/)
    .first()
    .waitFor();
  await ownShare(page);
  stage.step('one device, looked for and left out');
  await leaveOut(page);
  await tabTo(page, page.getByRole('textbox', { name: /^Budget (in|over all rounds, in) DTX/ }));
  await page.keyboard.type('2');
  await tabTo(page, page.getByRole('button', { name: 'Review and seal' }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/seal*');

  stage.step('the seal');
  const seal = new SealCard(page, round);
  await seal.verified();
  const pay = seal.card.getByRole('button', { name: /^Deposit/ });
  await pay.or(seal.writeButton()).first().waitFor();
  if (await pay.isVisible()) {
    await tabTo(page, pay);
    await page.keyboard.press('Enter');
  }
  await seal.writeButton().waitFor();
  await tabTo(page, seal.writeButton());
  await page.keyboard.press('Enter');
  await tabTo(page, seal.card.getByLabel(/^Passphrase/));
  await page.keyboard.type(PASSPHRASE);
  await tabTo(page, seal.card.getByRole('button', { name: '1. Save the recovery file' }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const path = join(stage.settings.folder, download.suggestedFilename());
  await download.saveAs(path);
  await tabTo(page, seal.card.getByRole('button', { name: '2. Read the saved file back' }));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(path);
  await seal.enabled();
  await tabTo(page, seal.sealButton());
  await page.keyboard.press('Enter');
  await seal.card.getByText(/sealed as 0x/).waitFor();
}

/** Offers one model more than the others. */
async function ownShare(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: 'Other values by' }));
  await page.keyboard.type('Model');
  const table = page.getByRole('table', { name: /^Other values by Model/ });
  const sum = table.getByRole('row').nth(1).getByRole('cell').last();
  const before = await sum.innerText();
  const share = table.getByRole('textbox', { name: /^Above the reserve for / }).first();
  await tabTo(page, share);
  await page.keyboard.type('lots');
  await page
    .getByRole('alert')
    .filter({ hasText: /: “lots”. Write a percentage such as 20 or 12.5/ })
    .waitFor();
  for (const _ of 'lots') await page.keyboard.press('Backspace');
  await page.keyboard.type('90');
  await sum
    .filter({ hasNotText: before })
    .filter({ hasText: /^[\d,]+\.\d{3}$/ })
    .waitFor();
  await accessible(page, 'other values by model');
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 800 });
  const faults = await layoutFaults(page);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  if (size !== null) await page.setViewportSize(size);
}

/** Orders the chosen devices, finds one by its address and leaves it out. */
async function leaveOut(page: Page): Promise<void> {
  const devices = page.getByRole('region', { name: 'Devices' });
  await tabTo(page, devices.getByRole('button', { name: /^Show the [\d,]+ devices$/ }));
  await page.keyboard.press('Enter');
  const grid = devices.getByRole('grid', { name: 'Chosen devices' });
  const count = Number(await grid.getAttribute('aria-rowcount'));
  // As many rows as there is room for, below the headings.
  await grid
    .getByRole('row')
    .nth(Math.min(10, count - 1))
    .waitFor();
  const heading = grid.getByRole('columnheader', { name: /^Reserve/ });
  await tabTo(page, heading.getByRole('button'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  if ((await heading.getAttribute('aria-sort')) !== 'descending') throw new Error('pressed twice, and not descending');
  await tabTo(page, grid);
  await page.keyboard.press('End');
  const marked = grid.locator('[aria-selected="true"]');
  await grid.locator(`[aria-selected="true"][aria-rowindex="${count}"]`).waitFor();
  const address = /0x[0-9a-f]{40}/.exec((await marked.getByRole('button').first().getAttribute('title')) ?? '')?.[0];
  if (address === undefined) throw new Error('a row does not tell its address');
  await tabTo(page, devices.getByRole('searchbox', { name: /^Find among/ }));
  await page.keyboard.type(address.slice(0, 30).toUpperCase().replace('0X', '0x'));
  await devices.getByText(/^1 of [\d,]+ devices found\.$/).waitFor();
  await accessible(page, 'chosen devices');
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 800 });
  const faults = await layoutFaults(page);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  if (size !== null) await page.setViewportSize(size);
  await tabTo(page, grid);
  await page.keyboard.press('Delete');
  await devices.getByText(/^No chosen device has .* in its address\.$/).waitFor();
  await page.getByText(/, 1 left out by hand$/).waitFor();
  await tabTo(page, devices.getByRole('searchbox', { name: /^Find among/ }));
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await devices.locator(`[aria-rowcount="${count - 1}"]`).waitFor();
}

/** Presses Tab until `target` has the focus; every stop on the way has to be visible. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    await seen(page);
  }
  throw new Error(`${target} was not reached by ${MOST_TABS} Tabs`);
}

/** Throws if what has the focus cannot be seen, once the bars beside it have come to rest. */
async function seen(page: Page): Promise<void> {
  const deadline = performance.now() + REST_MS;
  let why = await hidden(page);
  while (why !== null && performance.now() < deadline) why = await hidden(page);
  if (why !== null) throw new Error(`the focus cannot be seen: ${why}`);
}

/** What hides the focused element: it has no size, is outside of the window, or under something else. */
function hidden(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    // Radio buttons and checkboxes are drawn by their labels.
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
    const shown = label ?? element;
    const box = shown.getBoundingClientRect();
    const name = element.outerHTML.slice(0, 160);
    if (box.width === 0 || box.height === 0) return `${name} has no size`;
    const x = Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 2);
    const y = Math.min(Math.max(box.y + Math.min(box.height / 2, 20), 1), innerHeight - 2);
    if (box.right <= 0 || box.bottom <= 0 || box.left >= innerWidth || box.top >= innerHeight) {
      return `${name} is outside of the window`;
    }
    const hit = document.elementFromPoint(x, y);
    const own =
      hit !== null && (shown.contains(hit) || hit.contains(shown) || (shown.parentElement?.contains(hit) ?? false));
    return own ? null : `${name} is covered by ${hit?.outerHTML.slice(0, 100)}`;
  });
}
