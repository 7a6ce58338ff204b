import { Accordion, Badge, Text } from '@mantine/core'
import { IconZoomCancel } from '../parts/icons.ts'
import { useState } from 'react'
import { Notice } from '../parts/Notice.tsx'
import { SearchBox } from '../parts/SearchBox.tsx'
import tables from '../parts/table.module.css'
import { SettingRow } from './SettingRow.tsx'
import classes from './settings.module.css'
import { settingsOf } from './settingsOf.ts'

/** Every setting, by the part of the server that it belongs to. */
export function ConfigList({ document }: { document: object }) {
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<string[]>(['general'])
  const groups = settingsOf(document as Record<string, unknown>, search)
  const ids = groups.map(({ title }) => title || 'general')
  return (
    <>
      <div className={tables.toolbar} style={{ paddingInline: 24 }}>
        <SearchBox label="Find a setting" value={search} onSearch={setSearch} />
      </div>
      {groups.length === 0 ? (
        <Notice icon={IconZoomCancel} order={3} title="No results">
          {`No setting matches “${search}”.`}
        </Notice>
      ) : (
        <Accordion
          multiple
          keepMounted={false}
          // What was searched for is seen at once.
          value={search ? ids : open}
          onChange={setOpen}
          order={3}
          chevronPosition="left"
          classNames={{ control: classes.control, content: classes.content }}
        >
          {groups.map(({ title, settings }) => (
            <Accordion.Item key={title} value={title || 'general'}>
              <Accordion.Control>
                <Text component="span" fw={500}>
                  {title || 'General'}
                </Text>{' '}
                <Badge color="gray">{settings.length}</Badge>
              </Accordion.Control>
              <Accordion.Panel>
                <dl className={classes.settings}>
                  {settings.map((setting) => (
                    <SettingRow key={setting.path} setting={setting} />
                  ))}
                </dl>
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </>
  )
}
