// The one fleet of the page, for React. It is loaded when the first screen asks for it and stays while the page is open.
import { useEffect, useSyncExternalStore } from 'react';
import { openFacets } from '../facets/facets-client';
import type { Socket } from './deltas';
import { Fleet, type FleetState } from './fleet';

function openSocket(path: string): Socket {
  const url = new URL(path, window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return new WebSocket(url) as Socket;
}

export const fleet = new Fleet({ openFacets, openSocket, now: () => Date.now() });

const subscribe = (listener: () => void) => fleet.subscribe(listener);
const read = () => fleet.state;

export function useFleet(): FleetState {
  useEffect(() => fleet.start(), []);
  return useSyncExternalStore(subscribe, read, read);
}
