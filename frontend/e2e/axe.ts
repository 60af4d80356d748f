// WCAG 2.2 AA as far as a program can tell.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** One line a violation of what is on the screen now; nothing is exempt. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .options({ runOnly: TAGS, resultTypes: ['violations'] })
    .analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => {
      const why = (failureSummary ?? '').split('\n').slice(1).join(' ').trim();
      return `${id} (${help}): ${html.slice(0, 160)} -- ${why.slice(0, 240)}`;
    }),
  );
}

/** Throws if the screen, called `what`, breaks a rule. */
export async function accessible(page: Page, what: string): Promise<void> {
  const found = await violations(page);
  if (found.length > 0) throw new Error(`axe: ${what}\n${found.map((line) => `  ${line}`).join('\n')}`);
}
