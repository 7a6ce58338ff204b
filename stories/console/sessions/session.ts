export const sessionNoun = { one: 'session', many: 'sessions' }
