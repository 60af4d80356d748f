// A bidder who sleeps, where the directory offers a single watcher: the opening is handed to it after its notice was read, the tab
// is closed for good, and a later visit finds the batch revealed, though the bidder sent nothing.
import type { BrowserContext } from 'playwright-core';
import { createPublicClient, http } from 'viem';
import { z } from 'zod';
import { accessible } from '../axe.ts';
import { InjectedWallet } from '../injected-wallet.ts';
import { openRound } from '../rounds.ts';
import { Bids } from '../screens/bids.ts';
import { RoundPage } from '../screens/round.ts';
import { SealCard } from '../screens/seal.ts';
import { type Stage, until } from '../stage.ts';
import { connect } from '../wallet.ts';

/** From a seal until the reveal is sent: the rest of commits, the gap, finality, and one look of the watcher. */
const UNTIL_SENT = 220;
const openingSchema = z.object({ state: z.string(), can_read: z.boolean() });

export async function story(stage: Stage): Promise<void> {
  const { settings } = stage;
  const { round } = await openRound(settings, 45);
  const [watcher] = settings.watchers;
  const before = await stage.arrive('sleeper');
  const { page } = before;
  await oneWatcher(before.context);
  const wallet = new InjectedWallet(settings, 2);
  await wallet.install(before.context);

  stage.step(`sealing in round ${round}`);
  const bids = new Bids(page);
  await bids.open();
  await bids.verified(round);
  await bids.onePrice('0.850');
  await bids.budget('4');
  await bids.review();
  await connect(page, wallet.name);
  const seal = new SealCard(page, round);
  await seal.verified();
  await seal.deposit();
  await seal.copy(settings.folder);
  await seal.seal();

  stage.step('the opening goes to nobody before the notice was read');
  const live = new RoundPage(page, round, settings);
  await live.open();
  const offer = live.batch().getByRole('button', { name: 'Let the watcher reveal for me' });
  await offer.waitFor();
  if (await offer.isEnabled()) throw new Error('the opening can be handed over before the notice was read');
  const terms = live.batch().getByLabel('What a watcher can and cannot do');
  for (const text of [
    'From the moment you hand the opening over, and it cannot be taken back.',
    'Others may still bid until',
    watcher,
    'nothing here proves who that is',
    'Change a bid or leave one out',
    'until then you can reveal by hand',
  ]) {
    await terms.getByText(text).waitFor();
  }
  await accessible(page, 'the offer of a watcher');
  const url = `${watcher}/v1/openings/${round}/${wallet.address}`;
  const held = await fetch(url);
  if (held.status !== 404) throw new Error(`the watcher holds an opening that nobody gave it: ${held.status}`);

  stage.step('the notice is read, and the opening handed over');
  await live.batch().getByRole('checkbox', { name: 'This watcher can read your bids now.' }).check();
  await offer.click();
  await live.batch().getByText('A watcher holds the opening and reveals when the time has come.').waitFor();
  if (!wallet.asked.includes('eth_signTypedData_v4')) throw new Error('the bidder gave no permission');
  await accessible(page, 'a batch that a watcher holds');
  await page.reload();
  await live.batch().getByText('A watcher holds the opening and reveals when the time has come.').waitFor();

  stage.step('the tab is closed for good');
  await before.leave();
  const chain = createPublicClient({ transport: http(settings.auction.rpc) });
  const sent = await chain.getTransactionCount({ address: wallet.address });
  const state = await until('the watcher reveals', UNTIL_SENT * settings.stretch, async () => {
    const opening = openingSchema.parse(await (await fetch(url)).json());
    return opening.state === 'waiting' ? undefined : opening.state;
  });
  if (state !== 'sent' && state !== 'revealed') throw new Error(`the watcher says ${state}`);

  stage.step('a later visit');
  const after = await stage.arrive('sleeper');
  await oneWatcher(after.context);
  const again = new RoundPage(after.page, round, settings);
  await again.open();
  await again.revealed();
  const now = await chain.getTransactionCount({ address: wallet.address });
  if (now !== sent) throw new Error(`the bidder sent ${now - sent} transactions while it slept`);
}

/** Lets the directory offer the first of its watchers alone, on every page of the browser. */
async function oneWatcher(context: BrowserContext): Promise<void> {
  await context.route('**/config.json', async (route) => {
    const response = await route.fetch();
    const config = await response.json();
    await route.fulfill({ response, json: { ...config, watchers: config.watchers.slice(0, 1) } });
  });
}
