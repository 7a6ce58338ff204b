/** Where Python stops to follow. */
export const DEEPEST = 990

/** Whether a text of JSON nests too deep to be read; brackets in its texts do not. */
export function isTooDeep(json: string): boolean {
  const bare = json.replace(/\\[^]/g, '').replace(/"[^"]*"?/g, '')
  let depth = 0
  return (bare.match(/[[{\]}]/g) ?? []).some((bracket) => {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    return depth >= DEEPEST
  })
}
