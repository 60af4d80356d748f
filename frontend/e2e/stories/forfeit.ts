// A batch that nobody reveals: the page is told so after the round, with what it cost, and the lost devices are bid on again.
import { accessible } from '../axe.ts';
import { openRound, phaseOf } from '../rounds.ts';
import { open } from '../routes.ts';
import { Bids } from '../screens/bids.ts';
import { RoundPage } from '../screens/round.ts';
import { SealCard } from '../screens/seal.ts';
import type { Stage } from '../stage.ts';
import { burner } from '../wallet.ts';

/** From early commits until nobody may reveal any more and the round is cleared. */
const UNTIL_CLEARED = 240;
const UNTIL_SETTLED = 90_000;

export async function story(stage: Stage): Promise<void> {
  const { settings } = stage;
  const { round } = await openRound(settings, 45);
  const { page } = await stage.arrive('forgetful');
  await page.goto('/explore');
  await burner(page);

  stage.step(`sealing in round ${round}`);
  const bids = new Bids(page);
  await bids.open();
  await bids.verified(round);
  await bids.onePrice('0.800');
  await bids.budget('4');
  await bids.review();
  const seal = new SealCard(page, round);
  await seal.verified();
  await seal.deposit();
  await seal.copy(settings.folder);
  await seal.seal();

  stage.step('nobody looks until reveals are over');
  await page.goto('about:blank');
  await phaseOf(settings, round, ['deliver', 'dispute', 'closed'], UNTIL_CLEARED);

  stage.step('the round says what happened, and what it costs');
  const live = new RoundPage(page, round, settings);
  await live.open();
  await live.batch().getByRole('heading', { name: 'Not revealed in time' }).waitFor();
  if (await live.revealButton().isVisible()) throw new Error('a reveal is offered after its time');
  await live
    .batch()
    .getByText('The rest of the lock is back in the vault.', { exact: false })
    .waitFor({ timeout: UNTIL_SETTLED * settings.stretch });
  await accessible(page, 'a batch that was never revealed');

  stage.step('so do the results');
  await open(page, `/results/${round}`);
  const mine = page.getByRole('region', { name: 'My batch' });
  await mine.getByText(/^0 of \d+ devices won/).waitFor();
  await mine.getByText(/^\d+ lost: not revealed in time$/).waitFor();
  await accessible(page, 'results of a batch that was never revealed');

  stage.step('what was lost is bid on again');
  await mine.getByRole('button', { name: /again/i }).click();
  await page.waitForURL(/\/bids/);
}
