// The frame around every screen.
import { AppShell } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';

export function Frame() {
  return (
    <AppShell padding="md">
      <AppShell.Main>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
