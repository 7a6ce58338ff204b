import {
  assertShape,
  only,
  port,
  shape,
  type Shape,
  someOf,
  text,
} from './shape.ts'

/** Options of `serve`. */
export interface ServeOptions {
  /** `0` takes a free one. @default 9497, the port of wazo-auth */
  port?: number
  /** The address to listen on. @default '127.0.0.1' */
  host?: string
  /** Serves HTTPS with this key and certificate, both PEM. */
  tls?: { key: string | Uint8Array; cert: string | Uint8Array }
}

const pem = shape('a PEM text', (one) =>
  String(one instanceof Uint8Array ? Buffer.from(one) : one).includes(
    '-----BEGIN ',
  ),
)

const optionsShape = someOf({
  port,
  host: text,
  tls: only({ key: pem, cert: pem }),
} satisfies Record<keyof ServeOptions, Shape>)

/** Throws for options that have another shape than their types tell. */
export const assertServeOptions = (given: unknown): void =>
  assertShape(optionsShape, given, 'ServeOptions')
