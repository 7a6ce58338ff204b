/** Names this console to the server, which keeps a refresh token for it. */
export const clientId = 'wazo-access-console'
