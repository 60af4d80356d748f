// One draft in two tabs, and the seal pressed in both at the same moment: one transaction leaves, one lock is taken, and the other
// tab says plainly why it sent nothing. Of another chain with the same number nothing of it is shown as its own.
import type { Page } from 'playwright-core';
import { createPublicClient, type Hex, http } from 'viem';
import { accessible } from '../axe.ts';
import { openRound } from '../rounds.ts';
import { open, settled } from '../routes.ts';
import { Bids } from '../screens/bids.ts';
import { SealCard } from '../screens/seal.ts';
import type { Stage } from '../stage.ts';
import { accountOf, burner, inVault } from '../wallet.ts';

/** Time to give both tabs their order, before they carry it out together. */
const ORDER_MS = 1_500;
const CONFIG = '**/config.json';
const WHY_NOT =
  /^Seal bids of round \d+: another tab of this browser has sent this already|^another tab of this browser is sending/;

export async function story(stage: Stage): Promise<void> {
  const { settings } = stage;
  const { context, page: first } = await stage.arrive('bidder');
  const { page: neighbour } = await stage.arrive('neighbour');
  await neighbour.goto('/explore');
  const { round } = await openRound(settings, 45);

  stage.step(`a batch for round ${round}, ready to be sealed`);
  const bids = new Bids(first);
  await bids.open();
  await bids.verified(round);
  await bids.onePrice('0.700');
  await bids.budget('3');
  await bids.review();
  // A neighbour asks the devnet's faucet at the same time, which signs with one key for both.
  await Promise.all([burner(first), burner(neighbour)]);
  const one = new SealCard(first, round);
  await one.verified();
  await one.deposit();
  await one.copy(settings.folder);
  await one.enabled();

  stage.step('the tab is doubled: the same draft, the same batch');
  const [second] = await Promise.all([
    context.waitForEvent('page'),
    first.evaluate(() => void window.open(window.location.href)),
  ]);
  await settled(second);
  const cards = [one, new SealCard(second, round)];
  for (const card of cards) await card.enabled();

  stage.step('both press at the same moment');
  const account = await accountOf(first);
  const chain = createPublicClient({ transport: http(settings.auction.rpc) });
  const before = await chain.getTransactionCount({ address: account as Hex });
  const at = Date.now() + ORDER_MS;
  for (const card of cards) await pressAt(card, at);
  const [alert] = await Promise.any(
    cards.map(async (card) => {
      const found = card.card.getByRole('alert').filter({ hasText: WHY_NOT });
      await found.waitFor();
      return [found, card] as const;
    }),
  );
  stage.step(`one tab says: ${await alert.innerText()}`);
  for (const card of cards) await card.card.getByText(/sealed as 0x/).waitFor();
  await alert.waitFor();
  const alerts = await Promise.all(cards.map((card) => card.card.getByRole('alert').count()));
  if (alerts.reduce((sum, count) => sum + count, 0) !== 1)
    throw new Error(`alerts in the two tabs: ${alerts.join(', ')}`);

  stage.step('one transaction left, and one lock was taken');
  for (const card of cards) await card.told('Final');
  const sent = (await chain.getTransactionCount({ address: account as Hex })) - before;
  if (sent !== 1) throw new Error(`the account sent ${sent} transactions, not one`);
  await inVault(first, '0.000');

  stage.step('a chain that was reset has the same number: what was sealed on the other one stays, apart');
  await anotherChain(first);
  await open(first, '/recovery');
  const elsewhere = first.getByRole('region', { name: 'Batches of other chains' });
  await elsewhere.getByRole('rowheader', { name: String(round), exact: true }).waitFor();
  await elsewhere.getByRole('button', { name: 'Save a copy' }).waitFor();
  await accessible(first, 'batches of other chains');
  await first
    .getByRole('banner')
    .getByRole('button', { name: /Activity/ })
    .click();
  await first.getByText('Nothing sent yet').waitFor();

  stage.step('and is back when its chain is');
  await first.unroute(CONFIG);
  await open(first, '/recovery');
  const own = first.getByRole('table', { name: 'Sealed batches of this account' });
  await own.getByRole('link', { name: String(round), exact: true }).waitFor();
  if (await elsewhere.isVisible()) throw new Error('the batch is of this chain and of another one');
}

/** Lets the directory name another first block from here on. */
async function anotherChain(page: Page): Promise<void> {
  await page.route(CONFIG, async (route) => {
    const response = await route.fetch();
    const config = await response.json();
    const auction = { ...config.auction, genesisHash: `0x${'ab'.repeat(32)}` };
    await route.fulfill({ response, json: { ...config, auction } });
  });
}

async function pressAt(card: SealCard, at: number): Promise<void> {
  const button = await card.sealButton().elementHandle();
  await (card.page as Page).evaluate(
    ([element, when]) => {
      setTimeout(() => (element as HTMLElement).click(), (when as number) - Date.now());
    },
    [button, at] as const,
  );
}
