// The frame: served under the policy, moved through without a reload, and driven by its palette.
import { open, settled } from '../routes.ts';
import type { Stage } from '../stage.ts';

const POLICY = ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"];

export async function story(stage: Stage): Promise<void> {
  const { page } = await stage.arrive('visitor');
  stage.step('the policy');
  const answer = await page.goto('/');
  const policy = answer?.headers()['content-security-policy'] ?? '';
  for (const part of POLICY) if (!policy.includes(part)) throw new Error(`the policy lacks ${part}: ${policy}`);
  if (/unsafe-(inline|eval)/.test(policy)) throw new Error(`the policy allows what it must not: ${policy}`);
  await page.waitForURL('**/explore');
  await settled(page);

  stage.step('the rail, without a reload');
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  const links = page.getByRole('navigation').first().getByRole('link');
  const count = await links.count();
  if (count < 5) throw new Error(`the rail offers ${count} places`);
  const titles = new Set<string>();
  for (let place = 0; place < count; place++) {
    await links.nth(place).click();
    await settled(page);
    titles.add(await page.title());
  }
  if (titles.size !== count) throw new Error(`${count} places have these titles: ${[...titles].join(', ')}`);
  if (!(await page.evaluate(() => 'stillHere' in window))) throw new Error('a link of the rail loaded the page anew');

  stage.step('the palette');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Page, round or device' }).pressSequentially('recov');
  await page.getByRole('option', { name: /^Recovery/ }).waitFor();
  await page.getByRole('option').nth(1).waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await page.waitForURL('**/recovery');

  stage.step('orphans are counted of the blocks that were seen');
  await open(page, '/miner');
  for (const chain of ['Metadata chain', 'Auction chain']) {
    const card = page.getByRole('region', { name: chain });
    // One miner, so none is dropped; the sample grows with every block.
    await card.getByText(/^0 of [1-9][\d,]*$/).waitFor();
    await card
      .getByText(/^dropped by reorganisations, of the .* that the directory saw arrive, since block [\d,]+$/)
      .waitFor();
  }

  stage.step('both chains and the directory answer');
  await open(page, '/explore');
  await page
    .getByRole('button', { name: /^Connection: .*Metadata chain answers.*Auction chain answers.*Directory answers/ })
    .waitFor();
}
