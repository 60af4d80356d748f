// The browser dies between commit and reveal, and its profile is lost: a new browser with a vault of its own, the recovery file
// that was saved under the phrase of the old vault, that phrase, the reveal.
import { accessible } from '../axe.ts';
import { openRound } from '../rounds.ts';
import { Bids } from '../screens/bids.ts';
import { Recovery } from '../screens/recovery.ts';
import { RoundPage } from '../screens/round.ts';
import { SealCard } from '../screens/seal.ts';
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
  await seal.writeButton().click();

  stage.step('a copy under the vault phrase waits until the phrase was written down and typed back');
  const phrase = await seal.choosePhrase();
  await accessible(before.page, 'the vault phrase beside the copy');
  const typingError = (phrase.startsWith('A') ? 'B' : 'A') + phrase.slice(1);
  await seal.typePhrase(typingError);
  await seal.card.getByRole('alert').filter({ hasText: 'a letter differs' }).waitFor();
  if (await seal.saveButton().isEnabled()) throw new Error('a copy under a phrase that nobody wrote down');
  await seal.typePhrase(phrase.toLowerCase().replaceAll('-', ' '));
  await seal.phraseConfirmed();
  const file = await seal.saveAndReadBack(stage.settings.folder);
  await seal.seal();

  stage.step('the browser is killed');
  await before.kill();

  stage.step('another browser with another vault, with nothing but the file and the phrase');
  const after = await stage.arrive('after');
  const recovery = new Recovery(after.page);
  await recovery.open();
  await recovery.importFile(file);
  await recovery.unlock('Vault phrase of the file', await recovery.ownPhrase());
  await recovery.refused(/phrase of the vault in this browser, but the copy was made under another/);
  await accessible(after.page, 'a file that asks for another phrase');
  await recovery.unlock('Vault phrase of the file', typingError);
  await recovery.refused(/a letter is wrong/);
  await recovery.unlock('Vault phrase of the file', phrase);
  await recovery.imported(round);
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
