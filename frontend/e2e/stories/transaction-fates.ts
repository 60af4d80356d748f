// A sealing transaction that is dropped, replaced, sped up and reorganised away: each told for what it is, what it means for the
// money, and what to do. Dropped, replaced and sped up are real; the reorganisation is shown to the page by what stands between it
// and the node (`node-view.ts`), because a devnet with one miner has none.
import { accessible } from '../axe.ts';
import { InjectedWallet } from '../injected-wallet.ts';
import { NodeView } from '../node-view.ts';
import { openRound } from '../rounds.ts';
import { Activity } from '../screens/activity.ts';
import { Bids } from '../screens/bids.ts';
import { SealCard } from '../screens/seal.ts';
import type { Stage } from '../stage.ts';
import { connect } from '../wallet.ts';

const NOTHING_LOCKED = 'No bid is sealed and nothing is locked.';

export async function story(stage: Stage): Promise<void> {
  const person = await stage.arrive('bidder');
  const { page } = person;
  const wallet = new InjectedWallet(stage.settings, 1);
  await wallet.install(person.context);
  const node = await NodeView.before(page, stage.settings);
  const { round } = await openRound(stage.settings, 45);

  stage.step(`a batch for round ${round}, ready to be sealed`);
  const bids = new Bids(page);
  await bids.open();
  await bids.verified(round);
  await bids.onePrice('0.750');
  await bids.budget('3');
  await bids.review();
  await connect(page, wallet.name);
  const seal = new SealCard(page, round);
  await seal.verified();
  await seal.deposit();
  await seal.copy(stage.settings.folder);
  await seal.enabled();

  stage.step('dropped: the wallet hands out a hash, and no node ever hears of it');
  wallet.manner = 'kept';
  await seal.sealButton().click();
  await seal.told('Sent', 'Waiting for a block to include it.');
  await seal.told('Dropped', NOTHING_LOCKED, /^Seal again before commits end.*the second is refused/);
  await seal.enabled();

  stage.step('replaced: it waits for too low a fee, and the wallet is told to cancel it');
  wallet.manner = 'cheap';
  await seal.sealButton().click();
  await seal.told('Sent', 'Waiting for a block to include it.');
  if (await seal.sealButton().isVisible()) throw new Error('the page offers to seal while the seal is under way');
  const cancelling = await wallet.cancel();
  await seal.told('Replaced', new RegExp(`took its place \\(${cancelling.slice(0, 10)}\\)`), NOTHING_LOCKED);
  await seal.enabled();
  await accessible(page, 'a seal that was replaced');

  stage.step('the activity tells of both, and the one that was dropped has lost its place too');
  const activity = new Activity(page);
  await activity.open();
  const entries = activity.entries(`Seal bids of round ${round}`);
  await entries.filter({ hasText: 'Replaced' }).nth(1).getByText(NOTHING_LOCKED).waitFor();
  await accessible(page, 'the activity');
  await activity.close();

  stage.step('sped up: the same call under another hash is the transaction now');
  await node.holdFinality();
  await seal.sealButton().click();
  await seal.told('Sent', 'Waiting for a block to include it.');
  await wallet.speedUp();
  await seal.told('Included', /^In block \d+, \d+ deep; not final yet\.$/);
  await seal.card.getByText(/sealed as 0x/).waitFor();
  const block = Number((await seal.status().innerText()).match(/In block (\d+)/)?.[1]);

  stage.step('reorganised: its block is gone from the chain');
  node.withoutBlock(block);
  await seal.told(
    'Reorganised',
    `Its block ${block} is no longer on the chain; it waits for another one.`,
    /^Do nothing/,
  );
  await seal.card.getByText(/sealed as 0x/).waitFor({ state: 'hidden' });
  if (await seal.sealButton().isVisible()) throw new Error('the page offers to seal what comes back by itself');
  await accessible(page, 'a seal that was reorganised away');

  stage.step('and another block takes it, for good');
  node.oneBlockLater();
  await seal.told('Included', new RegExp(`^In block ${block + 1}, `));
  node.honest();
  await seal.told('Final', `In block ${block}, which cannot change any more.`);
  await seal.card.getByText(/sealed as 0x/).waitFor();
}
