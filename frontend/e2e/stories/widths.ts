// Every address of the app at the widths of a phone, a tablet, a laptop and a wide screen.
import { layoutFaults, WIDTHS } from '../layout.ts';
import { openRound } from '../rounds.ts';
import { open, paths, settled } from '../routes.ts';
import type { Stage } from '../stage.ts';

export async function story(stage: Stage): Promise<void> {
  const { round } = await openRound(stage.settings, 0);
  const { page } = await stage.arrive('visitor');
  const found: string[] = [];
  for (const path of paths(round)) {
    stage.step(path);
    await open(page, path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await settled(page);
      found.push(...(await layoutFaults(page)).map((line) => `${path} at ${width} px: ${line}`));
    }
  }
  if (found.length > 0) throw new Error(`${found.length} faults:\n${found.join('\n')}`);
}
