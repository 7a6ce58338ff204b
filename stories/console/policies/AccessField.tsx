import { Autocomplete, Text, type AutocompleteProps } from '@mantine/core'
import classes from './accessField.module.css'
import { explainAccess } from './accessWords.ts'
import { findAccesses } from './knownAccesses.ts'

export interface AccessFieldProps extends Omit<
  AutocompleteProps,
  'data' | 'filter'
> {
  /** Which of the known ones are worth a proposal. */
  proposes?: (access: string) => boolean
}

/** So many proposals are looked through. */
const most = 8

/** Takes any access, and finds those of this server by their words. */
export function AccessField({
  value = '',
  proposes = () => true,
  ...field
}: AccessFieldProps) {
  return (
    <Autocomplete
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
      comboboxProps={{ shadow: 'md', position: 'bottom-start' }}
      classNames={{
        input: 'console-mono',
        dropdown: classes.dropdown,
        option: classes.option,
      }}
      // Words are not what is meant in the end, an access that is typed is.
      selectFirstOptionOnChange={/\s/.test(value.trimStart())}
      {...field}
      value={value}
      data={findAccesses(value).filter(proposes).slice(0, most)}
      // They are found by their words as well, which the field does not have.
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <div>
          <Text className="console-mono">{option.value}</Text>
          <div className={classes.words}>{explainAccess(option.value)}</div>
        </div>
      )}
    />
  )
}
