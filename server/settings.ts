import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const flag = z
  .enum(['0', '1', ''])
  .default('')
  .transform((value) => value === '1')
const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined)

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: optional,
  DATABASE_OWNER_URL: optional,
  LOG_DATABASE_URL: optional,
  LOG_ORIGIN: optional,
  LOG_WITNESSES: optional,
  LOG_SHIP_TO: optional,
  PORTAL_URL: optional,
  AUTH_SECRET: optional,
  EVIDENCE_KEY: optional,
  EVIDENCE_EARLIER_KEYS: optional,
  EVIDENCE_S3_URL: optional,
  EVIDENCE_S3_BUCKET: z.string().default('tripoint-evidence'),
  EVIDENCE_S3_REGION: z.string().default('us-east-1'),
  EVIDENCE_S3_ACCESS_KEY: z.string().default(''),
  EVIDENCE_S3_SECRET_KEY: z.string().default(''),
  EVIDENCE_S3_LOCK_DAYS: z.coerce.number().int().min(0).max(36_500).default(0),
  DEMO: flag,
  TRUST_PROXY: flag,
  SMTP_URL: optional,
  MAIL_FROM: optional,
  MAX_UPLOAD_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(1024 ** 4),
})

/** An S3-compatible store; `lockDays` above nought asks it to refuse every deletion for that long (object lock, compliance). */
export type ObjectStore = {
  url: string
  bucket: string
  region: string
  accessKey: string
  secretKey: string
  lockDays: number
}

export type Settings = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | null
  databaseOwnerUrl: string | undefined
  /** As portal_log, for the sequencer of the log; the embedded server knows it by itself. */
  logDatabaseUrl: string | undefined
  /** Under which name the log signs; kept with the key from the first start on. */
  logOrigin: string
  /** File that names the witnesses: [{ name, country, url, vkey }]. */
  logWitnesses: string | undefined
  /** Where the rows go besides: `file:/path` or `syslog+tls://host:6514`. */
  logShipTo: string | undefined
  portalUrl: string
  authSecret: string
  /** One click signs in as a demonstration officer; never with an outside database, never in production. */
  demo: boolean
  trustProxy: boolean
  /** Mail server, as smtps://user:secret@host:465; without it no letter is sent. */
  smtpUrl: string | undefined
  mailFrom: string
  maxUploadBytes: number
  /** Master keys of evidence, the newest first; without any, a file beside the data holds one. */
  evidenceKeys: string[]
  /** Null: a folder on a local disk. */
  evidenceStore: ObjectStore | null
}

let known: Settings | undefined

/** The settings of this process, read once. @throws when a value cannot be understood, naming it */
export function settings(): Settings {
  known ??= read()
  return known
}

function read(): Settings {
  const parsed = environment.safeParse(process.env)
  if (!parsed.success)
    throw new Error(
      `Settings that cannot be understood:\n${parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`,
    )
  const env = parsed.data
  const dataDir = resolve(env.DATA_DIR)
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    databaseUrl: env.DATABASE_URL ?? null,
    databaseOwnerUrl: env.DATABASE_OWNER_URL,
    logDatabaseUrl: env.LOG_DATABASE_URL,
    logOrigin:
      env.LOG_ORIGIN ?? `${URL.parse(env.PORTAL_URL ?? '')?.host ?? `localhost:${env.PORT}`}/api/log`,
    logWitnesses: env.LOG_WITNESSES,
    logShipTo: env.LOG_SHIP_TO,
    portalUrl: env.PORTAL_URL ?? `http://localhost:${env.PORT}`,
    authSecret: env.AUTH_SECRET ?? keptSecret(dataDir),
    demo: env.DEMO && !env.DATABASE_URL,
    trustProxy: env.TRUST_PROXY,
    smtpUrl: env.SMTP_URL,
    mailFrom:
      env.MAIL_FROM ?? `Tripoint <no-reply@${URL.parse(env.PORTAL_URL ?? '')?.hostname ?? 'localhost'}>`,
    maxUploadBytes: env.MAX_UPLOAD_BYTES,
    evidenceKeys: [env.EVIDENCE_KEY, ...(env.EVIDENCE_EARLIER_KEYS ?? '').split(',')]
      .map((key) => key?.trim() ?? '')
      .filter(Boolean),
    evidenceStore: env.EVIDENCE_S3_URL
      ? {
          url: env.EVIDENCE_S3_URL,
          bucket: env.EVIDENCE_S3_BUCKET,
          region: env.EVIDENCE_S3_REGION,
          accessKey: env.EVIDENCE_S3_ACCESS_KEY,
          secretKey: env.EVIDENCE_S3_SECRET_KEY,
          lockDays: env.EVIDENCE_S3_LOCK_DAYS,
        }
      : null,
  }
}

/** Made at the first start, readable by its owner only, beside the data that it protects. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secrets.json')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, JSON.stringify({ authSecret: randomBytes(32).toString('base64url') }), {
      mode: 0o600,
    })
  }
  chmodSync(file, 0o600)
  return z.object({ authSecret: z.string().min(32) }).parse(JSON.parse(readFileSync(file, 'utf8'))).authSecret
}

/** Every reason why these settings must not serve real cases. */
export function unsafeSettings(env: NodeJS.ProcessEnv = process.env): string[] {
  const url = env.PORTAL_URL ? URL.parse(env.PORTAL_URL) : null
  const local = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  return [
    !env.AUTH_SECRET &&
      'AUTH_SECRET is not set: sessions and second factors would hang on a file beside the data.',
    env.AUTH_SECRET && env.AUTH_SECRET.length < 32 && 'AUTH_SECRET is shorter than 32 characters.',
    !env.EVIDENCE_KEY &&
      'EVIDENCE_KEY is not set: the key of all evidence would lie in a file beside the evidence.',
    env.EVIDENCE_KEY && env.EVIDENCE_KEY.length < 32 && 'EVIDENCE_KEY is shorter than 32 characters.',
    env.EVIDENCE_S3_URL &&
      !env.EVIDENCE_S3_ACCESS_KEY &&
      'EVIDENCE_S3_URL is set without EVIDENCE_S3_ACCESS_KEY and EVIDENCE_S3_SECRET_KEY.',
    !env.PORTAL_URL && 'PORTAL_URL is not set: the portal must know the address under which people reach it.',
    env.PORTAL_URL && url === null && 'PORTAL_URL is no address.',
    url !== null && url.protocol !== 'https:' && !local && 'PORTAL_URL is not https.',
    env.DEMO === '1' && 'DEMO=1 signs people in without a password.',
    env.DATABASE_URL &&
      !env.LOG_DATABASE_URL &&
      'LOG_DATABASE_URL is not set: nobody would sequence the log (connect as portal_log).',
    env.DATABASE_URL &&
      /:\/\/(postgres|portal_owner)(:|@)/.test(env.DATABASE_URL) &&
      'DATABASE_URL connects as an owner or superuser.',
  ].filter((fault): fault is string => typeof fault === 'string' && fault !== '')
}
