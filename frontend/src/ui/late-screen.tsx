// A screen that needs the code of chains: its title shows at once, the rest when that code has come.
import { Skeleton, Title } from '@mantine/core';
import { type ComponentType, lazy, Suspense } from 'react';
import { PageBody } from './page-body';

type ScreenModule = { readonly Screen: ComponentType };

/**
 * Returns the component of a route. `load` is called at once, beside the page's own chunk, so that the two loads follow
 * each other without a pause; a load that fails is thrown when the screen is drawn, for the route's error to tell.
 */
export function lateScreen(title: string, load: () => Promise<ScreenModule>): ComponentType {
  const loading = load();
  loading.catch(() => undefined);
  const Screen = lazy(async () => ({ default: (await loading).Screen }));
  return function LateScreen() {
    return (
      <Suspense fallback={<Waiting title={title} />}>
        <Screen />
      </Suspense>
    );
  };
}

function Waiting({ title }: { readonly title: string }) {
  return (
    <PageBody>
      <Title order={1}>{title}</Title>
      <Skeleton height={220} aria-busy="true" />
    </PageBody>
  );
}
