// Every address of the app, in light and in dark, without one violation of WCAG 2.2 AA.
import { violations } from '../axe.ts';
import { openRound } from '../rounds.ts';
import { open, paths } from '../routes.ts';
import type { Stage } from '../stage.ts';

export async function story(stage: Stage): Promise<void> {
  const { round } = await openRound(stage.settings, 0);
  const found: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    const { page } = await stage.arrive(scheme, { scheme });
    for (const path of paths(round)) {
      stage.step(`${scheme} ${path}`);
      await open(page, path);
      const lines = await violations(page);
      found.push(...lines.map((line) => `${scheme} ${path}: ${line}`));
    }
  }
  if (found.length > 0) throw new Error(`${found.length} violations:\n${found.join('\n')}`);
}
