import { expect, it } from 'vitest'
import { recordedFiles, replay } from './replay.ts'

it.each(recordedFiles())('should answer %s as recorded', async (file) => {
  const { matched, outcomes } = await replay(file)
  const failed = outcomes.filter((one) => one.difference !== null)
  console.log(`${file} ${matched}/${outcomes.length}`)
  for (const { name, difference } of failed.slice(
    0,
    Number(process.env.SHOW ?? 0),
  ))
    console.log(`  ${name}: ${difference}`)
  expect(matched).toBeGreaterThan(0)
})
