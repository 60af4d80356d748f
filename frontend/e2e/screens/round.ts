// A round as a bidder follows it.
import type { Locator, Page } from 'playwright-core';
import { open } from '../routes.ts';

/** Seconds from the end of commits until a reveal may be offered, on a busy machine: the gap, and finality. */
const UNTIL_REVEAL = 150_000;

/** Titles of a batch from its reveal on. */
const AFTER_REVEAL = /^(Revealed|Clearing|Nothing won|\d+ licences? won|\d+ of \d+ keys)/;

export class RoundPage {
  readonly page: Page;
  readonly round: number;

  constructor(page: Page, round: number) {
    this.page = page;
    this.round = round;
  }

  async open(): Promise<void> {
    await open(this.page, `/rounds/${this.round}`);
  }

  batch(): Locator {
    return this.page.getByRole('region', { name: /^Batch 0x/ });
  }

  revealButton(): Locator {
    return this.batch().getByRole('button', { name: /^Reveal [\d,]+ bids?/ });
  }

  /** Waits until the page offers to reveal, and does. */
  async reveal(): Promise<void> {
    await this.revealButton().click({ timeout: UNTIL_REVEAL });
    await this.batch().getByRole('heading', { name: AFTER_REVEAL }).waitFor();
  }
}
