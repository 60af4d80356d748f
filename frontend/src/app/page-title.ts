// The window's title at each address: the page first, so that tabs and histories tell them apart.
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { roles } from './places';

const APP = 'Latchkey';

/** The title of the page at `path`, the path of an address of this app. */
export function pageTitle(path: string): string {
  const [, place = '', round] = path.split('/');
  const name = round === undefined ? nameOf(place) : roundName(place, round);
  return name === null ? APP : `${name} · ${APP}`;
}

function nameOf(place: string): string | null {
  if (place === 'seal') return 'Review and seal';
  const places = roles.flatMap((role) => role.places);
  return places.find(({ to }) => to === `/${place}`)?.label ?? null;
}

function roundName(place: string, round: string): string | null {
  if (!/^\d{1,18}$/.test(round)) return null;
  if (place === 'rounds') return `Round ${round}`;
  return place === 'results' ? `Results of round ${round}` : null;
}

/** Keeps the window's title that of the page. What others put in front of it is put there again by them. */
export function usePageTitle(): void {
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    document.title = pageTitle(path);
  }, [path]);
}
