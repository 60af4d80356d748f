// A directory that changes one byte of one attribute of one device: nothing can be planned on its list, and a plan that
// was made on the honest one cannot be sealed.
import type { Page } from 'playwright-core';
import { openRound } from '../rounds.ts';
import { settled } from '../routes.ts';
import { Bids } from '../screens/bids.ts';
import { SealCard } from '../screens/seal.ts';
import type { Stage } from '../stage.ts';
import { burner } from '../wallet.ts';

const LEAF_BYTES = 184;
const ATTRIBUTES_AT = 84;

export async function story(stage: Stage): Promise<void> {
  const { page } = await stage.arrive('bidder');
  const { round } = await openRound(stage.settings, 40);

  stage.step('a plan on the honest list');
  const bids = new Bids(page);
  await bids.open();
  await bids.verified(round);
  await bids.onePrice('0.900');
  await bids.review();
  const seal = new SealCard(page, round);
  await seal.verified();

  stage.step('from now on the directory lies in one byte');
  await lie(page);
  await page.reload();
  await settled(page);
  await seal.card.getByText('Not proven', { exact: true }).waitFor();
  await seal.card.getByText(/lots are not proven, so nothing can be sealed/).waitFor();
  if (await seal.sealButton().isEnabled()) throw new Error('the seal button is enabled over lots that are not proven');

  stage.step('a wallet with money changes nothing');
  await burner(page);
  if (await seal.sealButton().isEnabled()) throw new Error('a wallet enabled the seal button');
  if (await seal.writeButton().isVisible()) throw new Error('a batch can be written over lots that are not proven');

  stage.step('nor does building bids anew');
  await bids.open();
  await page
    .getByText(/not proven|leaf root/i)
    .first()
    .waitFor();
}

async function lie(page: Page): Promise<void> {
  await page.route('**/v1/rounds/*/leaves', async (route) => {
    const honest = await route.fetch();
    const list = Buffer.from(await honest.body());
    const at = LEAF_BYTES + ATTRIBUTES_AT;
    list[at] = (list[at] ?? 0) ^ 1;
    await route.fulfill({ status: 200, contentType: 'application/octet-stream', body: list });
  });
}
