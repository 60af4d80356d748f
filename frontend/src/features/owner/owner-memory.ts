// What would link two devices of one owner if it were done: where each was paid out to, and when somebody acted for it. From
// the wallet file, and from what was done since the page was opened. As `device_sim/owner_wallet.py` remembers it.
import type { Address } from 'viem';
import { create } from 'zustand';

export interface DeviceMemory {
  /** Fresh destinations that were given out so far. */
  readonly payouts: number;
  /** Accounts that the device was paid out to, lower case. */
  readonly paidTo: readonly Address[];
  /** Unix seconds of the last act. */
  readonly actedAt: number | null;
}

export type OwnerMemory = Readonly<Record<string, DeviceMemory>>;

const NOTHING: DeviceMemory = { payouts: 0, paidTo: [], actedAt: null };
/** Two devices for which somebody acts within that time look like one person's. */
export const QUIET_SECONDS = 86_400;

export const useOwnerMemory = create<{ readonly devices: OwnerMemory }>()(() => ({ devices: {} }));

/** Begins with what a wallet file remembers, or with nothing. */
export function remember(devices: OwnerMemory): void {
  useOwnerMemory.setState({ devices });
}

export function memoryOf(devices: OwnerMemory, device: string): DeviceMemory {
  return devices[device.toLowerCase()] ?? NOTHING;
}

/** Notes something about a device before a message leaves, so that it is known whatever becomes of the message. */
export function note(device: string, change: (was: DeviceMemory) => Partial<DeviceMemory>): void {
  useOwnerMemory.setState(({ devices }) => {
    const was = memoryOf(devices, device);
    return { devices: { ...devices, [device.toLowerCase()]: { ...was, ...change(was) } } };
  });
}

/** Other devices for which somebody acted less than a day before `now`. */
export function actedLately(devices: OwnerMemory, device: string, now: number): readonly string[] {
  return Object.entries(devices)
    .filter(([other, { actedAt }]) => other !== device.toLowerCase() && isLately(actedAt, now))
    .map(([other]) => other);
}

function isLately(actedAt: number | null, now: number): boolean {
  return actedAt !== null && Math.abs(now - actedAt) < QUIET_SECONDS;
}

/** A device with its account, and where it was paid out to as the chain and the wallet know it. */
export interface PaidDevice {
  readonly device: string;
  readonly owner: string;
  readonly paidTo: readonly string[];
}

/** Devices that a payment of `device` to an account would link it to: paid to it before, or owned by it. */
export function linkedBy(to: string, device: string, all: readonly PaidDevice[]): readonly string[] {
  const wanted = to.toLowerCase();
  return all
    .filter((other) => other.device.toLowerCase() !== device.toLowerCase())
    .filter(({ owner, paidTo }) => [owner, ...paidTo].some((account) => account.toLowerCase() === wanted))
    .map((other) => other.device);
}
