// Files that are not the recovery file: a picture, a truncated copy, a copy under another passphrase, a file of another
// batch. Each is refused with its reason, and the seal stays disabled until the right one was read back.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRound } from '../rounds.ts';
import { Bids } from '../screens/bids.ts';
import { Recovery } from '../screens/recovery.ts';
import { PASSPHRASE, SealCard } from '../screens/seal.ts';
import type { Stage } from '../stage.ts';
import { burner } from '../wallet.ts';

export async function story(stage: Stage): Promise<void> {
  const { folder } = stage.settings;
  const person = await stage.arrive('bidder');
  const { page } = person;
  const { round } = await openRound(stage.settings, 45);
  const picture = join(folder, 'picture.json');
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));

  stage.step('ready to save the recovery file');
  await page.goto('/explore');
  await burner(page);
  const bids = new Bids(page);
  await bids.open();
  await bids.verified(round);
  await bids.onePrice('0.600');
  await bids.budget('3');
  await bids.review();
  const seal = new SealCard(page, round);
  await seal.verified();
  await seal.deposit();
  await seal.writeButton().click();
  await seal.card.getByLabel(/^Passphrase/).fill(PASSPHRASE);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    seal.card.getByRole('button', { name: '1. Save the recovery file' }).click(),
  ]);
  const right = join(folder, download.suggestedFilename());
  await download.saveAs(right);
  const truncated = join(folder, 'truncated.json');
  writeFileSync(truncated, readFileSync(right).subarray(0, 500));

  for (const wrong of [picture, truncated]) {
    stage.step(`read back: ${wrong.split('/').at(-1)}`);
    await seal.readBack(wrong);
    await seal.card.getByRole('alert').filter({ hasText: /./ }).waitFor();
    if (await seal.sealButton().isEnabled()) throw new Error('a wrong file enabled the seal button');
  }
  stage.step('read back: the right file');
  await seal.readBack(right);
  await seal.card.getByText(/saved file was read back and opens exactly this batch/).waitFor();
  await seal.enabled();

  stage.step('the recovery centre refuses what is no recovery file');
  const recovery = new Recovery(page);
  await recovery.open();
  await recovery.importFile(picture);
  await recovery.refused(/./);

  stage.step('and a wrong passphrase');
  await recovery.open();
  await recovery.importFile(right, 'not the passphrase of it');
  await recovery.refused(/passphrase/i);

  stage.step('until the right one is typed');
  await recovery.unlock('Passphrase of the file', PASSPHRASE);
  await recovery.imported(round);
}
