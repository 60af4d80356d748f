// The places of the app by role, for the rail and the palette. A place whose screen is not there is not offered.
import {
  IconBuildingFactory2,
  IconFileSearch,
  IconFridge,
  IconGavel,
  IconKey,
  IconLifebuoy,
  IconListSearch,
  IconPick,
  IconSettings,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { hasPage } from './pages';

type Path = '/explore' | '/bids' | '/rounds' | '/access' | '/recovery' | '/owner' | '/miner' | '/oem' | '/settings';

export type Place = {
  readonly to: Path;
  readonly label: string;
  readonly hint: string;
  readonly icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
};

type Role = { readonly name: string; readonly places: readonly Place[] };

const all: readonly Role[] = [
  {
    name: 'Data scientist',
    places: [
      { to: '/explore', label: 'Explore', hint: 'Filter all devices', icon: IconListSearch },
      { to: '/bids', label: 'Build bids', hint: 'Prices and budget for a selection', icon: IconGavel },
      { to: '/rounds', label: 'Rounds', hint: 'What is open, sealed and cleared', icon: IconFileSearch },
      { to: '/access', label: 'Access', hint: 'Licences and their data', icon: IconKey },
      { to: '/recovery', label: 'Recovery', hint: 'Sealed batches and their copies', icon: IconLifebuoy },
    ],
  },
  {
    name: 'Owner',
    places: [{ to: '/owner', label: 'My devices', hint: 'Consent, price, earnings', icon: IconFridge }],
  },
  { name: 'Miner', places: [{ to: '/miner', label: 'Mining', hint: 'Blocks, votes and fees', icon: IconPick }] },
  { name: 'OEM', places: [{ to: '/oem', label: 'Fleet', hint: 'Models and devices', icon: IconBuildingFactory2 }] },
  {
    name: 'This app',
    places: [{ to: '/settings', label: 'Settings', hint: 'Theme and this browser', icon: IconSettings }],
  },
];

export const roles: readonly Role[] = all
  .map((role) => ({ ...role, places: role.places.filter(({ to }) => hasPage(to.slice(1))) }))
  .filter(({ places }) => places.length > 0);
