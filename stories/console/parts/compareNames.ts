/** As people count: “Region 2” comes before “Region 10”. */
export const { compare: compareNames } = new Intl.Collator(undefined, {
  numeric: true,
})
