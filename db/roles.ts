import { pgRole } from 'drizzle-orm/pg-core'

/** Owns the tables; only migrations connect as it. */
export const portalOwner = pgRole('portal_owner').existing()
/** Every request connects as it: owns nothing, bypasses nothing. */
export const portalApp = pgRole('portal_app').existing()
/** Owns the guard functions (no login, bypasses row security): the only way past a row policy, see db/guards. */
export const portalGuard = pgRole('portal_guard').existing()
/** The log's sequencer. */
export const portalLog = pgRole('portal_log').existing()
