import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jobs } from '#server/jobs.ts'
import { clock, days, hours, minutes } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { jobRunner } from '#server/kernel/job-runner.ts'
import { getMail } from '#server/notifications/get-mail.ts'
import { mailNotices } from '#server/notifications/mail-notices.ts'
import { setMail } from '#server/notifications/set-mail.ts'
import { aSent, aWorld, type World } from '#tests/requests/world.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anOfficer, auditRows, type Person } from '#tests/support/makers.ts'
import { mailServer } from './mail-server.ts'

const db = useDatabase()
const runner = jobRunner(jobs)
let world: World
let mail: Awaited<ReturnType<typeof mailServer>>
beforeAll(async () => {
  mail = await mailServer()
  process.env.SMTP_URL = mail.url
  world = await aWorld(db.admin())
  clock.moveTo(new Date('2026-05-05T15:00:00Z'))
})
afterAll(async () => {
  clock.reset()
  await mail.close()
})

const emailOf = (person: Person) => `${person.officerId}@test.example`
const lettersTo = (person: Person) => mail.received.filter(({ to }) => to === emailOf(person))
const pass = async (ms: number) => {
  clock.advance(ms)
  await runner.drain()
}
/** A world's desk officer of their own, so that tests do not count each other's letters. */
const aDesk = (language: 'en' | 'fr' | 'es' = 'en') =>
  anOfficer(db.admin(), world.answering, ['liaison_officer'], { onDesk: true, language })
const urgent = { urgency: 'urgent_direct', urgencyReason: 'The lorry crosses tonight' } as const
const quiet = {
  delivery: 'each' as const,
  mutedKinds: [],
  quietFrom: 0,
  quietUntil: 0,
  zone: 'America/Mexico_City',
}

describe('mailNotices', () => {
  test('tells once, in the officer’s language, that something waits and not what', async () => {
    const desk = await aDesk('es')
    const { number } = await aSent(world)
    await pass(minutes(2))
    const letters = lettersTo(desk)
    expect(letters).toHaveLength(1)
    const text = letters[0]?.text ?? ''
    expect(text).toContain('Tripoint: tiene un asunto pendiente')
    expect(text).toContain('/desk')
    for (const word of [number, 'Consignee', 'container', 'T00']) expect(text).not.toContain(word)
    await pass(minutes(30))
    expect(lettersTo(desk)).toHaveLength(1)
    const { deliveries } = await execute(getMail, {}, desk)
    expect(deliveries).toMatchObject([{ outcome: 'sent', reason: '' }])
  })

  test('a mail server that is down for a day loses nothing and gets nothing twice', async () => {
    const desk = await aDesk()
    mail.down(true)
    await aSent(world)
    for (let i = 0; i < 4; i++) await pass(hours(6))
    expect(lettersTo(desk)).toHaveLength(0)
    expect((await execute(getMail, {}, desk)).deliveries.every((one) => one.outcome === 'failed')).toBe(true)
    mail.down(false)
    await pass(hours(2))
    await pass(hours(2))
    expect(lettersTo(desk)).toHaveLength(1)
  })

  test('two runs at once send one letter', async () => {
    const desk = await aDesk()
    await aSent(world)
    const input = { officerId: desk.officerId }
    const system = { kind: 'system', door: 'job' } as const
    await Promise.all([1, 2, 3].map(() => execute(mailNotices, input, system)))
    expect(lettersTo(desk)).toHaveLength(1)
  })

  test('a bounce is shown and not tried again', async () => {
    const desk = await aDesk()
    mail.unknown.add(emailOf(desk))
    await aSent(world)
    await pass(minutes(2))
    await pass(hours(5))
    expect((await execute(getMail, {}, desk)).deliveries).toMatchObject([
      { outcome: 'bounced', reason: '550' },
    ])
  })

  test('is quiet in quiet hours, unless it is urgent', async () => {
    clock.advance(days(1))
    clock.moveTo(new Date(`${clock.now().toISOString().slice(0, 10)}T15:00:00Z`))
    const desk = await aDesk()
    // 15:00 UTC is 9:00 in Mexico City.
    await execute(setMail, { ...quiet, quietFrom: 8 * 60, quietUntil: 12 * 60 }, desk)
    await aSent(world)
    await pass(hours(1))
    expect(lettersTo(desk)).toHaveLength(0)
    await aSent(world, urgent)
    await pass(minutes(1))
    expect(lettersTo(desk)).toHaveLength(1)
    expect(lettersTo(desk)[0]?.text).toContain('urgent')
    await aSent(world)
    await pass(hours(2) + minutes(5))
    expect(lettersTo(desk)).toHaveLength(2)
  })

  test('a digest comes once, at eight in the morning of the officer', async () => {
    const desk = await aDesk()
    await execute(setMail, { ...quiet, delivery: 'digest' }, desk)
    await aSent(world)
    await aSent(world)
    await pass(minutes(5))
    expect(lettersTo(desk)).toHaveLength(0)
    await pass(hours(24))
    // Deadlines of other tests' requests come due meanwhile and get through at once.
    expect(lettersTo(desk).filter(({ text }) => !text.includes('urgent'))).toHaveLength(1)
  })

  test('what is muted, and letters that are not wanted, do not come', async () => {
    const [muted, none] = [await aDesk(), await aDesk()]
    await execute(setMail, { ...quiet, mutedKinds: ['requests'] }, muted)
    await execute(setMail, { ...quiet, delivery: 'none' }, none)
    await aSent(world)
    await pass(minutes(5))
    expect([...lettersTo(muted), ...lettersTo(none)]).toEqual([])
  })

  test('is no officer’s act', async () => {
    const input = { officerId: world.desk.officerId }
    await expect(execute(mailNotices, input, world.desk)).rejects.toMatchObject({
      reason: 'wrong-kind-of-actor',
    })
  })

  test('preferences are the officer’s own, checked, and in the log', async () => {
    const desk = await aDesk()
    await expect(execute(setMail, { ...quiet, zone: 'Mars/Olympus' }, desk)).rejects.toMatchObject({
      code: 'invalid',
    })
    await execute(setMail, { ...quiet, quietFrom: 60 }, desk)
    expect((await execute(getMail, {}, desk)).preferences.quietFrom).toBe(60)
    expect((await execute(getMail, {}, world.outsider)).preferences.quietFrom).toBe(0)
    const rows = await auditRows(db.admin(), 'notifications.mail-set')
    expect(rows.at(-1)).toMatchObject({
      officer_id: desk.officerId,
      facts: { delivery: 'each', mutedKinds: [] },
    })
  })
})
