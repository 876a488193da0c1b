import { generateSecret, generateSync, generateURI, verifySync } from 'otplib'
import { clock } from '#server/kernel/clock.ts'
import { plainCode, sha256Hex, unseal, writtenCode } from './secrets.ts'

/** A new TOTP seed and the address that an authenticator app reads as a QR code. */
export function newFactor(label: string) {
  const secret = generateSecret()
  return { secret, uri: generateURI({ secret, issuer: 'Tripoint', label }) }
}

/**
 * Six digits of RFC 6238, 30 seconds, one step of tolerance either way; each step is good once.
 * @returns the time step that was used, or null
 */
export function factorStep(sealed: Uint8Array, code: string, lastStep: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const epoch = Math.floor(clock.now().getTime() / 1000)
  // Used a step ahead already: nothing later is within the tolerance, and the library throws.
  if (lastStep !== null && lastStep > Math.floor(epoch / 30)) return null
  const answer = verifySync({
    secret: unseal(sealed),
    token: code,
    epoch,
    epochTolerance: 30,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  })
  if (!answer.valid) return null
  return Math.floor(epoch / 30) + answer.delta
}

/** What the app would show: the code of this step, or of the next when this one is used up. */
export function codeNow(sealed: Uint8Array, lastStep: number | null): string {
  const step = Math.floor(clock.now().getTime() / 30_000)
  return generateSync({ secret: unseal(sealed), epoch: Math.max(step, (lastStep ?? 0) + 1) * 30 })
}

/** Ten codes for the day the telephone is lost; only their hashes are kept. */
export function newRecoveryCodes() {
  const codes = Array.from({ length: 10 }, () => writtenCode(3))
  return { codes, hashes: codes.map((code) => sha256Hex(plainCode(code))) }
}
