// Every address of the app, read from its router so that none is forgotten, and when a page has come to rest.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const ROUTER = join(import.meta.dirname, '..', 'src', 'app', 'router.tsx');

/** All paths, with a round where one belongs. */
export function paths(round: number): string[] {
  const found = [...readFileSync(ROUTER, 'utf8').matchAll(/path: '([^']+)'/g)].map((match) => match[1] ?? '');
  if (found.length < 13)
    throw new Error(`the router names ${found.length} paths: does it still write them as path: '...'?`);
  return found.filter((path) => path !== '/').map((path) => path.replace('$round', String(round)));
}

/** Opens an address and waits until the page shows what it came for. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.locator('main :is(h1, h2)').first().waitFor();
  // The wallet comes late and takes room in the bar.
  await page.getByRole('banner').locator('[aria-haspopup="dialog"]').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.evaluate(async () => {
    await document.fonts.ready;
    // A window that became narrower closes the side bar, which slides: two frames until it has begun to.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}
