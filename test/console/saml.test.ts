// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { flawOfXml } from '../../stories/console/settings/saml.ts'

const binding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-'
const service = (to: string) =>
  `<md:SingleSignOnService Binding="${binding}${to}" Location="https://idp.example/sso"/>`
const provider = (services: string) =>
  `<md:IDPSSODescriptor>${services}</md:IDPSSODescriptor>`
const flawOf = (inner: string) =>
  flawOfXml({
    text: () =>
      Promise.resolve(
        `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">${inner}</md:EntityDescriptor>`,
      ),
  })

describe('the metadata of a provider', () => {
  it('should name a place where browsers are sent', async () => {
    const services = service('POST') + service('Redirect')
    expect(await flawOf(provider(services))).toBeNull()
  })

  it.each([
    ['<', 'not XML'],
    ['', 'no SingleSignOnService'],
    [provider(service('POST')), 'HTTP-Redirect'],
    [
      provider(service('Redirect')) + provider(service('Redirect')),
      'several providers',
    ],
  ])('should not be %s', async (inner, reason) => {
    expect(await flawOf(inner)).toContain(reason)
  })
})
