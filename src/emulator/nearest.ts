/** What is most like a text that somebody has mistyped, the likeliest first. */
export const nearest = (
  text: string,
  choices: readonly string[],
  count: number,
): string[] =>
  choices
    .map((choice) => ({
      choice,
      edits: editsBetween(text.toLowerCase(), choice.toLowerCase()),
    }))
    .sort((one, other) => one.edits - other.edits)
    .slice(0, count)
    .map(({ choice }) => choice)

/** How many letters to put in, take out or exchange (Levenshtein). */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let line = 0; line < one.length; line++) {
    const next = [line + 1]
    for (let index = 0; index < other.length; index++)
      next.push(
        Math.min(
          next[index]! + 1,
          row[index + 1]! + 1,
          row[index]! + (one[line] === other[index] ? 0 : 1),
        ),
      )
    row = next
  }
  return row.at(-1)!
}
