// What device-months sold for in the newest rounds: the sample behind every estimate.
import { clearingQuery } from '../../directory/clearing';
import type { PastSales } from '../../market/statistics';

export const pastSalesQuery = {
  ...clearingQuery(),
  select: ({
    round,
    price,
    k,
    reserve,
    sold,
  }: Omit<PastSales, 'licences'> & { k: Uint32Array; sold: Uint32Array }) => ({
    round,
    // An unsold lot states its reserve where a sold one has its price.
    price: price.map((ticks, at) => (sold[at] === 0 ? 0 : ticks)),
    licences: Uint8Array.from(k),
    reserve,
  }),
};
