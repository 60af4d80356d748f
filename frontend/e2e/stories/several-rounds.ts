// A choice that spans two open rounds: one plan, one budget, one recovery file and one sealing transaction each, said before
// anything is sealed. Both rounds sell devices of one list, so three devices are taken off the market between them: they stay for
// sale in the older round, all others are in the newer one.
import { readFileSync } from 'node:fs';
import { accessible } from '../axe.ts';
import { InjectedWallet } from '../injected-wallet.ts';
import { chainTime, onSale, type Round, rounds } from '../rounds.ts';
import { open } from '../routes.ts';
import { Bids } from '../screens/bids.ts';
import { Owner } from '../screens/owner.ts';
import { SealCard } from '../screens/seal.ts';
import type { Settings } from '../settings.ts';
import { type Stage, until } from '../stage.ts';
import { connect } from '../wallet.ts';

const PAUSED = 3;
/** What sealing twice takes at most, of the older round's commit phase. */
const ENOUGH = 35;

export async function story(stage: Stage): Promise<void> {
  const { settings } = stage;
  stage.step('a round holds every device, then an owner takes three off the market');
  await until('a round that holds all devices on sale', 200 * settings.stretch, async () => {
    const [newest] = (await rounds(settings)).filter(({ phase }) => phase === 'commit');
    return newest !== undefined && newest.lots === (await onSale(settings)) ? newest : undefined;
  });
  const seat = await stage.arrive('owner');
  const owner = new Owner(seat.page);
  await owner.open(0);
  await owner.pause(PAUSED);

  stage.step('until a round opens without them, while the one before still takes bids');
  const [older, newer] = await bothOpen(settings);
  const person = await stage.arrive('bidder');
  const { page } = person;
  const wallet = new InjectedWallet(settings, 0);
  await wallet.install(person.context);

  stage.step(`bids in the rounds ${older.round} and ${newer.round}`);
  const bids = new Bids(page);
  await bids.open();
  for (const { round } of [older, newer]) await bids.verified(round);
  const plans = page.getByRole('region', { name: 'Plans' });
  await plans
    .getByText(/^Your choice spans 2 rounds\..*its own recovery file and its own sealing transaction\.$/)
    .waitFor();
  await bids.onePrice('0.900');
  await bids.budget('6');
  await bids.budgetOf(older.round, '2');
  await accessible(page, 'plans for two rounds');
  await bids.review();
  await page
    .getByText('2 rounds: each has its own budget, its own recovery file and its own sealing transaction.')
    .waitFor();
  await connect(page, wallet.name);

  stage.step('one deposit for both locks');
  const cards = [older, newer].map(({ round }) => new SealCard(page, round));
  for (const card of cards) await card.verified();
  const begun = wallet.sent();
  await cards[0]?.deposit();
  const paid = wallet.sent() - begun;
  if (paid > 1) throw new Error(`${paid} transactions for one deposit`);
  for (const card of cards) await card.writeButton().waitFor();

  const files: string[] = [];
  for (const [{ round }, lots, budget] of [
    [older, older.lots - newer.lots, '2.000'],
    [newer, newer.lots, '4.000'],
  ] as const) {
    stage.step(`round ${round}: ${lots} devices, ${budget} DTX`);
    const seal = new SealCard(page, round);
    await seal.card.getByRole('row', { name: /^Bids/ }).getByText(`${lots} devices,`).waitFor();
    await seal.card
      .getByRole('row', { name: /^You spend at most/ })
      .getByText(`${budget} DTX`)
      .waitFor();
    files.push(await seal.copy(settings.folder));
    const before = wallet.sent();
    await seal.seal();
    if (wallet.sent() - before !== 1) throw new Error(`round ${round} took ${wallet.sent() - before} transactions`);
  }
  if (wallet.sent() - begun !== paid + 2) throw new Error(`${wallet.sent() - begun} transactions, not ${paid} + 2`);
  const contents = files.map((file) => readFileSync(file, 'utf8'));
  if (new Set(files).size !== 2 || new Set(contents).size !== 2) throw new Error(`two files, not ${files.join(', ')}`);

  stage.step('each round has its batch');
  await open(page, '/rounds');
  const table = page.getByRole('table', { name: 'Rounds, newest first' });
  for (const { round } of [older, newer])
    await table
      .getByRole('row', { name: new RegExp(`^${round} `) })
      .getByText('1 batch', { exact: true })
      .waitFor();

  stage.step('the owner sells again');
  await owner.putOnSale(PAUSED);
}

/** Waits for two rounds that take bids, of which the newer one lacks the paused devices. */
function bothOpen(settings: Settings): Promise<[Round, Round]> {
  return until('two open rounds', 220 * settings.stretch, async () => {
    const now = await chainTime(settings);
    const [newer, older] = (await rounds(settings)).filter(({ phase }) => phase === 'commit');
    if (newer === undefined || older === undefined || older.lots < newer.lots + PAUSED) return undefined;
    return (older.commitEnd ?? 0) - now >= ENOUGH * settings.stretch ? [older, newer] : undefined;
  });
}
