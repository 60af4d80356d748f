// What a narrow or wide window must not do to a page: scroll sideways, or lay one control over another.
import type { Page } from 'playwright-core';

export const WIDTHS = [360, 768, 1280, 1920] as const;

/** One line for each fault of the page at its present width. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.scrollingElement ?? document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      const widest = [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
        .slice(0, 3)
        .map((element) => element.outerHTML.slice(0, 120));
      faults.push(
        `scrolls sideways: ${root.scrollWidth} px in ${root.clientWidth}; beyond the edge: ${widest.join(' | ')}`,
      );
    }
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, [role=tab], [role=slider], [role=checkbox]',
    );
    for (const control of controls) {
      if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      control.scrollIntoView({ block: 'center', inline: 'center' });
      const box = control.getBoundingClientRect();
      // Of no size: drawn by its label, or only for screen readers until it has the focus.
      if (box.width < 4 || box.height < 4) continue;
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const own =
        hit === null
          ? box.right <= 0 || box.bottom <= 0 || box.left >= innerWidth
          : hit.contains(control) ||
            (control.parentElement ?? control).contains(hit) ||
            control.closest('label')?.contains(hit);
      if (!own) {
        const over = hit === null ? 'nothing' : hit.outerHTML.slice(0, 100);
        const name = control.getAttribute('aria-label') ?? control.textContent;
        faults.push(`not to be hit: "${name}" at ${Math.round(box.x)},${Math.round(box.y)}, where ${over} is`);
      }
    }
    scrollTo(0, 0);
    return faults;
  });
}
