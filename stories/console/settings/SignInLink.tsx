import { useRouter } from '@tanstack/react-router'
import { CopyText } from '../parts/CopyText.tsx'
import { Fact } from '../parts/Fact.tsx'

/** The way in that can be handed to the people of a domain. */
export function SignInLink({ domain }: { domain: string }) {
  const { href } = useRouter().buildLocation({
    to: '/sign-in/organisation',
    search: { domain },
  })
  return (
    <Fact label={`Sign-in link for ${domain}`}>
      <CopyText value={location.origin + href} label="Copy link" />
    </Fact>
  )
}
