// How the facet engine is to hold and count the columns of a manifest.
import type { ColumnSpec, FacetMode } from '../facets/facet-types';
import { shapeOf, zeroIsNone } from './column';
import type { Column, Manifest } from './schema';

/** Values above this are not counted one by one in a column of two bytes. */
const MOST_CODES = 4_096;

export function columnSpecs(manifest: Manifest): ColumnSpec[] {
  return manifest.columns.map((column) => ({
    name: column.name,
    type: column.type,
    facet: column.facet ? facetMode(column) : 'none',
    ...(zeroIsNone(column) ? { zeroIsNone: true } : {}),
    // Prices spread over decades: equal steps would put nearly all of them into one bar.
    ...(shapeOf(column) === 'price' ? { scale: 'log' as const } : {}),
  }));
}

function facetMode(column: Column): FacetMode {
  switch (shapeOf(column)) {
    case 'address':
      return 'none';
    case 'category':
    case 'ordinal':
    case 'stepped':
      return column.type === 'u8' || (column.values ?? []).every(({ code }) => code < MOST_CODES) ? 'codes' : 'values';
    case 'id':
      return column.type === 'u8' ? 'codes' : 'values';
    case 'number':
      return column.type === 'u8' ? 'codes' : 'histogram';
    case 'price':
    case 'time':
      return 'histogram';
  }
}
