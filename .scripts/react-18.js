import Module from 'node:module'

// react-dom 18 asks for `react` by require(), which no alias of Vite reaches:
// beside it in node_modules there is only React 19.
const resolver = /** @type {any} */ (Module)
const resolve = resolver._resolveFilename
/** @param {string} request @param {unknown[]} rest */
resolver._resolveFilename = function (request, ...rest) {
  const aliased = request.replace(/^react(?=\/|$)/, 'react-18')
  return resolve.call(this, aliased, ...rest)
}
