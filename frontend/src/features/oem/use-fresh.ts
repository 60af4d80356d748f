// FRESH of the market's schedule: how long a check-in counts.
import { useSuspenseQuery } from '@tanstack/react-query';
import { configQuery } from '../../config/config';

const PRODUCT_FRESH = 7 * 86_400;

/** In seconds. */
export function useFresh(): number {
  return useSuspenseQuery(configQuery).data.schedule.fresh ?? PRODUCT_FRESH;
}
