import Module from 'node:module'

// react-dom 18 asks for `react` by require(), which no alias of Vite reaches:
// beside it in node_modules there is only React 19.

/** @typedef {(request: string, ...rest: unknown[]) => string} Resolve */
/** @type {unknown} */
const internals = Module
const resolver = /** @type {{ _resolveFilename: Resolve }} */ (internals)
const resolve = resolver._resolveFilename

/** @type {Resolve} */
resolver._resolveFilename = (request, ...rest) =>
  resolve(request.replace(/^react(?=\/|$)/, 'react-18'), ...rest)
