// The drawer with the transactions of this browser.
import type { Locator, Page } from 'playwright-core';

export class Activity {
  readonly page: Page;
  readonly drawer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.drawer = page.getByRole('dialog', { name: 'Activity' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Activity' }).click();
    await this.drawer.waitFor();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.drawer.waitFor({ state: 'hidden' });
  }

  /** Entries of what was sent under this label, newest first. */
  entries(label: string): Locator {
    return this.drawer.getByRole('listitem').filter({ hasText: label });
  }
}
