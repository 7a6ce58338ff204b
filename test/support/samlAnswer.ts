const claim = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name'

/** What a provider's page lets the browser post: unsigned, in base64. */
export const samlAnswer = (name: string, attribute = claim) =>
  btoa(
    `<Response><Assertion><Subject><NameID>of-the-provider</NameID></Subject><AttributeStatement><Attribute Name="${attribute}"><AttributeValue>${name}</AttributeValue></Attribute></AttributeStatement></Assertion></Response>`,
  )
