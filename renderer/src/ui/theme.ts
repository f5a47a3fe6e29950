import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
} from '@mantine/core';
import button from './Button.module.css';

/** Blue-green ink: the colour of buttons, links and the mark. Step 7 on white is 5.9:1. */
const ink: MantineColorsTuple = [
  '#e8f4f5',
  '#d3e7e9',
  '#a8d0d4',
  '#79b7bd',
  '#53a2aa',
  '#3b949d',
  '#238089',
  '#0f6b75',
  '#0a5962',
  '#05464d',
];

const amber: MantineColorsTuple = [
  '#fdf3e0',
  '#f9e5c1',
  '#f1cc8c',
  '#e9b155',
  '#e29a28',
  '#d68a12',
  '#b8730a',
  '#8f5807',
  '#7a4a00',
  '#5c3700',
];

const dark: MantineColorsTuple = [
  '#dfe3e8',
  '#b4bcc7',
  '#98a2af',
  '#6b7684',
  '#3a414b',
  '#2d333b',
  '#23282f',
  '#1c2026',
  '#15181c',
  '#0f1114',
];

/** The one theme. Every pair of text and ground in it is at least 4.5:1 (WCAG 2.2 AA). */
export const theme = createTheme({
  colors: { ink, amber, dark },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 7 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily:
    "system-ui, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans', sans-serif",
  headings: { fontWeight: '650' },
  components: { Button: Button.extend({ classNames: button }) },
});

/** Colours that Mantine's defaults leave too pale to read. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1d2229',
    '--mantine-color-dimmed': '#5a6472',
    '--mantine-color-placeholder': '#5f6977',
    '--mantine-color-default-border': '#d7dce2',
    '--mantine-color-error': '#b3202f',
  },
  dark: {
    '--mantine-color-text': '#dfe3e8',
    '--mantine-color-dimmed': '#a3adba',
    '--mantine-color-placeholder': '#98a2af',
    '--mantine-color-default-border': '#353c46',
    '--mantine-color-error': '#ff9aa2',
  },
});
