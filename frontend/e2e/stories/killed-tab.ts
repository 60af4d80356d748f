// The browser dies between commit and reveal, and its profile is lost: a new browser, the recovery file, the reveal.
import { openRound } from '../rounds.ts';
import { Bids } from '../screens/bids.ts';
import { Recovery } from '../screens/recovery.ts';
import { RoundPage } from '../screens/round.ts';
import { PASSPHRASE, SealCard } from '../screens/seal.ts';
import type { Stage } from '../stage.ts';
import { burner } from '../wallet.ts';

export async function story(stage: Stage): Promise<void> {
  const { round } = await openRound(stage.settings, 45);
  const before = await stage.arrive('before');
  stage.step(`sealing in round ${round}`);
  await burnerAt(before.page);
  const bids = new Bids(before.page);
  await bids.open();
  await bids.verified(round);
  await bids.onePrice('0.950');
  await bids.budget('5');
  await bids.review();
  const seal = new SealCard(before.page, round);
  await seal.verified();
  await seal.deposit();
  const file = await seal.copy(stage.settings.folder);
  await seal.seal();

  stage.step('the browser is killed');
  await before.kill();

  stage.step('another browser, with nothing but the file');
  const after = await stage.arrive('after');
  const recovery = new Recovery(after.page);
  await recovery.open();
  await recovery.importFile(file, PASSPHRASE);
  await after.page
    .getByRole('main')
    .getByText(new RegExp(`round ${round}\\b`, 'i'))
    .first()
    .waitFor();

  stage.step('any account with gas may reveal');
  await burner(after.page);
  const page = new RoundPage(after.page, round, stage.settings);
  stage.step('and until that is done, every page says that it is due');
  await after.page.goto('/explore');
  const due = after.page.getByRole('region', { name: `Reveal of round ${round} is due` });
  await due.waitFor({ timeout: page.patience });
  const title = await after.page.title();
  if (!/^\(1\) Reveal: .* · Explore · Latchkey$/.test(title)) throw new Error(`the page's title is "${title}"`);
  await due.getByRole('link', { name: 'Go to the reveal' }).click();
  await page.reveal();
  await due.waitFor({ state: 'detached' });
}

async function burnerAt(page: Parameters<typeof burner>[0]): Promise<void> {
  await page.goto('/explore');
  await burner(page);
}
