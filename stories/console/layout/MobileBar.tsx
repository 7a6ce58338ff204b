import { Burger, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Brand } from './Brand.tsx'
import { CurrentTenant } from './CurrentTenant.tsx'
import classes from './layout.module.css'
import { Sidebar } from './Sidebar.tsx'

/** The way to the sidebar where there is no room for it. */
export function MobileBar() {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <nav className={classes.topbar} aria-label="Top">
      <Burger
        opened={opened}
        onClick={open}
        size="sm"
        aria-label="Open menu"
        aria-expanded={opened}
      />
      <Brand />
      <CurrentTenant />
      <Drawer
        opened={opened}
        onClose={close}
        position="left"
        size={304}
        title={<Brand />}
        closeButtonProps={{ 'aria-label': 'Close menu' }}
        styles={{
          content: { display: 'flex', flexDirection: 'column' },
          body: { flex: 1, display: 'flex' },
        }}
      >
        <Sidebar onLeave={close} />
      </Drawer>
    </nav>
  )
}
