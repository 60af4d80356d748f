// The rail on the left: places by role.
import { Box, NavLink, Stack, Text } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { roles } from './places';
import { ThemeSwitch } from './theme-switch';

export function Rail({ onNavigate }: { readonly onNavigate: () => void }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <Stack component="nav" aria-label="Places" gap="md" p="xs">
      {roles.map((role) => (
        <div key={role.name}>
          <Text fz="xs" c="dimmed" px="sm" pb={2}>
            {role.name}
          </Text>
          {role.places.map((place) => {
            const active = path === place.to || path.startsWith(`${place.to}/`);
            return (
              <NavLink
                key={place.to}
                renderRoot={(props) => <Link to={place.to} {...props} />}
                label={place.label}
                leftSection={<place.icon size={17} aria-hidden />}
                active={active}
                aria-current={active ? 'page' : undefined}
                variant="light"
                color="gray"
                py={6}
                onClick={onNavigate}
              />
            );
          })}
        </div>
      ))}
      <Box hiddenFrom="sm" px="xs">
        <ThemeSwitch />
      </Box>
    </Stack>
  );
}
