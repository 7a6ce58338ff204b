import {
  alpha,
  createTheme,
  rem,
  type CSSVariablesResolver,
} from '@mantine/core'
import { palette } from './palette.ts'

const overPage = {
  title: { fontWeight: 600, fontSize: rem(16), lineHeight: '1.35' },
  // From the edge of the window, wherever the page that it is in begins.
  inner: { insetInlineStart: 0 },
}

// The list itself scrolls: a scroll area inside could not be reached, and would
// be as wide as its longest line.
const choices = {
  defaultProps: { withScrollArea: false },
  styles: {
    // Where a scroll area would have its bar.
    dropdown: { paddingInlineEnd: 'var(--combobox-padding)' },
    options: { maxHeight: rem(260), overflowY: 'auto' },
  },
} as const

/** Four sizes of text, one radius, one primary colour. */
export const theme = createTheme({
  colors: palette,
  primaryColor: 'fjord',
  primaryShade: 6,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily:
    "'Geist Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace:
    "'Geist Mono Variable', ui-monospace, 'SF Mono', Menlo, monospace",
  fontSizes: {
    xs: rem(12),
    sm: rem(14),
    md: rem(14),
    lg: rem(16),
    xl: rem(20),
  },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: {
    xs: rem(8),
    sm: rem(12),
    md: rem(16),
    lg: rem(24),
    xl: rem(32),
  },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(12), xl: rem(20) },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(24), lineHeight: '1.25' },
      h2: { fontSize: rem(16), lineHeight: '1.4' },
      h3: { fontSize: rem(14), lineHeight: '1.45' },
    },
  },
  components: {
    PasswordInput: {
      defaultProps: {
        visibilityToggleButtonProps: { 'aria-label': 'Show the password' },
      },
    },
    Input: { classNames: { input: 'console-field' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        padding: 'lg',
        closeButtonProps: { 'aria-label': 'Close' },
      },
      styles: overPage,
    },
    Drawer: {
      defaultProps: { position: 'right' },
      styles: overPage,
    },
    // What opens over the page belongs to it, also for who goes by landmarks.
    Portal: { defaultProps: { target: '#main' } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    Menu: {
      defaultProps: {
        shadow: 'md',
        position: 'bottom-end',
        // A menu has nothing but items.
        withInitialFocusPlaceholder: false,
      },
    },
    Select: choices,
    Autocomplete: choices,
    // There is no list to choose from: one that is open would take the Escape
    // that is meant for the dialog around it.
    TagsInput: { defaultProps: { dropdownOpened: false } },
    Badge: {
      defaultProps: { variant: 'light', tt: 'none', fw: 500, radius: 'sm' },
      // A state that is cut off says nothing.
      styles: {
        root: { flex: 'none', overflow: 'visible' },
        label: { overflow: 'visible' },
      },
    },
    Skeleton: { defaultProps: { radius: 'sm' } },
  },
})

/** Tints that can be told from the surface at night. */
const tints = Object.fromEntries(
  Object.entries(palette)
    .filter(([name]) => name !== 'dark')
    .flatMap(([name, shades]) => [
      [`--mantine-color-${name}-light`, alpha(shades[5]!, 0.2)],
      [`--mantine-color-${name}-light-hover`, alpha(shades[5]!, 0.28)],
      [`--mantine-color-${name}-light-color`, shades[2]!],
    ]),
)

/** What Mantine has no name for, in both lights. */
export const cssVariables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    '--console-canvas': colors.gray[0],
    '--console-surface': '#ffffff',
    '--console-line': colors.gray[2],
    '--console-hover': colors.gray[1],
    '--console-chosen': colors.fjord![0],
    '--console-chosen-text': colors.fjord![8],
    '--console-quiet': colors.gray[6],
    '--console-outline': colors.gray[5],
    '--console-focus': colors.fjord![6],
    '--mantine-color-dimmed': colors.gray[6],
    '--mantine-color-placeholder': colors.gray[6],
    // A grey badge is still one on a row that is pointed at.
    '--mantine-color-gray-light': colors.gray[2],
  },
  dark: {
    ...tints,
    '--console-canvas': colors.dark[8],
    '--console-surface': colors.dark[7],
    '--console-line': colors.dark[5],
    '--console-hover': colors.dark[6],
    '--console-chosen': '#0f2b2f',
    '--console-chosen-text': colors.fjord![2],
    '--console-quiet': colors.dark[2],
    '--console-outline': colors.dark[3],
    '--console-focus': colors.fjord![4],
    '--mantine-color-body': colors.dark[7],
    '--mantine-color-dimmed': colors.dark[2],
    '--mantine-color-placeholder': colors.dark[2],
    '--mantine-color-error': colors.red[4],
  },
})
