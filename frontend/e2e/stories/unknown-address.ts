// A mistyped link, and every address of the app reloaded: none of them ends on a blank page or a 404 of the server.
import { open, paths, settled } from '../routes.ts';
import type { Stage } from '../stage.ts';

export async function story(stage: Stage): Promise<void> {
  const { page } = await stage.arrive('visitor');
  stage.step('an address that does not exist');
  await open(page, '/no/such/place');
  await page.getByRole('heading', { name: 'There is no page at this address' }).waitFor();
  await page.getByRole('link', { name: 'Explore the devices' }).click();
  await page.waitForURL('**/explore');
  await settled(page);
  for (const path of paths(1)) {
    stage.step(`reload ${path}`);
    const answer = await page.goto(path);
    if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`);
    await settled(page);
    await page.reload();
    await settled(page);
    if (await page.getByRole('heading', { name: 'There is no page at this address' }).isVisible()) {
      throw new Error(`${path} has no screen`);
    }
  }
}
