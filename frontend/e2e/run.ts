// Plays one story: node e2e/run.ts NAME SETTINGS.json. Exit status 0 if it went as told, else 1 with the reason on stderr.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from './settings.ts';
import { Stage, type Story } from './stage.ts';

const STORIES = join(import.meta.dirname, 'stories');

async function load(name: string): Promise<Story> {
  const path = join(STORIES, `${name}.ts`);
  if (!existsSync(path)) {
    const known = readdirSync(STORIES).map((file) => file.replace(/\.ts$/, ''));
    throw new Error(`there is no story ${name}; there are ${known.join(', ')}`);
  }
  const module: { story: Story } = await import(path);
  return module.story;
}

async function main(): Promise<number> {
  const [name, settingsPath] = process.argv.slice(2);
  if (name === undefined || settingsPath === undefined) throw new Error('usage: node e2e/run.ts NAME SETTINGS.json');
  const story = await load(name);
  const stage = new Stage(readSettings(settingsPath));
  try {
    await story(stage);
    await stage.leave();
    return 0;
  } catch (error) {
    console.error(`${name} failed ${await stage.keep(error)}`);
    return 1;
  }
}

process.exit(await main());
