// An injected wallet whose owner says no: nothing is sent, the page says what happened, and a second try works.
import { InjectedWallet } from '../injected-wallet.ts';
import { openRound } from '../rounds.ts';
import { Bids } from '../screens/bids.ts';
import { SealCard } from '../screens/seal.ts';
import type { Stage } from '../stage.ts';
import { connect } from '../wallet.ts';

export async function story(stage: Stage): Promise<void> {
  const person = await stage.arrive('bidder');
  const { page } = person;
  const wallet = new InjectedWallet(stage.settings, 3);
  await wallet.install(person.context);
  const { round } = await openRound(stage.settings, 45);

  stage.step('a plan');
  const bids = new Bids(page);
  await bids.open();
  await bids.verified(round);
  await bids.onePrice('0.800');
  await bids.budget('4');
  await bids.review();
  await connect(page, wallet.name);

  const seal = new SealCard(page, round);
  await seal.verified();
  stage.step('the deposit is refused');
  wallet.answer = 'reject';
  await seal.card.getByRole('button', { name: /^Deposit/ }).click();
  await seal.card
    .getByRole('alert')
    .filter({ hasText: /declined|rejected|refused/i })
    .waitFor();
  wallet.answer = 'approve';
  await seal.deposit();

  stage.step('the seal is refused');
  await seal.copy(stage.settings.folder);
  await seal.enabled();
  wallet.answer = 'reject';
  await seal.sealButton().click();
  await seal.card
    .getByRole('alert')
    .filter({ hasText: /declined|rejected|refused/i })
    .waitFor();
  await seal.enabled();
  const sent = wallet.asked.filter((method) => method === 'eth_sendTransaction').length;

  stage.step('the second try is approved');
  wallet.answer = 'approve';
  await seal.seal();
  const again = wallet.asked.filter((method) => method === 'eth_sendTransaction').length - sent;
  if (again !== 1) throw new Error(`sealing asked the wallet for ${again} transactions, not one`);
}
