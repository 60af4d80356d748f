// Access: licences with their keys, and the data behind them.
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { open } from '../routes.ts';

export class Access {
  readonly page: Page;
  readonly licences: Locator;

  constructor(page: Page, round: number) {
    this.page = page;
    this.licences = page.getByRole('region', { name: `Licences of round ${round}` });
  }

  async open(): Promise<void> {
    await open(this.page, '/access');
  }

  /** Waits until every key is here; returns how many. */
  async keysHere(patience: number): Promise<number> {
    const told = this.licences.getByText(/^(\d+) of \1 keys here/);
    await told.waitFor({ timeout: patience });
    return Number((await told.innerText()).split(' ')[0]);
  }

  /** Chooses the first `count` licences whose month runs, waiting for it to begin. */
  async choose(count: number, patience: number): Promise<void> {
    const boxes = this.licences.locator('tbody').getByRole('checkbox', { disabled: false });
    await boxes.first().waitFor({ timeout: patience });
    for (let place = 0; place < count; place++) await boxes.nth(place).check();
  }

  /** Downloads what is chosen as CSV into `folder`; returns the paths of the data and of its provenance. */
  async download(folder: string): Promise<{ csv: string; provenance: string }> {
    const files: string[] = [];
    this.page.on('download', (download) => {
      const path = join(folder, download.suggestedFilename());
      files.push(path);
      void download.saveAs(path);
    });
    await this.licences.getByRole('button', { name: /^Download \d+ devices?/ }).click();
    await this.licences.getByText(/rows written/).waitFor({ timeout: 120_000 });
    const csv = files.find((path) => path.endsWith('.csv'));
    const provenance = files.find((path) => path.endsWith('.provenance.json'));
    if (csv === undefined || provenance === undefined) throw new Error(`downloaded only ${files.join(', ')}`);
    return { csv, provenance };
  }

  /** Saves the key file into `folder` and returns the text of the notebook cell that reads it. */
  async notebook(folder: string): Promise<string> {
    const panel = this.licences.getByRole('region', { name: 'Notebook' });
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      panel.getByRole('button', { name: 'Save the key file' }).click(),
    ]);
    await download.saveAs(join(folder, download.suggestedFilename()));
    return panel.getByLabel('Snippet for pandas').innerText();
  }
}
