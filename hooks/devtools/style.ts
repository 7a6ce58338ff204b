import type { CSSProperties } from 'react'

/** Styles of its own: the panel needs no style sheet and inherits none. */
export const style = {
  frame: {
    position: 'fixed',
    insetBlockEnd: 12,
    insetInlineStart: 12,
    zIndex: 2147483000,
    maxWidth: 'calc(100vw - 24px)',
    font: '12px/1.5 ui-monospace, SFMono-Regular, Menlo, monospace',
    color: '#e6e8ec',
    textAlign: 'start',
  },
  button: {
    padding: '6px 10px',
    border: '1px solid #4a5160',
    borderRadius: 8,
    background: '#171a21',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
  },
  panel: {
    width: 380,
    maxWidth: '100%',
    maxHeight: '60vh',
    overflow: 'auto',
    marginBlockEnd: 8,
    padding: 12,
    boxSizing: 'border-box',
    border: '1px solid #4a5160',
    borderRadius: 8,
    background: '#171a21',
  },
  heading: {
    margin: '10px 0 2px',
    font: 'inherit',
    fontWeight: 700,
    color: '#aab2c0',
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: '0 12px',
    margin: 0,
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
} satisfies Record<string, CSSProperties>
