// The wallet button of the top bar, as people use it.
import type { Page } from 'playwright-core';

const BURNER = 'Burner wallet of this browser';

function button(page: Page) {
  return page
    .getByRole('banner')
    .locator('[aria-haspopup="dialog"]')
    .filter({ hasText: /Wallet|Wrong chain|0x/ });
}

/** Connects the wallet called `name`, or says who is connected. */
export async function connect(page: Page, name: string = BURNER): Promise<void> {
  await button(page).click();
  await page.getByRole('button', { name, exact: true }).click();
  await button(page).filter({ hasText: '0x' }).waitFor();
  await page.keyboard.press('Escape');
}

/** Connects the burner wallet and fills it from the devnet's faucet. */
export async function burner(page: Page): Promise<void> {
  await connect(page);
  await button(page).click();
  await page.getByRole('button', { name: /faucet/ }).click();
  await page
    .getByText('In the wallet')
    .locator('..')
    .filter({ hasText: /1,000\.000/ })
    .waitFor();
  await page.keyboard.press('Escape');
}
