// Where a story plays: the people in it, and a log of its steps with their times.
import { type Looks, Person } from './person.ts';
import type { Settings } from './settings.ts';

export type Story = (stage: Stage) => Promise<void>;

export class Stage {
  readonly settings: Settings;
  readonly #people: Person[] = [];
  readonly #began = performance.now();
  #step = 'begin';

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** Names what follows: the log shows when it began, and a failure says what it interrupted. */
  step(text: string): void {
    this.#step = text;
    console.log(`${((performance.now() - this.#began) / 1000).toFixed(1).padStart(6)} s  ${text}`);
  }

  async arrive(name: string, looks?: Looks): Promise<Person> {
    const person = await Person.arrive(this.settings, name, looks);
    this.#people.push(person);
    return person;
  }

  /** Closes the browsers; throws if a page complained in any of them. */
  async leave(): Promise<void> {
    const failures: string[] = [];
    for (const person of this.#people)
      await person
        .leave()
        .catch((error: unknown) => failures.push(error instanceof Error ? error.message : `${error}`));
    if (failures.length > 0) throw new Error(failures.join('\n'));
  }

  /** What a failed story leaves behind. */
  async keep(error: unknown): Promise<string> {
    for (const person of this.#people) await person.keep().catch(() => undefined);
    for (const person of this.#people) await person.context.close().catch(() => undefined);
    return `while "${this.#step}": ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

/** Looks until `look` gives something; throws with `what` after `seconds`. For what no page shows. */
export async function until<T>(what: string, seconds: number, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > deadline) throw new Error(`not within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
