import type { MantineColorsTuple } from '@mantine/core'

/** Teal of deep water: what can be pressed, and what is chosen. */
const fjord: MantineColorsTuple = [
  '#edf7f7',
  '#d8eeee',
  '#aedcdd',
  '#7cc6c9',
  '#45acb1',
  '#1f9199',
  '#0f7780',
  '#0c636b',
  '#0b5057',
  '#083b41',
]

/** Greys with a breath of the same water. */
const gray: MantineColorsTuple = [
  '#f6f8f8',
  '#eef2f2',
  '#e2e8e9',
  '#d2dadc',
  '#b4c0c3',
  '#86969a',
  '#56686d',
  '#415257',
  '#2b383c',
  '#152024',
]

/** The same at night, from text to canvas. */
const dark: MantineColorsTuple = [
  '#e4ebec',
  '#c3ced1',
  '#9babb0',
  '#71838a',
  '#35454b',
  '#28363b',
  '#1a2529',
  '#111a1d',
  '#0d1518',
  '#080e10',
]

const clay: MantineColorsTuple = [
  '#fdf1ee',
  '#fae0da',
  '#f3bbae',
  '#ec9583',
  '#e57860',
  '#d2553d',
  '#b73b25',
  '#992f1c',
  '#7b2617',
  '#5c1c11',
]

const moss: MantineColorsTuple = [
  '#eff7ef',
  '#dcefde',
  '#b4dcb9',
  '#88c590',
  '#5dae6a',
  '#3f9550',
  '#2a763b',
  '#226130',
  '#1b4d27',
  '#13381c',
]

const amber: MantineColorsTuple = [
  '#fff8e8',
  '#ffedc8',
  '#fdd88b',
  '#f8c052',
  '#eda825',
  '#cf880b',
  '#9c6405',
  '#7e5104',
  '#614004',
  '#472f03',
]

export const palette = { fjord, gray, dark, red: clay, green: moss, amber }
