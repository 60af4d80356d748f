// Explore, as people use it.
import type { Locator, Page } from 'playwright-core';
import { settled } from '../routes.ts';

export class Explore {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/explore${search}`);
    await settled(this.page);
    await this.page.getByTestId('passing').filter({ hasText: /\d/ }).waitFor();
  }

  /** The number of devices that pass, once it is `expected`, or as it stands. */
  async passing(expected?: number): Promise<number> {
    const place = this.page.getByTestId('passing');
    if (expected !== undefined) await place.getByText(expected.toLocaleString('en-GB'), { exact: true }).waitFor();
    return Number((await place.innerText()).replaceAll(',', ''));
  }

  /** The facet of a column, opened. */
  async facet(label: string): Promise<Locator> {
    const facet = this.page
      .getByRole('region', { name: 'Filters' })
      .locator('details')
      .filter({ has: this.page.locator('summary', { hasText: label }) })
      .first();
    if ((await facet.getAttribute('open')) === null) await facet.locator('summary').click();
    return facet;
  }

  /** The values of a facet as it shows them, with their counts. */
  async values(label: string): Promise<{ name: string; count: number }[]> {
    const rows = (await this.facet(label)).getByRole('listitem');
    await rows.first().waitFor();
    return rows.evaluateAll((items) =>
      items.map((item) => {
        const [name, count] = [...item.querySelectorAll('label > span')].map((span) => span.textContent ?? '');
        return { name: name ?? '', count: Number((count ?? '').replaceAll(',', '')) };
      }),
    );
  }

  async choose(label: string, value: string): Promise<void> {
    await (await this.facet(label)).getByRole('checkbox', { name: new RegExp(`^${escaped(value)}`) }).check();
  }

  /** Writes the bounds of a facet of numbers. */
  async between(label: string, min: string, max: string): Promise<void> {
    const facet = await this.facet(label);
    const bounds = facet.getByRole('textbox');
    await bounds.nth(0).fill(min);
    await bounds.nth(0).press('Enter');
    await bounds.nth(1).fill(max);
    await bounds.nth(1).press('Enter');
  }

  buildBids(): Locator {
    return this.page.getByRole('link', { name: 'Build bids' }).last();
  }

  /** The panel of saved searches, opened. */
  async searches(): Promise<Locator> {
    const panel = this.page.getByRole('region', { name: 'Searches' });
    if (!(await panel.isVisible())) await this.page.getByRole('button', { name: 'Searches' }).click();
    return panel;
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
