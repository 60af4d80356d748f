import { expect, test } from 'vitest';
import { pageTitle } from './page-title';

test.each([
  ['/explore', 'Explore · Latchkey'],
  ['/bids', 'Build bids · Latchkey'],
  ['/seal', 'Review and seal · Latchkey'],
  ['/rounds', 'Rounds · Latchkey'],
  ['/rounds/7', 'Round 7 · Latchkey'],
  ['/results/12', 'Results of round 12 · Latchkey'],
  ['/settings', 'Settings · Latchkey'],
  ['/', 'Latchkey'],
  ['/nowhere', 'Latchkey'],
  ['/rounds/next', 'Latchkey'],
  ['/explore/7', 'Latchkey'],
])('%s is titled %s', (path, title) => {
  expect(pageTitle(path)).toBe(title);
});
