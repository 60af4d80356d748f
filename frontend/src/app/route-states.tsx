// What stands where a screen is loading, failed or does not exist.
import { Anchor, Skeleton, Stack } from '@mantine/core';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { EmptyState } from '../ui/empty-state';
import { PageBody } from '../ui/page-body';
import { plainError } from '../ui/plain-error';

export function RoutePending() {
  return (
    <Stack gap="sm" aria-busy="true" aria-label="Loading the page">
      <Skeleton height={28} width={240} />
      <Skeleton height={32} />
      <Skeleton height={360} />
    </Stack>
  );
}

export function NotFound() {
  return (
    <PageBody>
      <EmptyState
        isPage
        title="There is no page at this address"
        cause="The link may be old, or mistyped."
        action={<Anchor renderRoot={(props) => <Link to="/explore" {...props} />}>Explore the devices</Anchor>}
      />
    </PageBody>
  );
}

export function RouteError({ error }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <PageBody>
      <EmptyState
        isPage
        title="This page could not be shown"
        cause={plainError(error)}
        action={
          <Anchor component="button" type="button" onClick={() => void router.invalidate()}>
            Try again
          </Anchor>
        }
      />
    </PageBody>
  );
}
