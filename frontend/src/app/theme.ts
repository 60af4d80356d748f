// Colours, type and density of the app, in light and dark, all of it at WCAG AA.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

// One accent. Shade 8 carries white text at 6.6:1, shade 4 is a link on the darkest surface at 6.9:1.
const accent: MantineColorsTuple = [
  '#eef3ff',
  '#dbe5fd',
  '#b9cbfa',
  '#94aff6',
  '#7f9ff5',
  '#5b80ee',
  '#3f67e4',
  '#2f55d4',
  '#2448bd',
  '#1b3896',
];

// Surfaces get lighter towards the reader: page 7, card 6, field 5, line 4.
const dark: MantineColorsTuple = [
  '#e3e6eb',
  '#c3c8d1',
  '#a3abb8',
  '#7d8695',
  '#323843',
  '#242932',
  '#181b21',
  '#0f1115',
  '#0b0d10',
  '#07080a',
];

export const theme = createTheme({
  colors: { accent, dark },
  primaryColor: 'accent',
  // Shade 6, the default, does not reach 4.5:1 under white text.
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: '"JetBrains Mono Variable", ui-monospace, monospace',
  defaultRadius: 'sm',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '22px', lg: '24px', xl: '28px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '22px' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  // Plain objects, not Component.extend: the names alone keep components that a page does not use out of its first load.
  components: {
    // Every button that closes says so: Mantine leaves them without a name.
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' }, transitionProps: { duration: 140 } } },
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' }, transitionProps: { duration: 140 } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    // A link in a sentence is as large as the sentence, and known by more than its colour.
    Anchor: { defaultProps: { inherit: true, underline: 'always' } },
    Button: { defaultProps: { size: 'xs' } },
    Badge: { defaultProps: { variant: 'default', tt: 'none', fw: 500 } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, multiline: true } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm', fz: 'sm' } },
  },
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#57606e',
    '--mantine-color-placeholder': '#697283',
    '--lk-page': '#ffffff',
    '--lk-surface': '#f7f8fa',
    '--lk-raised': '#ffffff',
    '--lk-line': '#e2e5ea',
    '--lk-bar': '#8ba6ef',
    '--lk-bar-off': '#d3d8e2',
    '--lk-amber': '#8a5300',
    '--lk-green': '#17663a',
    '--lk-red': '#b3261e',
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    '--mantine-color-dimmed': '#a3abb8',
    '--mantine-color-placeholder': '#8a93a2',
    '--lk-page': '#0f1115',
    '--lk-surface': '#14171c',
    '--lk-raised': '#1a1d23',
    '--lk-line': '#282d36',
    '--lk-bar': '#4a69bd',
    '--lk-bar-off': '#333945',
    '--lk-amber': '#f2b14c',
    '--lk-green': '#5fce8f',
    '--lk-red': '#ff8a80',
    '--mantine-color-error': '#ff8a80',
  },
});
