// Light, dark, or as the system says: one button that goes round. Not a menu, whose code would be in every first load.
import { ActionIcon, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';

const CHOICES: Readonly<
  Record<
    MantineColorScheme,
    { readonly label: string; readonly icon: typeof IconSun; readonly next: MantineColorScheme }
  >
> = {
  auto: { label: 'as the system', icon: IconDeviceDesktop, next: 'light' },
  light: { label: 'light', icon: IconSun, next: 'dark' },
  dark: { label: 'dark', icon: IconMoon, next: 'auto' },
};

export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { label, icon: Icon, next } = CHOICES[colorScheme];
  const told = `Colours: ${label}. Change to ${CHOICES[next].label}`;
  return (
    <ActionIcon size={32} aria-label={told} title={told} onClick={() => setColorScheme(next)}>
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}
