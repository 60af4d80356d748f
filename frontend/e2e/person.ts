// One person at one browser: a Chromium of its own, and a record of everything that the page should not have done.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Settings } from './settings.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Who sits at two windows looks at both: timers and frames of the one behind must go on.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];
/** How long a person waits for the page to react; far beyond what is good, because a test machine may be busy. */
const PATIENCE = 30_000;

export interface Looks {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

interface Fault {
  readonly text: string;
  readonly page: string;
}

export class Person {
  readonly context: BrowserContext;
  readonly #name: string;
  readonly #settings: Settings;
  readonly #profile: string;
  readonly #faults: Fault[] = [];
  #allowed: RegExp[] = [];

  private constructor(name: string, settings: Settings, context: BrowserContext) {
    this.#name = name;
    this.#settings = settings;
    this.#profile = profileOf(settings, name);
    this.context = context;
    context.on('page', (page) => this.#watch(page));
    for (const page of context.pages()) this.#watch(page);
  }

  /** Sits down at a browser whose profile is `name`: the same name again is the same profile. */
  static async arrive(settings: Settings, name: string, looks: Looks = {}): Promise<Person> {
    const context = await chromium.launchPersistentContext(profileOf(settings, name), {
      executablePath: settings.chromium,
      args: FLAGS,
      headless: true,
      acceptDownloads: true,
      baseURL: settings.web,
      colorScheme: looks.scheme ?? 'light',
      // Nothing here is about motion, and a colour that is still fading has no contrast to measure.
      reducedMotion: 'reduce',
      viewport: { width: looks.width ?? 1280, height: looks.height ?? 800 },
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
    });
    context.setDefaultTimeout(PATIENCE * settings.stretch);
    return new Person(name, settings, context);
  }

  /** The window that came with the browser. */
  get page(): Page {
    const page = this.context.pages()[0];
    if (page === undefined) throw new Error(`${this.#name} has no window`);
    return page;
  }

  /** Runs `act`, during which complaints that match `pattern` belong to what is shown and are no faults. */
  async expecting<T>(pattern: RegExp, act: () => Promise<T>): Promise<T> {
    this.#allowed = [...this.#allowed, pattern];
    try {
      return await act();
    } finally {
      this.#allowed = this.#allowed.filter((other) => other !== pattern);
    }
  }

  /** Ends the story for this person; throws if any page complained. */
  async leave(): Promise<void> {
    const faults = this.faults();
    await this.context.close();
    if (faults.length > 0) throw new Error(`${this.#name}: the page complained:\n${faults.join('\n')}`);
  }

  /** Kills the browser as a power cut would: all its processes at once, without a word to the page. */
  async kill(): Promise<void> {
    const closed = new Promise((resolve) => this.context.once('close', resolve));
    const profile = `--user-data-dir=${this.#profile}`;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      if (commandLine(pid).includes(profile)) process.kill(Number(pid), 'SIGKILL');
    }
    await closed;
  }

  faults(): string[] {
    return this.#faults.map(({ text, page }) => `  ${page}: ${text}`);
  }

  /** Writes what is on the screen, for who looks into a failure. */
  async keep(): Promise<void> {
    const folder = join(this.#settings.folder, 'failure');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${this.#name}-complaints.txt`), `${this.faults().join('\n')}\n`);
    for (const [index, page] of this.context.pages().entries()) {
      const base = join(folder, `${this.#name}-${index}`);
      try {
        await page.screenshot({ path: `${base}.png`, timeout: 5_000 });
        writeFileSync(
          `${base}.txt`,
          `${page.url()}\n\n${await page.locator('body').ariaSnapshot({ timeout: 5_000 })}\n`,
        );
      } catch (error) {
        writeFileSync(`${base}.txt`, `${page.url()}\n\nthe page did not answer: ${String(error)}\n`);
      }
    }
  }

  #watch(page: Page): void {
    page.on('pageerror', (error) => this.#complain(page, `uncaught ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const { url, lineNumber } = message.location();
      this.#complain(page, `${message.text()} (${url}:${lineNumber})`);
    });
  }

  #complain(page: Page, text: string): void {
    if (!this.#allowed.some((pattern) => pattern.test(text))) this.#faults.push({ text, page: page.url() });
  }
}

function profileOf(settings: Settings, name: string): string {
  return join(settings.folder, `profile-${name}`);
}

/** Arguments of a process; none for one that has just ended. */
function commandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
