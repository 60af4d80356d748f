// From a filter to a downloaded CSV: explore, bids, seal, reveal, results, keys, data. With the burner wallet of a devnet.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { accessible } from '../axe.ts';
import { openRound, phaseOf } from '../rounds.ts';
import { open, settled } from '../routes.ts';
import { Access } from '../screens/access.ts';
import { Bids } from '../screens/bids.ts';
import { Explore } from '../screens/explore.ts';
import { RoundPage } from '../screens/round.ts';
import { SealCard } from '../screens/seal.ts';
import { type Stage, until } from '../stage.ts';
import { burner } from '../wallet.ts';

/** From the opening of a round to its month are 205 s on this devnet. */
const UNTIL_KEYS = 90_000;
const UNTIL_MONTH = 90_000;

export async function story(stage: Stage): Promise<void> {
  const { settings } = stage;
  const { page } = await stage.arrive('scientist');

  stage.step('a filter');
  const explore = new Explore(page);
  await explore.open();
  await burner(page);
  await explore.between('People in the household', '1', '3');
  await page.waitForURL(/household=1:3/);
  const passing = await explore.passing();
  if (passing < 2) throw new Error(`only ${passing} devices pass the filter`);

  stage.step('bids for what passes');
  const { round } = await openRound(settings, 40);
  await explore.buildBids().click();
  await page.waitForURL(/\/bids\?.*household=1:3/);
  await settled(page);
  const bids = new Bids(page);
  await bids.verified(round);
  await bids.onePrice('0.900');
  await bids.budget('3');
  await bids.review();

  stage.step(`sealing in round ${round}`);
  const seal = new SealCard(page, round);
  await seal.verified();
  await seal.deposit();
  if (await seal.sealButton().isEnabled()) throw new Error('the seal is enabled before a copy was confirmed');
  await seal.copy(settings.folder);
  await seal.seal();
  await accessible(page, 'a sealed batch');

  stage.step('the reveal');
  const live = new RoundPage(page, round, stage.settings);
  await live.open();
  await accessible(page, 'the live round');
  await live.reveal();

  stage.step('the results');
  await phaseOf(settings, round, ['deliver', 'dispute', 'closed'], 120);
  await open(page, `/results/${round}`);
  await page.getByRole('heading', { name: `Results of round ${round}` }).waitFor();
  await page
    .getByRole('region', { name: 'My batch' })
    .getByText(/^\d+ of \d+ devices won/)
    .waitFor();
  await page.getByRole('button', { name: /^Read the bids of all \d+ revealed batch/ }).click();
  await page.getByRole('table', { name: 'Depth by price' }).waitFor();
  await accessible(page, 'the results');

  stage.step('the keys');
  const access = new Access(page, round);
  await access.open();
  const keys = await access.keysHere(UNTIL_KEYS * settings.stretch);
  await accessible(page, 'the licences');

  stage.step(`${keys} keys are here; the month begins`);
  await access.choose(2, UNTIL_MONTH * settings.stretch);
  const { csv, provenance } = await access.download(settings.folder);
  stage.step('the CSV');
  await until('the saved files', 20, async () => (whole(csv) && whole(provenance) ? true : undefined));
  check(readFileSync(csv), JSON.parse(readFileSync(provenance, 'utf8')));

  stage.step('the notebook cell, as Python runs it');
  await fetchedBy(await access.notebook(settings.folder), settings);
}

/** Runs what a cell does before it reads the rows with a library, which is not installed here. */
async function fetchedBy(cell: string, { folder, python }: Stage['settings']): Promise<void> {
  const [fetching] = cell.split('import pandas');
  await promisify(execFile)(python, ['-c', fetching ?? ''], {
    cwd: folder,
    env: { PATH: dirname(python), LATCHKEY_HOME: join(folder, 'home') },
  });
  if (!whole(join(folder, 'data', 'rows.parquet'))) throw new Error('the cell fetched no rows');
}

function whole(path: string): boolean {
  try {
    return readFileSync(path).length > 0;
  } catch {
    return false;
  }
}

function check(csv: Buffer, provenance: { readonly sha256?: string; readonly rows?: number }): void {
  const [header, ...rows] = csv.toString('utf8').trimEnd().split('\n');
  if (header !== 'device,time,property,value') throw new Error(`the CSV begins with ${header}`);
  if (new Set(rows.map((row) => row.slice(0, 42))).size !== 2) throw new Error('the CSV is not of two devices');
  if (rows.length < 100) throw new Error(`the CSV has ${rows.length} rows`);
  if (!rows.every((row) => /^0x[0-9a-f]{40},\d{4}-\d\d-\d\dT[^,]+,\w+,/.test(row))) {
    throw new Error(`a row of the CSV is malformed: ${rows.find((row) => !/^0x[0-9a-f]{40},/.test(row)) ?? rows[0]}`);
  }
  const digest = createHash('sha256').update(csv).digest('hex');
  if (provenance.sha256 !== digest) throw new Error(`the provenance says ${provenance.sha256}, the file is ${digest}`);
  if (provenance.rows !== rows.length)
    throw new Error(`the provenance says ${provenance.rows} rows, not ${rows.length}`);
}
