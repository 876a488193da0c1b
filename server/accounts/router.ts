import { router, serve } from '#server/kernel/trpc.ts'
import { activateAccount } from './activate-account.ts'
import { beginSignIn } from './begin-sign-in.ts'
import { changePassword } from './change-password.ts'
import { choosePosting } from './choose-posting.ts'
import { completeSignIn } from './complete-sign-in.ts'
import { createToken } from './create-token.ts'
import { demoCards } from './demo-cards.ts'
import { demoCode } from './demo-code.ts'
import { demoSignIn } from './demo-sign-in.ts'
import { endOtherSessions } from './end-other-sessions.ts'
import { endSession } from './end-session.ts'
import { getAccess } from './get-access.ts'
import { getAccount } from './get-account.ts'
import { getViewer } from './get-viewer.ts'
import { listSessions } from './list-sessions.ts'
import { listTokens } from './list-tokens.ts'
import { releaseLock } from './release-lock.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { resetAccess } from './reset-access.ts'
import { revokeToken } from './revoke-token.ts'
import { sessionState } from './session-state.ts'
import { setLanguage } from './set-language.ts'
import { setTheme } from './set-theme.ts'
import { signOut } from './sign-out.ts'
import { stepUp } from './step-up.ts'

export const accountsRouter = router({
  viewer: serve(getViewer),
  get: serve(getAccount),
  beginSignIn: serve(beginSignIn),
  completeSignIn: serve(completeSignIn),
  activate: serve(activateAccount),
  demoCards: serve(demoCards),
  demoSignIn: serve(demoSignIn),
  demoCode: serve(demoCode),
  signOut: serve(signOut),
  stepUp: serve(stepUp),
  changePassword: serve(changePassword),
  renewRecoveryCodes: serve(renewRecoveryCodes),
  sessionState: serve(sessionState),
  listSessions: serve(listSessions),
  endSession: serve(endSession),
  endOtherSessions: serve(endOtherSessions),
  setLanguage: serve(setLanguage),
  setTheme: serve(setTheme),
  choosePosting: serve(choosePosting),
  listTokens: serve(listTokens),
  createToken: serve(createToken),
  revokeToken: serve(revokeToken),
  getAccess: serve(getAccess),
  releaseLock: serve(releaseLock),
  resetAccess: serve(resetAccess),
})
