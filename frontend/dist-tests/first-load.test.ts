// What the browser must load before a screen shows, read from the build's own manifest.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

const DIST = join(import.meta.dirname, '..', 'dist');
const LIMIT_BYTES = 200_000;
// Code that only who seals, signs or charts needs: a part of it in the first load is a mistake at any size.
const LATE = /\b(viem|wagmi|uPlot|@noble)\b/;

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    src: z.string().optional(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
  }),
);
type Manifest = z.infer<typeof manifestSchema>;

let manifest: Manifest;

beforeAll(() => {
  const path = join(DIST, '.vite', 'manifest.json');
  if (!existsSync(path)) throw new Error(`there is no build at ${DIST}: run \`make web\``);
  manifest = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
});

// Static imports follow at once; dynamic ones wait until something asks for them.
function filesOf(manifest: Manifest, names: readonly string[]): Set<string> {
  const files = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const chunk = manifest[name];
    if (chunk === undefined || files.has(chunk.file)) continue;
    files.add(chunk.file);
    open.push(...(chunk.imports ?? []));
  }
  return files;
}

function gzipSize(files: Iterable<string>): number {
  let bytes = 0;
  for (const file of files)
    if (file.endsWith('.js')) bytes += gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
  return bytes;
}

function entry(): string {
  const name = Object.keys(manifest).find((key) => manifest[key]?.isEntry === true);
  if (name === undefined) throw new Error('the manifest has no entry');
  return name;
}

test('the frame loads within the budget', () => {
  expect(gzipSize(filesOf(manifest, [entry()]))).toBeLessThanOrEqual(LIMIT_BYTES);
});

// The libraries that speak to chains are one file, which a wallet or a contract asks for.
const CHAIN = /assets\/chain-[^/]*\.js$/;

test('exploring needs no code of chains', () => {
  const explore = Object.keys(manifest).filter((name) => name.endsWith('/explore-page.tsx'));
  expect(explore).toHaveLength(1);
  expect([...filesOf(manifest, [entry(), ...explore])].filter((file) => CHAIN.test(file))).toEqual([]);
});

function sizesOf(kind: RegExp): { name: string; bytes: number }[] {
  const names = Object.keys(manifest).filter((name) => kind.test(name));
  expect(names.length).toBeGreaterThan(0);
  return names.map((name) => ({ name, bytes: gzipSize(filesOf(manifest, [entry(), name])) }));
}

test('every screen shows within the budget, before the code of chains', () => {
  expect(sizesOf(/-page\.tsx$/).filter(({ bytes }) => bytes > LIMIT_BYTES)).toEqual([]);
});

test('a screen that needs the code of chains works within twice the budget', () => {
  expect(sizesOf(/-screen\.tsx$/).filter(({ bytes }) => bytes > 2 * LIMIT_BYTES)).toEqual([]);
});

test('the frame carries no code of chains or charts', () => {
  const late = [...filesOf(manifest, [entry()])].filter((file) => LATE.test(readFileSync(join(DIST, file), 'utf8')));
  expect(late).toEqual([]);
});

test('the page has no script or style of its own that the policy would block', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=/);
  expect(html).toContain('content="__CSP_NONCE__"');
});

test('the page loads nothing from elsewhere', () => {
  expect(readFileSync(join(DIST, 'index.html'), 'utf8')).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});
