// The wallet button of the top bar, as people use it.
import type { Locator, Page } from 'playwright-core';
import { z } from 'zod';

export const BURNER = 'Burner wallet';

function button(page: Page): Locator {
  return page
    .getByRole('banner')
    .locator('[aria-haspopup="dialog"]')
    .filter({ hasText: /Wallet|Wrong chain|0x/ });
}

// Named after its button: the account, once there is one.
function panel(page: Page): Locator {
  return page.getByRole('dialog', { name: /^(Wallet|Wrong chain|0x)/ });
}

async function show(page: Page): Promise<void> {
  if (!(await panel(page).isVisible())) await button(page).click();
  await panel(page).waitFor();
}

async function hide(page: Page): Promise<void> {
  await button(page).click();
  await panel(page).waitFor({ state: 'hidden' });
}

/** Connects the wallet of this name. */
async function join(page: Page, name: string): Promise<void> {
  await show(page);
  await panel(page).getByRole('button', { name, exact: true }).click();
  await button(page).filter({ hasText: '0x' }).waitFor();
}

/** Connects the wallet of this name, and puts its panel away. */
export async function connect(page: Page, name: string): Promise<void> {
  await join(page, name);
  await hide(page);
}

/** Connects the burner wallet and fills it from the devnet's faucet. */
export function burner(page: Page): Promise<void> {
  return connectEmpty(page, BURNER);
}

/** Connects a wallet that holds nothing yet and fills it from the devnet's faucet. */
export async function connectEmpty(page: Page, name: string): Promise<void> {
  await join(page, name);
  await show(page);
  await panel(page)
    .getByRole('button', { name: /faucet/ })
    .click();
  await panel(page)
    .getByText('In the wallet')
    .locator('..')
    .filter({ hasText: /1,000\.000/ })
    .waitFor();
  await hide(page);
}

/** Waits until the connected account has this much in the vault, free for bids. */
export async function inVault(page: Page, dtx: string): Promise<void> {
  await show(page);
  await panel(page).getByText('In the vault, free for bids').locator('..').filter({ hasText: dtx }).waitFor();
  await hide(page);
}

const sentSchema = z.array(z.object({ account: z.string() }));

/** The account that sent last from this browser, as the page keeps it. */
export async function accountOf(page: Page): Promise<string> {
  const kept = await page.evaluate(() => localStorage.getItem('latchkey/transactions/v1'));
  const [newest] = sentSchema.parse(JSON.parse(kept ?? '[]'));
  if (newest === undefined) throw new Error('nothing was sent from this browser');
  return newest.account;
}
