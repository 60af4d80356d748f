// The same account in two tabs, both ready to seal the same round: one batch is sealed, the other tab learns of it.

import { openRound } from '../rounds.ts';
import { settled } from '../routes.ts';
import { Bids } from '../screens/bids.ts';
import { SealCard } from '../screens/seal.ts';
import type { Stage } from '../stage.ts';
import { BURNER, burner, connect } from '../wallet.ts';

export async function story(stage: Stage): Promise<void> {
  const person = await stage.arrive('bidder');
  const { round } = await openRound(stage.settings, 45);
  const first = person.page;
  const second = await person.context.newPage();

  stage.step('two plans for one round');
  for (const [page, price] of [
    [first, '0.700'],
    [second, '0.650'],
  ] as const) {
    const bids = new Bids(page);
    await bids.open();
    await bids.verified(round);
    await bids.onePrice(price);
    await bids.budget('3');
    await bids.review();
  }

  stage.step('both tabs have the wallet, the money and a copy');
  await burner(first);
  await second.bringToFront();
  await connect(second, BURNER);
  const cards = [first, second].map((page) => new SealCard(page, round));
  for (const card of cards) {
    await card.page.bringToFront();
    await card.verified();
    await card.deposit();
    await card.copy(stage.settings.folder);
    await card.enabled();
  }

  stage.step('the first tab seals');
  const [one, other] = cards;
  if (one === undefined || other === undefined) throw new Error('there are two cards');
  await one.page.bringToFront();
  await one.seal();

  stage.step('the second one cannot any more, and says why');
  await other.page.bringToFront();
  await other.card
    .getByText(/has sealed bids in this round already|Being sealed|sealed as 0x/)
    .first()
    .waitFor();
  if (
    await other
      .sealButton()
      .isEnabled()
      .catch(() => false)
  )
    throw new Error('the second tab may still seal');

  stage.step('both know the batch that is on the chain');
  for (const page of [first, second]) {
    await page.goto(`/rounds/${round}`);
    await settled(page);
    await page
      .getByRole('region', { name: /^Batch 0x/ })
      .getByRole('heading', { name: /^(Sealed|Waiting|Reveal now)/ })
      .first()
      .waitFor();
  }
}
