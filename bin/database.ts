import { assertSafeRole, connect, shareClient } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate, migrateOutside } from '#db/migrate.ts'
import { settings } from '#server/settings.ts'

export type OpenDatabase = {
  /** The superuser's address when the database is the embedded one. */
  adminUrl: string | null
  /** As portal_log: for the sequencer. */
  logUrl: string | undefined
  close(): Promise<void>
}

/** Starts the embedded PostgreSQL or takes DATABASE_URL, migrates, and connects the process as portal_app. */
export async function openDatabase({ max = 10 } = {}): Promise<OpenDatabase> {
  const { databaseUrl, databaseOwnerUrl, logDatabaseUrl, dataDir } = settings()
  const server = databaseUrl ? undefined : await startEmbedded({ dataDir })
  try {
    const migrated = server && (await migrate(server.url))
    const appUrl = migrated?.appUrl ?? databaseUrl ?? ''
    if (!server) await migrateOutside(appUrl, databaseOwnerUrl)
    const client = connect(appUrl, { max })
    await assertSafeRole(client)
    shareClient(client)
    return {
      adminUrl: server?.url ?? null,
      logUrl: migrated?.logUrl ?? logDatabaseUrl,
      close: async () => {
        shareClient(undefined)
        await client.end({ timeout: 2 })
        await server?.stop()
      },
    }
  } catch (error) {
    await server?.stop()
    throw error
  }
}

/** Ends cleanly on Ctrl-C or SIGTERM, once; a second Ctrl-C does not wait. */
export function endOnSignal(close: () => Promise<void>): void {
  let ending = false
  const end = () => {
    if (ending) process.exit(130)
    ending = true
    console.log('\nStopping …')
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}
