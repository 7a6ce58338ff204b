import './theme/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { LegacyOptions } from 'wazo-auth-query/legacy'
import { createConsole } from './createConsole.tsx'
import { createServer } from './server.ts'

const url = import.meta.env.VITE_WAZO_AUTH_URL as string | undefined
const dialect = import.meta.env
  .VITE_WAZO_AUTH_DIALECT as LegacyOptions['dialect']

const { Console } = createConsole(
  url
    ? createServer(url, dialect)
    : // The logins of a demonstration are in no bundle for a server.
      (await import('./demo.ts')).createDemo(),
)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Console />
  </StrictMode>,
)
