import { eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { mailDeliveries } from '#db/schema/mail.ts'
import { notifications } from '#db/schema/notifications.ts'
import { officers } from '#db/schema/officers.ts'
import en from '#messages/en/mail.json' with { type: 'json' }
import es from '#messages/es/mail.json' with { type: 'json' }
import fr from '#messages/fr/mail.json' with { type: 'json' }
import { clock, minutes } from '#server/kernel/clock.ts'
import { sendJob } from '#server/kernel/jobs.ts'
import { mailIsOn, post } from '#server/kernel/mail.ts'
import { newId } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { settings } from '#server/settings.ts'
import {
  holdOfficer,
  loadDeliveries,
  loadPreferences,
  loadUntold,
  nextDigest,
  type Preferences,
  quietUntil,
} from './load-mail.ts'
import { canMailNotices } from './policy.ts'
import { mailNoticesInput } from './schema.ts'

const words = { en, fr, es }
const longestWait = 60
type Untold = Awaited<ReturnType<typeof loadUntold>>

/** When what waits is to be told: now, later, or not by letter. What is urgent always gets through. */
function due(untold: Untold, preferences: Preferences, isDigest: boolean): Date | 'now' | 'never' {
  if (untold.some((notice) => notice.urgent)) return 'now'
  if (preferences.delivery === 'none') return 'never'
  const now = clock.now()
  if (preferences.delivery === 'digest') return isDigest ? 'now' : nextDigest(now, preferences)
  return quietUntil(now, preferences) ?? 'now'
}

/** Failures since the last letter that arrived: each try waits twice as long, an hour at most. */
async function nextTry(tx: Transaction, officerId: string): Promise<Date> {
  const last = await loadDeliveries(tx, officerId, 10)
  const arrived = last.findIndex((one) => one.outcome !== 'failed')
  const failures = arrived < 0 ? last.length : arrived
  return new Date(clock.now().getTime() + minutes(Math.min(2 ** failures, longestWait)))
}

/** Tells an officer by e-mail that something waits: never what, only that, and where. Run by a durable job. */
export const mailNotices = command({
  name: 'notifications.mailNotices',
  by: 'system',
  action: 'notifications.mailed',
  input: mailNoticesInput,
  policy: canMailNotices,
  run: async ({ tx, input: { officerId, digest } }) => {
    await holdOfficer(tx, officerId)
    const [officer] = await tx
      .select({ email: officers.email, language: officers.language, status: officers.status })
      .from(officers)
      .where(eq(officers.id, officerId))
    const preferences = await loadPreferences(tx, officerId)
    const untold = (await loadUntold(tx, officerId)).filter(
      ({ kind, urgent }) => urgent || !preferences.mutedKinds.includes(kind.split('.')[0] ?? ''),
    )
    if (!mailIsOn() || officer?.status !== 'active' || untold.length === 0) return { outcome: 'nothing' }
    const when = due(untold, preferences, digest)
    if (when === 'never') return { outcome: 'nothing' }
    const again = (at: Date) =>
      sendJob(tx, {
        run: 'notifications.mailNotices',
        input: { officerId, digest: digest || preferences.delivery === 'digest' },
        at,
      })
    if (when !== 'now') {
      await again(when)
      return { outcome: 'waits' }
    }
    const urgent = untold.some((notice) => notice.urgent)
    const said = words[officer.language]
    const posted = await post({
      id: await newId(tx),
      to: officer.email,
      subject: urgent ? said.urgentSubject : said.subject,
      text: `${urgent ? said.urgentText : said.text}\n\n${settings().portalUrl}/desk\n\n-- \n${said.foot}\n`,
    })
    await tx.insert(mailDeliveries).values({
      officerId,
      ...posted,
      urgent,
      notices: untold.length,
      at: clock.now(),
    })
    if (posted.outcome === 'failed') await again(await nextTry(tx, officerId))
    else
      await tx
        .update(notifications)
        .set({ mailedAt: clock.now() })
        .where(
          inArray(
            notifications.id,
            untold.map(({ id }) => id),
          ),
        )
    return { outcome: posted.outcome }
  },
  audit: ({ input, result }) => ({
    subject: ['officer', input.officerId],
    facts: { outcome: result.outcome },
  }),
})
