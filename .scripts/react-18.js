import Module from 'node:module'

// CommonJS packages (react-dom 18 and Testing Library) ask for React by
// require(), which no alias of Vite reaches.

/** @typedef {(request: string, ...rest: unknown[]) => string} Resolve */
/** @type {unknown} */
const internals = Module
const resolver = /** @type {{ _resolveFilename: Resolve }} */ (internals)
const resolve = resolver._resolveFilename

/** @type {Resolve} */
resolver._resolveFilename = (request, ...rest) =>
  resolve(request.replace(/^react(-dom)?(?=\/|$)/, 'react$1-18'), ...rest)
