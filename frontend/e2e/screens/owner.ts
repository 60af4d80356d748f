// The owner's seat, with the published owners of a devnet: three devices from one of a number on.
import type { Locator, Page } from 'playwright-core';
import { open } from '../routes.ts';

export class Owner {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Shows the devices of three owners, from the owner of this number on. */
  async open(first: number): Promise<void> {
    await open(this.page, '/owner');
    await this.page.getByLabel('First owner of this devnet').fill(String(first));
    await this.page.getByRole('button', { name: 'Use these owners' }).click();
    await this.cards().first().waitFor();
  }

  cards(): Locator {
    return this.page.getByRole('region', { name: /^Device 0x/ });
  }

  /** Takes the first `count` devices off the market. */
  async pause(count: number): Promise<void> {
    await this.#all(count, 'Pause', 'paused');
  }

  async putOnSale(count: number): Promise<void> {
    await this.#all(count, 'Put on sale', 'on sale');
  }

  async #all(count: number, name: string, badge: string): Promise<void> {
    for (let place = 0; place < count; place++) {
      const card = this.cards().nth(place);
      const button = card.getByRole('button', { name, exact: true });
      await button
        .or(card.getByText(badge, { exact: true }))
        .first()
        .waitFor();
      if (await button.isVisible()) await button.click();
    }
    for (let place = 0; place < count; place++)
      await this.cards().nth(place).getByText(badge, { exact: true }).waitFor();
  }
}
