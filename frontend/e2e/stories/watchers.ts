// A bidder who sleeps, with three watchers: each gets a share with which it can read nothing, by one signature. One of them cannot
// be reached at first and gets its share by another try. The tab is closed for good, and a later visit finds the batch revealed.
import { createPublicClient, http } from 'viem';
import { z } from 'zod';
import { accessible } from '../axe.ts';
import { InjectedWallet } from '../injected-wallet.ts';
import { layoutFaults } from '../layout.ts';
import { openRound, rounds } from '../rounds.ts';
import { Bids } from '../screens/bids.ts';
import { RoundPage } from '../screens/round.ts';
import { SealCard } from '../screens/seal.ts';
import type { Settings } from '../settings.ts';
import { type Stage, until } from '../stage.ts';
import { connectEmpty } from '../wallet.ts';

/** From a seal until the reveal is sent: the rest of commits, the gap, finality, and the turn of the watcher that is first. */
const UNTIL_SENT = 220;
const HELD = 'Three watchers hold shares; any two reveal when the time has come.';
const heldSchema = z.object({ state: z.string(), can_read: z.boolean(), lacks: z.nullable(z.number()) });
const sharesSchema = z.object({ released: z.boolean(), shares: z.array(z.unknown()) });

export async function story(stage: Stage): Promise<void> {
  const { settings } = stage;
  const { round } = await openRound(settings, 60);
  const before = await stage.arrive('careful-sleeper');
  const { page } = before;
  const wallet = new InjectedWallet(settings, 'new');
  await wallet.install(before.context);

  stage.step(`sealing in round ${round}`);
  const bids = new Bids(page);
  await bids.open();
  await bids.verified(round);
  await bids.onePrice('0.860');
  await bids.budget('4');
  await bids.review();
  await connectEmpty(page, wallet.name);
  const seal = new SealCard(page, round);
  await seal.verified();
  await seal.deposit();
  await seal.copy(settings.folder);
  await seal.seal();

  stage.step('shares go to nobody before the notice was read');
  const live = new RoundPage(page, round, settings);
  await live.open();
  const offer = live.batch().getByRole('button', { name: 'Let the watchers reveal for me' });
  await offer.waitFor();
  if (await offer.isEnabled()) throw new Error('shares can be handed over before the notice was read');
  const terms = live.batch().getByLabel('What the watchers can and cannot do');
  for (const text of [
    'Any two that work together could read from the moment you hand the shares over',
    'Others may still bid until',
    ...settings.watchers,
    'All three answer on this machine',
    'Change a bid or leave one out',
    'One may be down or lie, and nothing is lost.',
    'until then you can reveal by hand',
  ]) {
    await terms.getByText(text).waitFor();
  }
  await accessible(page, 'the offer of three watchers');
  await narrow(live);
  for (const url of settings.watchers) {
    const { status } = await fetch(`${url}/v1/openings/${round}/${wallet.address}`);
    if (status !== 404) throw new Error(`${url} holds a share that nobody gave it: ${status}`);
  }

  stage.step('nothing is signed while one of them does not answer');
  const [, , third] = settings.watchers;
  const signed = wallet.signed();
  await live
    .batch()
    .getByRole('checkbox', { name: 'Any two of these three watchers can read your bids together.' })
    .check();
  await page.route(`${third}/v1/status`, (route) => route.abort(), { times: 1 });
  await before.expecting(/ERR_FAILED/, async () => {
    await offer.click();
    await live.batch().getByRole('alert').getByText(`${third} does not answer: try again`).waitFor();
  });
  if (wallet.signed() !== signed) throw new Error('a signature was asked for before all three were seen');

  stage.step('one watcher cannot be reached: two hold shares, and the third is named');
  await page.route(`${third}/v1/shares`, (route) => route.abort(), { times: 1 });
  // Who is asked for a batch that it does not know answers 404, which browsers complain of.
  await before.expecting(/ERR_FAILED|404/, async () => {
    await offer.click();
    await live.batch().getByText('Two of three watchers hold shares;').waitFor();
  });
  await live.batch().getByText(`${third} did not take its share: the watcher does not answer.`).waitFor();
  if (wallet.signed() !== signed + 1) throw new Error(`${wallet.signed() - signed} signatures for one split`);
  await accessible(page, 'a batch of which two watchers hold shares');

  stage.step('it is tried again with a split of its own');
  await before.expecting(/404/, async () => {
    await live.batch().getByRole('button', { name: 'Try again' }).click();
    await live.batch().getByText(HELD).waitFor();
  });
  if (wallet.signed() !== signed + 2) throw new Error('another split takes another signature');
  await apart(settings, round, wallet.address);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  if (/[0-9a-f]{92}/i.test(kept)) throw new Error('the browser keeps a part of the opening outside of the vault');
  await page.reload();
  await live.batch().getByText(HELD).waitFor();

  stage.step('the tab is closed for good');
  await before.leave();
  const chain = createPublicClient({ transport: http(settings.auction.rpc) });
  const sent = await chain.getTransactionCount({ address: wallet.address });
  const state = await until('a watcher reveals', UNTIL_SENT * settings.stretch, async () => {
    const states = await Promise.all(
      settings.watchers.map(async (url) => (await held(url, round, wallet.address)).state),
    );
    return states.find((one) => one !== 'waiting');
  });
  if (state !== 'sent' && state !== 'revealed') throw new Error(`a watcher says ${state}`);

  stage.step('a later visit');
  const after = await stage.arrive('careful-sleeper');
  const again = new RoundPage(after.page, round, settings);
  await again.open();
  await again.revealed();
  const now = await chain.getTransactionCount({ address: wallet.address });
  if (now !== sent) throw new Error(`the bidder sent ${now - sent} transactions while it slept`);
}

async function held(url: string, round: number, bidder: string): Promise<z.infer<typeof heldSchema>> {
  return heldSchema.parse(await (await fetch(`${url}/v1/openings/${round}/${bidder}`)).json());
}

/** Throws unless each watcher lacks a part of its own, can read nothing, and tells nobody of its share while bids are taken. */
async function apart(settings: Settings, round: number, bidder: string): Promise<void> {
  for (const [place, url] of settings.watchers.entries()) {
    const found = await held(url, round, bidder);
    if (found.state !== 'waiting' || found.can_read || found.lacks !== place + 1) {
      throw new Error(`watcher ${place + 1} holds ${JSON.stringify(found)}`);
    }
    const told = sharesSchema.parse(await (await fetch(`${url}/v1/shares/${round}`)).json());
    if (told.released || told.shares.length > 0) throw new Error(`${url} tells its shares before commits have ended`);
  }
  const now = (await rounds(settings)).find((found) => found.round === round);
  if (now?.phase !== 'commit') throw new Error(`too late to tell: the round is in ${now?.phase}`);
}

async function narrow({ page }: RoundPage): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 800 });
  const faults = await layoutFaults(page);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  if (size !== null) await page.setViewportSize(size);
}
