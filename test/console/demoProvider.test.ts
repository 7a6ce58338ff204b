// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { createDemoProvider } from '../../stories/console/demoProvider/demoProvider.ts'

describe('the demonstration’s identity provider', () => {
  it('should name people of any alphabet', async () => {
    const sent: string[] = []
    const provider = createDemoProvider((_, init) => {
      const form = init!.body as URLSearchParams
      sent.push(form.get('SAMLResponse')!)
      return Promise.resolve(new Response())
    })
    await provider.answer('relay', 'josé.Łukasz & 花子')
    const [answer] = sent.map((one) => Buffer.from(one, 'base64').toString())
    expect(answer).toContain(
      '<AttributeValue>josé.Łukasz &#38; 花子</AttributeValue>',
    )
  })
})
