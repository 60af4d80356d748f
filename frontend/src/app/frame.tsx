// The frame around every screen: bar, rail, palette, and the region that tells screen readers what changes.
import { AppShell, ScrollArea, VisuallyHidden } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { onAnnounce } from '../ui/announce';
import classes from './frame.module.css';
import { Rail } from './rail';
import { ActivityDrawerSlot } from './slots';
import { TopBar } from './top-bar';

const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));

export function Frame() {
  const [rail, { toggle, close }] = useDisclosure(false);
  const [palette, showPalette] = useDisclosure(false);
  const [activity, showActivity] = useDisclosure(false);
  useHotkeys([['mod+K', showPalette.open]], []);
  return (
    <>
      <a href="#content" className={classes.skip}>
        Skip to the content
      </a>
      <AppShell
        header={{ height: 48 }}
        navbar={{ width: 184, breakpoint: 'sm', collapsed: { mobile: !rail } }}
        padding={0}
        transitionDuration={140}
      >
        <AppShell.Header className={classes.bar}>
          <TopBar railOpened={rail} onRail={toggle} onPalette={showPalette.open} onActivity={showActivity.open} />
        </AppShell.Header>
        <AppShell.Navbar className={classes.rail} zIndex={150}>
          <AppShell.Section grow component={ScrollArea}>
            <Rail onNavigate={close} />
          </AppShell.Section>
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
      <LiveRegion />
      <Suspense fallback={null}>
        {palette ? <Palette opened onClose={showPalette.close} /> : null}
        {ActivityDrawerSlot === null || !activity ? null : <ActivityDrawerSlot opened onClose={showActivity.close} />}
      </Suspense>
    </>
  );
}

function LiveRegion() {
  const [text, setText] = useState('');
  const path = useRouterState({ select: (state) => state.location.pathname });
  const first = useRef(true);
  useEffect(() => onAnnounce(setText), []);
  // A new page is a new start for the keyboard too; the first one has its own from the browser.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each new path, whatever it is
  useEffect(() => {
    if (first.current) first.current = false;
    else document.getElementById('content')?.focus({ preventScroll: true });
  }, [path]);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {text}
    </VisuallyHidden>
  );
}
