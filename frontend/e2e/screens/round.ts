// A round as a bidder follows it.
import type { Locator, Page } from 'playwright-core';
import { open } from '../routes.ts';
import type { Settings } from '../settings.ts';

/** From early commits until a reveal may be offered: the rest of the phase, the gap, and finality. */
const UNTIL_REVEAL = 190_000;

/** Titles of a batch from its reveal on. */
const AFTER_REVEAL = /^(Revealed|Clearing|Nothing won|\d+ licences? won|\d+ of \d+ keys)/;

export class RoundPage {
  readonly page: Page;
  readonly round: number;
  /** Milliseconds from early commits until a reveal is offered, at most. */
  readonly patience: number;

  constructor(page: Page, round: number, settings: Settings) {
    this.page = page;
    this.round = round;
    this.patience = UNTIL_REVEAL * settings.stretch;
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
    await this.revealButton().click({ timeout: this.patience });
    await this.revealed();
  }

  /** Waits until the page shows the batch as revealed, or later. */
  async revealed(): Promise<void> {
    await this.batch().getByRole('heading', { name: AFTER_REVEAL }).waitFor();
  }
}
