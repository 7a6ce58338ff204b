import { Button, Group, Pill, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Uuid } from 'wazo-auth-query'
import type { Choices } from './choices.ts'
import { Dialog } from './Dialog.tsx'
import { Picker } from './Picker.tsx'
import { singly } from './singly.ts'

export interface PickDialogProps<TItem> extends Choices<TItem> {
  title: string
  /** What choosing comes to, above the choices. */
  explanation?: ReactNode
  /** More than one, each shown above the choices. */
  multiple?: boolean
  /** The verb, for so many. */
  confirm: (count: number) => string
  isPending?: boolean
  /** What came of it, where it has failed. */
  failure?: ReactNode
  onPick: (items: readonly TItem[]) => void
  onClose: () => void
}

/** Chooses among all there are: the one dialog for whatever is chosen. */
export function PickDialog<TItem extends { uuid: Uuid }>({
  title,
  explanation,
  multiple = false,
  confirm,
  isPending = false,
  failure,
  onPick,
  onClose,
  ...choices
}: PickDialogProps<TItem>) {
  const [chosen, setChosen] = useState<ReadonlyMap<Uuid, TItem>>(new Map())
  const items = [...chosen.values()]
  const toggle = (item: TItem) =>
    setChosen((old) => {
      const next = new Map(multiple ? old : [])
      if (!next.delete(item.uuid)) next.set(item.uuid, item)
      return next
    })
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <Stack>
        {failure}
        {explanation && <Text size="sm">{explanation}</Text>}
        <Picker
          {...choices}
          multiple={multiple}
          chosen={chosen}
          onToggle={toggle}
        />
        {multiple && items.length > 0 && (
          <Pill.Group
            aria-label="Selected"
            mah={96}
            style={{ overflowY: 'auto' }}
          >
            {items.map((item) => (
              <Pill
                key={item.uuid}
                withRemoveButton
                style={{ background: 'var(--console-hover)' }}
                onRemove={() => toggle(item)}
                removeButtonProps={{
                  // Whoever is gone from the choices can only be left out here.
                  'aria-hidden': false,
                  tabIndex: 0,
                  'aria-label': `Deselect ${choices.show(item).name}`,
                }}
              >
                {choices.show(item).name}
              </Pill>
            ))}
          </Pill.Group>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={items.length === 0}
            loading={isPending}
            onClick={singly(() => onPick(items))}
          >
            {confirm(items.length)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
