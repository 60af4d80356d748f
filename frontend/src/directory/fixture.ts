// A small manifest for tests: one column of each shape, taken from the refrigerator family.
import { type Manifest, manifestSchema } from './schema';

const NORTH = `0x${'11'.repeat(20)}`;
const SOUTH = `0x${'22'.repeat(20)}`;

const column = (name: string, more: Record<string, unknown>) => ({
  name,
  type: 'u8',
  kind: 'category',
  label: name,
  facet: true,
  core: true,
  bytes: 4,
  sha256: '',
  url: `/v1/snapshots/7-abcdef01/${name}.bin`,
  ...more,
});

export const manifest: Manifest = manifestSchema.parse({
  id: '7-abcdef01',
  block: 7,
  blockHash: `0x${'07'.repeat(32)}`,
  time: 1_000,
  seq: 3,
  rows: 4,
  columns: [
    column('family', { values: [{ code: 1, name: 'refrigerator', label: 'Refrigerators' }] }),
    column('oem', {
      type: 'u16',
      values: [
        { code: 1, label: '0x1111…', address: NORTH },
        { code: 2, label: '0x2222…', address: SOUTH },
      ],
    }),
    column('model', { type: 'u32', kind: 'id' }),
    column('gateway', {
      type: 'u16',
      values: [
        { code: 0, label: 'gateway 0' },
        { code: 1, label: 'gateway 1' },
      ],
    }),
    column('reserve', { type: 'u32', kind: 'number', unit: 'ticks' }),
    column('licences', { kind: 'number' }),
    column('price', { type: 'u32', kind: 'number', unit: 'ticks' }),
    column('seen', { type: 'u32', kind: 'time' }),
    column('region', {
      values: [
        { code: 0, name: null, label: 'not stated' },
        { code: 12, name: 'DE1', label: 'Baden-Württemberg' },
        { code: 13, name: 'DE2', label: 'Bavaria' },
      ],
    }),
    column('energy_class', {
      kind: 'ordinal',
      values: [
        { code: 0, name: null, label: 'not stated' },
        { code: 1, name: 'A', label: 'A' },
        { code: 2, name: 'B', label: 'B' },
      ],
    }),
    column('volume', { kind: 'number', unit: 'l', first: 25, step: 25 }),
    column('device', { type: 'bytes20', kind: 'id', facet: false, core: false }),
  ],
  models: [
    { model: 3, family: 1, oem: NORTH, label: 'K 300' },
    { model: 4, family: 1, oem: NORTH, label: 'K 400' },
    { model: 9, family: 1, oem: SOUTH, label: 'F 9' },
  ],
  gateways: [
    { index: 0, address: `0x${'aa'.repeat(20)}`, url: 'http://127.0.0.1:1' },
    { index: 1, address: `0x${'bb'.repeat(20)}`, url: 'http://127.0.0.1:2' },
  ],
});
