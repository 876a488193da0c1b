import { settings } from '#server/settings.ts'

export type Letter = { id: string; to: string; subject: string; text: string }
export type Posted = { outcome: 'sent' | 'failed' | 'bounced'; reason: string }

/** Whether this portal sends letters at all. */
export const mailIsOn = () => settings().smtpUrl !== undefined

const codeOf = (thrown: unknown): string => {
  if (typeof thrown !== 'object' || thrown === null) return 'unknown'
  const { responseCode, code } = { responseCode: undefined, code: undefined, ...thrown }
  return String(responseCode ?? code ?? 'unknown').slice(0, 40)
}

/**
 * Hands one letter to the mail server. A refusal for good (SMTP 5xx) is `bounced`, everything else that went wrong `failed`.
 * The id becomes the Message-ID: should a crash make a letter come twice, mail systems can tell that it is the same.
 */
export async function post({ id, to, subject, text }: Letter): Promise<Posted> {
  const { smtpUrl, mailFrom, portalUrl } = settings()
  if (smtpUrl === undefined) return { outcome: 'failed', reason: 'no-mail-server' }
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 8_000,
    greetingTimeout: 8_000,
    socketTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    const host = URL.parse(portalUrl)?.hostname ?? 'localhost'
    await transport.sendMail({
      from: mailFrom,
      to,
      subject,
      text,
      messageId: `<${id}@${host}>`,
      headers: { 'auto-submitted': 'auto-generated' },
    })
    return { outcome: 'sent', reason: '' }
  } catch (thrown) {
    const reason = codeOf(thrown)
    return { outcome: /^5\d\d$/.test(reason) ? 'bounced' : 'failed', reason }
  } finally {
    transport.close()
  }
}
