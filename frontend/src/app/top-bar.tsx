// The bar on top: where the market stands, and the way to everything.
import { ActionIcon, Burger, Group, Text, UnstyledButton } from '@mantine/core';
import { IconBell, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Heads } from './heads';
import { RoundClock } from './round-clock';
import { ActivityBadgeSlot, ActivityDrawerSlot, WalletSlot } from './slots';
import { ThemeSwitch } from './theme-switch';
import classes from './top-bar.module.css';

type Props = {
  readonly railOpened: boolean;
  readonly onRail: () => void;
  readonly onPalette: () => void;
  readonly onActivity: () => void;
};

export function TopBar({ railOpened, onRail, onPalette, onActivity }: Props) {
  return (
    <Group h="100%" px="sm" gap="xs" wrap="nowrap" justify="space-between">
      <Group gap="xs" wrap="nowrap" className={classes.places}>
        <Burger
          size="sm"
          opened={railOpened}
          onClick={onRail}
          hiddenFrom="sm"
          aria-label={railOpened ? 'Close the list of places' : 'Open the list of places'}
        />
        <Link to="/explore" className={classes.brand} aria-label="Latchkey, explore">
          <img src="/icon.svg" alt="" width={22} height={22} />
          <Text component="span" fw={650} fz="md" visibleFrom="sm">
            Latchkey
          </Text>
        </Link>
        <RoundClock />
      </Group>
      <Group gap={4} wrap="nowrap" className={classes.tools}>
        <Heads />
        <UnstyledButton className={classes.search} onClick={onPalette} aria-label="Go to, or search (Ctrl+K)">
          <IconSearch size={16} aria-hidden />
          <span className={classes.hint}>Go to</span>
          <kbd className={classes.kbd}>Ctrl K</kbd>
        </UnstyledButton>
        {ActivityDrawerSlot === null ? null : (
          <ActionIcon size={32} aria-label="Activity" onClick={onActivity}>
            <IconBell size={18} aria-hidden />
            <Suspense fallback={null}>{ActivityBadgeSlot === null ? null : <ActivityBadgeSlot />}</Suspense>
          </ActionIcon>
        )}
        <div className={classes.theme}>
          <ThemeSwitch />
        </div>
        {/* The place is kept while the wallet's code loads, so that nothing moves. */}
        {WalletSlot === null ? null : (
          <div className={classes.wallet}>
            <Suspense fallback={null}>
              <WalletSlot />
            </Suspense>
          </div>
        )}
      </Group>
    </Group>
  );
}
