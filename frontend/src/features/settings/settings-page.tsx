// Settings: how the app looks in this browser, and whom it speaks to.
import { SegmentedControl, Stack, Text, Title, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { configQuery } from '../../config/config';
import { offeredWatchers } from '../../trading/offered-watchers';
import { ErrorState } from '../../ui/error-state';
import { PageBody } from '../../ui/page-body';
import classes from './settings.module.css';

const SCHEMES = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export function Page() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <PageBody width={760}>
      <Title order={1}>Settings</Title>
      <Stack gap="xs" component="section" aria-label="Theme">
        <Title order={2}>Theme</Title>
        <SegmentedControl
          aria-label="Theme"
          data={[...SCHEMES]}
          value={colorScheme}
          onChange={(value) => setColorScheme(SCHEMES.find((scheme) => scheme.value === value)?.value ?? 'auto')}
        />
      </Stack>
      <Stack gap="xs" component="section" aria-label="Connections">
        <Title order={2}>Connections</Title>
        <Text fz="sm" c="dimmed">
          This page asks both chains itself; the directory is never believed without proof. Who runs the directory sets
          the addresses.
        </Text>
        <Connections />
      </Stack>
    </PageBody>
  );
}

function Connections() {
  const config = useQuery(configQuery);
  if (config.isError) return <ErrorState title="The configuration cannot be read" error={config.error} />;
  if (config.data === undefined) return <div className={classes.waiting} aria-busy="true" />;
  const { metadata, auction, watchers } = config.data;
  const facts: readonly (readonly [string, string])[] = [
    ['Directory', window.location.origin],
    [`Metadata chain ${metadata.chainId}`, metadata.rpc],
    [`Auction chain ${auction.chainId}`, auction.rpc],
    ...watcherFacts(watchers),
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function watcherFacts(watchers: readonly string[]): readonly (readonly [string, string])[] {
  const offered = offeredWatchers(watchers);
  switch (offered.kind) {
    case 'none':
      return [['Watcher', 'none is offered']];
    case 'single':
      return [['Watcher', offered.url]];
    case 'split':
      return offered.urls.map((url, place) => [`Watcher ${place + 1} of three`, url] as const);
  }
}
