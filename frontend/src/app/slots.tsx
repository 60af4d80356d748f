// Places of the frame that other parts fill: found by file name, loaded after the frame is there, absent where nobody
// has written them. So that the first load carries no wallet.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export type DrawerProps = { readonly opened: boolean; readonly onClose: () => void };

type Modules<Name extends string, Props> = Readonly<Record<string, () => Promise<Record<Name, ComponentType<Props>>>>>;

function found<Name extends string, Props extends object>(
  modules: Modules<Name, Props>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> | null {
  const load = Object.values(modules)[0];
  return load === undefined ? null : lazy(async () => ({ default: (await load())[name] }));
}

type Wallet = { readonly WalletButton: ComponentType };
type Activity = { readonly ActivityDrawer: ComponentType<DrawerProps> };
type Reveal = { readonly RevealWatch: ComponentType };
type Badge = { readonly ActivityBadge: ComponentType };

export const WalletSlot = found(import.meta.glob<Wallet>('../wallet/wallet-button.tsx'), 'WalletButton');

export const ActivityDrawerSlot = found(
  import.meta.glob<Activity>('../features/activity/activity-drawer.tsx'),
  'ActivityDrawer',
);

export const ActivityBadgeSlot = found(
  import.meta.glob<Badge>('../features/activity/activity-badge.tsx'),
  'ActivityBadge',
);

export const RevealSlot = found(import.meta.glob<Reveal>('../features/reveal/reveal-watch.tsx'), 'RevealWatch');
