import { createRoute, redirect } from '@tanstack/react-router'
import {
  demoProviderEndPath,
  demoProviderPath,
} from '../demoProvider/demoProvider.ts'
import { DemoProviderEndPage } from '../demoProvider/DemoProviderEndPage.tsx'
import { DemoProviderPage } from '../demoProvider/DemoProviderPage.tsx'
import { ConfirmEmailPage } from '../emails/ConfirmEmailPage.tsx'
import { finishProviderSignIn } from '../organisation/finishProviderSignIn.ts'
import { OrganisationPage } from '../organisation/OrganisationPage.tsx'
import { ReturnFailed, ReturnPage } from '../organisation/ReturnPage.tsx'
import { ForgotPasswordPage } from '../passwordReset/ForgotPasswordPage.tsx'
import { ResetPasswordPage } from '../passwordReset/ResetPasswordPage.tsx'
import { RegisterPage } from '../registration/RegisterPage.tsx'
import { SignInPage } from '../signIn/SignInPage.tsx'
import { root } from './app.tsx'
import type { RouterContext } from './context.ts'
import {
  confirmEmailSearch,
  demoProviderSearch,
  organisationSearch,
  resetPasswordSearch,
  type SignInSearch,
  signInSearch,
} from './search.ts'

interface Arrival {
  context: RouterContext
  search: SignInSearch
}

/** Whoever is signed in need not do it again. */
function skipSignIn({ context: { auth }, search }: Arrival): void {
  if (auth.session.getSnapshot().status === 'signedIn')
    redirect({ to: search.redirect ?? '/', replace: true, throw: true })
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  beforeLoad: skipSignIn,
  component: SignInPage,
})

const organisation = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/organisation',
  validateSearch: organisationSearch,
  beforeLoad: skipSignIn,
  component: OrganisationPage,
})

/** What the identity provider sends the browser back to. */
const providerReturn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/saml',
  async loader({ context, location }) {
    const to = await finishProviderSignIn(context, location.href)
    redirect({ to, replace: true, throw: true })
  },
  pendingMs: 0,
  pendingComponent: ReturnPage,
  errorComponent: ReturnFailed,
})

const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  component: RegisterPage,
})

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: ForgotPasswordPage,
})

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  validateSearch: resetPasswordSearch,
  component: ResetPasswordPage,
})

const confirmEmail = createRoute({
  getParentRoute: () => root,
  path: '/confirm-email',
  validateSearch: confirmEmailSearch,
  component: ConfirmEmailPage,
})

const demoProvider = createRoute({
  getParentRoute: () => root,
  path: demoProviderPath,
  validateSearch: demoProviderSearch,
  component: DemoProviderPage,
})

const demoProviderEnd = createRoute({
  getParentRoute: () => root,
  path: demoProviderEndPath,
  validateSearch: demoProviderSearch,
  component: DemoProviderEndPage,
})

/** What nobody needs to be signed in for. */
export const publicRoutes = [
  signIn,
  organisation,
  providerReturn,
  register,
  forgotPassword,
  resetPassword,
  confirmEmail,
  demoProvider,
  demoProviderEnd,
] as const
