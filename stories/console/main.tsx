import './theme/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { LegacyOptions } from 'wazo-auth-query/legacy'
import { createConsole } from './createConsole.tsx'
import { createServer } from './server.ts'

const { auth, queryClient, settings } = createServer(
  import.meta.env.VITE_WAZO_AUTH_URL as string | undefined,
  import.meta.env.VITE_WAZO_AUTH_DIALECT as LegacyOptions['dialect'],
)
const { Console } = createConsole({ auth, queryClient, settings })

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Console />
  </StrictMode>,
)
