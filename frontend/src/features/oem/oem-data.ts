// The fleets of makers: three columns of the directory's snapshot, and what the ledger says of makers and certificates.
import { queryOptions } from '@tanstack/react-query';
import { type Address, getAbiItem } from 'viem';
import { deviceRegistryAbi } from '../../chain/abi/device-registry';
import { modelRegistryAbi } from '../../chain/abi/model-registry';
import type { Chains } from '../../chain/clients';
import { logsBetween } from '../../chain/logs';
import { contractAt } from '../../chain/market-config';
import type { Column, Manifest } from '../../directory/schema';
import { fetchManifest, loadColumns } from '../../directory/snapshot';
import { type Fleet, fleetsOf } from './fleets';

export interface Fleets {
  readonly manifest: Manifest;
  readonly fleets: readonly Fleet[];
}

const NAMES = ['model', 'status', 'seen'] as const;

/** `fresh` in seconds: a device that has not checked in for longer is late. */
export function fleetsQuery(fresh: number) {
  return queryOptions({
    queryKey: ['oem', 'fleets', fresh],
    queryFn: async ({ signal }): Promise<Fleets> => {
      const manifest = await fetchManifest(signal);
      const found = new Map<string, ArrayLike<number>>();
      const wanted = NAMES.map((name) => columnOf(manifest, name));
      await loadColumns(
        wanted,
        async (column, data) => {
          found.set(column.name, valuesOf(column, data));
        },
        { signal },
      );
      const [models, statuses, seen] = NAMES.map((name) => found.get(name) ?? []);
      return {
        manifest,
        fleets: fleetsOf(manifest.models, models ?? [], statuses ?? [], seen ?? [], manifest.time, fresh),
      };
    },
    refetchInterval: 10_000,
    structuralSharing: false,
  });
}

function columnOf(manifest: Manifest, name: string): Column {
  const column = manifest.columns.find((one) => one.name === name);
  if (column === undefined) throw new Error(`The directory has no column ${name}: it is of another version`);
  return column;
}

/** Columns are little-endian, as every machine that runs a browser is. */
function valuesOf(column: Column, data: ArrayBuffer): ArrayLike<number> {
  switch (column.type) {
    case 'u8':
    case 'bytes20':
      return new Uint8Array(data);
    case 'u16':
      return new Uint16Array(data);
    case 'u32':
      return new Uint32Array(data);
  }
}

export interface Makers {
  /** Who signs certificates, by maker, both in lower case. */
  readonly certifiers: ReadonlyMap<string, Address>;
  readonly published: readonly Published[];
  readonly revoked: readonly Revoked[];
}

export interface Published {
  readonly model: number;
  readonly oem: Address;
  /** Attributes that every check-in must state: bit i is attribute i. */
  readonly required: number;
  readonly schemaUri: string;
  readonly block: bigint;
}

export interface Revoked {
  readonly device: Address;
  readonly block: bigint;
}

const oemEvent = getAbiItem({ abi: modelRegistryAbi, name: 'OemRegistered' });
const modelEvent = getAbiItem({ abi: modelRegistryAbi, name: 'ModelPublished' });
const revokedEvent = getAbiItem({ abi: deviceRegistryAbi, name: 'CertificateRevoked' });

export function makersQuery(chains: Chains) {
  return queryOptions({
    queryKey: ['oem', 'makers', chains.config.metadata.rpc],
    queryFn: () => readMakers(chains),
    refetchInterval: 20_000,
    structuralSharing: false,
  });
}

async function readMakers(chains: Chains): Promise<Makers> {
  const client = chains.metadata;
  const models = contractAt(chains.config, 'model_registry');
  const devices = contractAt(chains.config, 'device_registry');
  const head = await client.getBlockNumber();
  const [oems, published, revoked] = await Promise.all([
    logsBetween(client, { address: models, event: oemEvent, fromBlock: 0n }, 0n, head),
    logsBetween(client, { address: models, event: modelEvent, fromBlock: 0n }, 0n, head),
    logsBetween(client, { address: devices, event: revokedEvent, fromBlock: 0n }, 0n, head),
  ]);
  return {
    certifiers: new Map(oems.map(({ args }) => [args.oem.toLowerCase(), args.certifier])),
    published: published.map(({ args, blockNumber }) => ({
      model: args.model,
      oem: args.oem,
      required: args.required,
      schemaUri: args.schemaUri,
      block: blockNumber,
    })),
    revoked: revoked.map(({ args, blockNumber }) => ({ device: args.device, block: blockNumber })).reverse(),
  };
}
