import Bowser from 'bowser'

/** What a client calls itself, in short: `Firefox on Linux`, `softphone 2.4.1`. */
export function agentName(agent: string): string {
  // Only browsers hide behind the name of another.
  if (!agent.startsWith('Mozilla/')) {
    return agent.replace(/\(.*/, '').replace('/', ' ').trim()
  }
  const { browser, os } = Bowser.parse(agent)
  return [browser.name, os.name].filter(Boolean).join(' on ')
}
