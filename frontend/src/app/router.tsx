// The addresses of the app. Screens load when they are first opened; what defines a view stands in its search params.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Frame } from './frame';
import { hasPage, loadPage } from './pages';
import { NotFound, RouteError, RoutePending } from './route-states';
import { parseSearch, stringifySearch } from './search-params';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

function screen(name: string) {
  return hasPage(name) ? lazyRouteComponent(() => loadPage(name), 'Page') : NotFound;
}

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/explore', replace: true });
  },
});
const explore = createRoute({ getParentRoute: () => root, path: '/explore', component: screen('explore') });
const bids = createRoute({ getParentRoute: () => root, path: '/bids', component: screen('bids') });
const seal = createRoute({ getParentRoute: () => root, path: '/seal', component: screen('seal') });
const rounds = createRoute({ getParentRoute: () => root, path: '/rounds', component: screen('rounds') });
const round = createRoute({ getParentRoute: () => root, path: '/rounds/$round', component: screen('round') });
const results = createRoute({ getParentRoute: () => root, path: '/results/$round', component: screen('results') });
const access = createRoute({ getParentRoute: () => root, path: '/access', component: screen('access') });
const recovery = createRoute({ getParentRoute: () => root, path: '/recovery', component: screen('recovery') });
const owner = createRoute({ getParentRoute: () => root, path: '/owner', component: screen('owner') });
const miner = createRoute({ getParentRoute: () => root, path: '/miner', component: screen('miner') });
const oem = createRoute({ getParentRoute: () => root, path: '/oem', component: screen('oem') });
const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: screen('settings') });

const tree = root.addChildren([
  index,
  explore,
  bids,
  seal,
  rounds,
  round,
  results,
  access,
  recovery,
  owner,
  miner,
  oem,
  settings,
]);

export const router = createRouter({
  routeTree: tree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: RoutePending,
  defaultErrorComponent: RouteError,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
