// WCAG 2.2 AA as far as a program can tell.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
/** How often a screen is judged that never stands still. */
const MOST_LOOKS = 5;

/** One line a violation of what is on the screen now; nothing is exempt. */
export async function violations(page: Page): Promise<string[]> {
  for (let look = 1; ; look++) {
    const { found, moved } = await judge(page);
    // Rules run one after the other: of a screen that changed between them (a button that became enabled after its colours
    // were read) they judge a mixture that nobody saw. What is wrong is still wrong when they look again.
    if (found.length === 0 || !moved || look === MOST_LOOKS) return found;
  }
}

/** What axe finds, and whether the screen changed while it looked; words and numbers that tick are no change. */
async function judge(page: Page): Promise<{ readonly found: string[]; readonly moved: boolean }> {
  const watch = await page.evaluateHandle(() => {
    const changes = { count: 0 };
    const watcher = new MutationObserver((records) => {
      changes.count += records.length;
    });
    watcher.observe(document.body, { attributes: true, childList: true, subtree: true });
    return { changes, watcher };
  });
  const { violations: broken } = await new AxeBuilder({ page })
    .options({ runOnly: TAGS, resultTypes: ['violations'] })
    .analyze();
  const moved = await watch.evaluate(({ changes, watcher }) => {
    changes.count += watcher.takeRecords().length;
    watcher.disconnect();
    return changes.count > 0;
  });
  await watch.dispose();
  const found = broken.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => {
      const why = (failureSummary ?? '').split('\n').slice(1).join(' ').trim();
      return `${id} (${help}): ${html.slice(0, 160)} -- ${why.slice(0, 240)}`;
    }),
  );
  return { found, moved };
}

/** Throws if the screen, called `what`, breaks a rule. */
export async function accessible(page: Page, what: string): Promise<void> {
  const found = await violations(page);
  if (found.length > 0) throw new Error(`axe: ${what}\n${found.map((line) => `  ${line}`).join('\n')}`);
}
