// The units in which a device measures, from its Thing Description as the directory tells it. For the eye alone: nothing is
// decided by it.
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { askJson } from './client';

const thingSchema = z.object({
  properties: z.record(z.string(), z.object({ unit: z.optional(z.string()) })),
});
type Thing = z.infer<typeof thingSchema>;

/** Units of the Web of Things vocabulary, as people write them. */
const SIGNS: Readonly<Record<string, string>> = {
  'degree celsius': '°C',
  percent: '%',
  watt: 'W',
  'kilowatt hour': 'kWh',
};

export function observationsQuery(device: string) {
  return queryOptions({
    queryKey: ['directory', 'observations', device.toLowerCase()],
    queryFn: ({ signal }) => askJson(`/things/${device.toLowerCase()}`, thingSchema, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
}

/** `freezerTemperature, °C`: named as in the files; alone where the description is not known or has no unit. */
export function observed(property: string, thing: Thing | undefined): string {
  const unit = thing?.properties[property]?.unit;
  return unit === undefined ? property : `${property}, ${SIGNS[unit] ?? unit}`;
}
