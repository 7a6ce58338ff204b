import { Fragment } from 'react'

/**
 * An e-mail address: where there is no room for all of it, the @ goes down, or
 * a dot. The last two labels of a domain stay together: they are its name.
 */
export function Address({ of: address }: { of: string }) {
  return address.split(/(?=@[^@]*$|\.[^.@]+\.[^@]*$)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
