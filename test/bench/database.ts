// The database of a bench: a server of its own that keeps its word as in production (fsync and all), migrated, and gone
// afterwards.
import { join } from 'node:path'
import { type Connection, connect } from '#db/client'
import { startThrowAway } from '#db/embedded/throwaway'
import { migrate } from '#db/migrate'
import { root } from '#server/root'

export type BenchDatabase = Connection & { url: string; drop(): Promise<void> }

/** Lasting, unlike the throw-away servers of tests: what a figure promises must hold on a disk. */
const settings = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }

/** Starts, migrates and connects; `over` for a figure that writes nothing, or needs more room. */
export async function benchDatabase(over: Record<string, string> = {}): Promise<BenchDatabase> {
  const server = await startThrowAway('pishkhanyar-bench-', { settings: { ...settings, ...over } })
  await migrate(server.url, join(root, 'db/migrations'))
  const connection = connect(server.url, { name: 'bench' })
  return {
    ...connection,
    url: server.url,
    drop: async () => {
      await connection.close()
      await server.stop()
    },
  }
}
