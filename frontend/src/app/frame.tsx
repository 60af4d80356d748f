// The frame around every screen: bar, rail, palette, and the region that tells screen readers what changes.
import { VisuallyHidden } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { onAnnounce } from '../ui/announce';
import classes from './frame.module.css';
import { usePageTitle } from './page-title';
import { Rail } from './rail';
import { RevealPlace } from './reveal-place';
import { ActivityDrawerSlot } from './slots';
import { TopBar } from './top-bar';

const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));

export function Frame() {
  const [rail, { toggle, close }] = useDisclosure(false);
  const [palette, showPalette] = useDisclosure(false);
  const [activity, showActivity] = useDisclosure(false);
  useHotkeys([['mod+K', showPalette.open]], []);
  usePageTitle();
  return (
    <>
      <a href="#content" className={classes.skip}>
        Skip to the content
      </a>
      <header className={classes.bar}>
        <TopBar railOpened={rail} onRail={toggle} onPalette={showPalette.open} onActivity={showActivity.open} />
      </header>
      <div className={classes.rail} data-opened={rail}>
        <Rail onNavigate={close} />
      </div>
      {/* Only where the screen is small: a touch beside the rail closes it; the keyboard has the button. */}
      {rail ? <div className={classes.shade} aria-hidden onClick={close} /> : null}
      <main id="content" tabIndex={-1} className={classes.main}>
        <RevealPlace />
        <Outlet />
      </main>
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
