// Colours, type and density of the app, in light and dark, all of it at WCAG AA.
import { createTheme } from '@mantine/core';

export const theme = createTheme({
  primaryColor: 'indigo',
  // Shade 6, the default, does not reach 4.5:1 under white text.
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: '"JetBrains Mono Variable", ui-monospace, monospace',
  defaultRadius: 'sm',
});
