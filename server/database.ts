// The program's database: PostgreSQL at DATABASE_URL, or one of its own in DATA_DIR.
import { randomUUID } from 'node:crypto'
import { unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Connection, client, connect } from '#db/client'
import { startEmbedded } from '#db/embedded'
import { migrate } from '#db/migrate'
import { isPooled } from '#db/pooler'
import { isOwnSecret } from '#state/secret'
import { type Config, WrongSetting } from './config.ts'
import { blaming, databaseBlame, folderBlame } from './outer-faults.ts'
import { root } from './root.ts'
import { makeFolder } from './secret.ts'

/** `ahead`: how many migrations it has had that this version does not know. */
export type Opened = Connection & { url: string; fresh: boolean; ahead: number; close(): Promise<void> }

/**
 * Opens the database and brings it up to date; whoever comes first migrates, the others wait. `before` runs under the
 * lock before anything changes, unless the database is new.
 */
export async function openDatabase(config: Config, before: (url: string) => Promise<void>): Promise<Opened> {
  const { url, direct, leave } = await reachDatabase(config)
  let fresh = false
  let ahead = 0
  const upToDate = () =>
    migrate(direct, join(root, 'db/migrations'), {
      before: async (pending) => {
        fresh = pending.fresh
        if (!pending.fresh) await blaming(folderBlame, () => before(direct))
      },
      ahead: (count) => {
        ahead = count
      },
    })
  await blaming(config.DATABASE_URL ? databaseBlame(config) : folderBlame, async () => {
    await unfit(config, direct)
    await upToDate()
  }).catch(async (error: unknown) => {
    await leave()
    throw error
  })
  const connection = connect(url, { directUrl: direct })
  return {
    ...connection,
    url: direct,
    fresh,
    ahead,
    close: async () => {
      await connection.close()
      await leave()
    },
  }
}

async function unfit(config: Config, direct: string): Promise<void> {
  await refusePooler(config)
  await refuseOtherEncoding(direct)
}

/**
 * Whether the program could use a database, and nothing is changed there.
 * @throws WrongSetting saying why not: it does not answer, lies behind a pooler that was not named, or has no UTF8.
 */
export const refuseUnfit = (config: Config, { direct }: Reached): Promise<void> =>
  blaming(config.DATABASE_URL ? databaseBlame(config) : folderBlame, () => unfit(config, direct))

/**
 * A pooler that was not named would lose what is bound to a session; one in front of the direct address likewise.
 * @throws WrongSetting naming it.
 */
async function refusePooler({ DATABASE_URL: at, DATABASE_DIRECT_URL: direct }: Config): Promise<void> {
  if (!at) return
  if (direct && (await isPooled(direct)))
    throw new WrongSetting('DATABASE_DIRECT_URL: leads through a pooler: give an address past it')
  if (!direct && (await isPooled(at)))
    throw new WrongSetting(
      'DATABASE_URL: leads through a pooler: add ?pgbouncer=true, and give DATABASE_DIRECT_URL past it',
    )
}

/**
 * Persian needs UTF8; a server that was set up without a locale makes databases of SQL_ASCII.
 * @throws WrongSetting saying how to make one.
 */
async function refuseOtherEncoding(url: string): Promise<void> {
  const sql = client(url, { max: 1 })
  try {
    const [row] = await sql`show server_encoding`
    const encoding = String(row!.server_encoding)
    if (encoding !== 'UTF8')
      throw new WrongSetting(
        `DATABASE_URL: the database is ${encoding}, it must be UTF8: create database … encoding 'UTF8' template template0`,
      )
  } finally {
    await sql.end({ timeout: 2 })
  }
}

/**
 * Waits for the database to know the secret.
 * @throws WrongSetting for another one than it was begun with.
 */
export async function refuseOtherSecret(config: Config, { db }: Pick<Connection, 'db'>, secret: string): Promise<void> {
  if (await isOwnSecret(db, secret, new Date())) return
  const where = config.SECRET ? '' : ` (this one is from ${join(config.DATA_DIR, 'secret')})`
  throw new WrongSetting(`SECRET: is another than the one this database was begun with${where}`)
}

/**
 * The same before anything is changed there: what is to be migrated, and copied first with the secret beside it, must be one's own.
 * @throws WrongSetting as `refuseOtherSecret`.
 */
export async function refuseOtherSecretAt(config: Config, url: string, secret: string): Promise<void> {
  const connection = connect(url)
  try {
    // a version that kept none of its secret began it
    const [known] = await connection.sql`select to_regclass('public.installation') is not null as there`
    if (known!.there) await refuseOtherSecret(config, connection, secret)
  } finally {
    await connection.close()
  }
}

/** `direct` leads past a pooler. `leave` lets an own server end if nobody else needs it. */
export type Reached = { url: string; direct: string; leave(): Promise<void> }

/** Where the database is, started if it is an own one, and just as it is found: nothing is migrated. */
export async function reachDatabase(config: Config): Promise<Reached> {
  const embedded = config.DATABASE_URL ? null : await blaming(folderBlame, () => startOwn(config.DATA_DIR))
  const url = config.DATABASE_URL ?? embedded!.url
  return { url, direct: config.DATABASE_DIRECT_URL ?? url, leave: async () => embedded?.stop() }
}

async function startOwn(dataDir: string) {
  await makeFolder(dataDir)
  return startEmbedded(join(dataDir, 'postgres'), { revive: true })
}

/** Milliseconds for which an answer about the folder stands: whoever asks often must not wear out the disk. */
const stands = 5_000
/** More than what a file system keeps back in a block that is begun. */
const probe = Buffer.alloc(64 * 1024)

/** `dataDir`: the folder of an own database; null where it is elsewhere, and nothing here has to be written. */
export function readinessOf({ sql, ahead }: Pick<Opened, 'sql' | 'ahead'>, dataDir: string | null) {
  const writable = remembered(() => (dataDir ? canWrite(dataDir) : Promise.resolve(true)))
  return async (): Promise<{ ready: boolean; said: string }> => {
    const answers = await sql`select 1`.then(
      () => true,
      () => false,
    )
    if (!answers) return { ready: false, said: 'not ready: the database does not answer' }
    if (!(await writable())) return { ready: false, said: 'not ready: the data folder cannot be written' }
    return { ready: true, said: ahead > 0 ? 'ready, but the database belongs to a newer version' : 'ready' }
  }
}

/** Writes a file and takes it away again. */
async function canWrite(folder: string): Promise<boolean> {
  const file = join(folder, `ready-${randomUUID()}`)
  const written = await writeFile(file, probe, { flag: 'wx', flush: true }).then(
    () => true,
    () => false,
  )
  // where none was made there is none to take away
  await unlink(file).catch(() => undefined)
  return written
}

function remembered(ask: () => Promise<boolean>): () => Promise<boolean> {
  let last: { at: number; answer: Promise<boolean> } | null = null
  return () => {
    const now = performance.now()
    if (!last || now - last.at > stands) last = { at: now, answer: ask() }
    return last.answer
  }
}
