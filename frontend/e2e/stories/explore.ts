// Explore without a wallet: counts are those of the directory, the address keeps the view, an empty result offers a way out.
import { z } from 'zod';
import { accessible } from '../axe.ts';
import { settled } from '../routes.ts';
import { Explore } from '../screens/explore.ts';
import type { Stage } from '../stage.ts';

const matchedSchema = z.object({ matched: z.number() });

export async function story(stage: Stage): Promise<void> {
  const { page } = await stage.arrive('visitor');
  const explore = new Explore(page);
  const matched = async (filter: string): Promise<number> => {
    const query = new URLSearchParams({ filter, limit: '1' });
    return matchedSchema.parse(await (await fetch(`${stage.settings.web}/v1/devices?${query}`)).json()).matched;
  };

  stage.step('all devices');
  await explore.open();
  await explore.passing(await matched(''));

  stage.step('one value of a facet: as many as it said, and as many as the directory finds');
  const [first] = await explore.values('Region');
  if (first === undefined) throw new Error('the facet "Region" shows no value');
  await explore.choose('Region', first.name);
  await explore.passing(first.count);
  await page.waitForURL(/[?&]region=\w+/);
  const code = new URL(page.url()).searchParams.get('region');
  const count = await matched(`region = ${code}`);
  if (count !== first.count) throw new Error(`region = ${code}: the page counts ${first.count}, the API ${count}`);
  await accessible(page, 'Explore with a filter');

  stage.step('the search is kept, counted, and handed on as a file');
  const panel = await explore.searches();
  await panel.getByLabel('Name of this search').fill('one region');
  await panel.getByRole('button', { name: 'Save here' }).click();
  const kept = panel.getByRole('region', { name: 'In this browser' });
  await kept.getByText(String(first.count), { exact: true }).waitFor();
  await kept.getByRole('button', { name: 'Tell when more devices pass one region' }).click();
  await accessible(page, 'saved searches');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  await kept.getByRole('button', { name: 'Delete one region' }).click();
  await kept.getByText('None yet').waitFor();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    panel.getByRole('button', { name: 'Read a file' }).click(),
  ]);
  await chooser.setFiles(await download.path());
  await kept.getByRole('button', { name: 'one region', exact: true }).click();
  await explore.passing(first.count);

  stage.step('the address keeps the view over a reload');
  await page.reload();
  await settled(page);
  await explore.passing(first.count);

  stage.step('bounds, typed');
  await explore.open();
  await explore.between('People in the household', '2', '3');
  await explore.passing(await matched('household >= 2 and household <= 3'));

  stage.step('an impossible filter says which one to relax');
  await explore.open('?reserve=60:65');
  await page.getByRole('region', { name: 'table' }).getByRole('button').first().waitFor();
  await accessible(page, 'Explore without a result');

  for (const tab of ['Map', 'Prices', 'Table']) {
    stage.step(`the tab ${tab}`);
    await explore.open();
    await page.getByRole('button', { name: tab, exact: true }).click();
    await settled(page);
    await accessible(page, `Explore, ${tab}`);
  }

  stage.step('a device, by keyboard');
  await page.getByRole('grid', { name: 'Devices' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await accessible(page, 'Explore, one device');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
