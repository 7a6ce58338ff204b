import './theme/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createConsole } from './createConsole.tsx'
import { createServer } from './server.ts'

const { auth, queryClient, settings } = createServer(
  import.meta.env.VITE_WAZO_AUTH_URL as string | undefined,
)
const { Console } = createConsole({ auth, queryClient, settings })

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Console />
  </StrictMode>,
)
