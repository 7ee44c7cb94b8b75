// `npm run backup -- FILE [--replace] [--english]`: everything in one file, in one snapshot: all tables, files, the secret. The
// program may run meanwhile. A file of that name is replaced only with `--replace`. `--new-key` prints a pair of keys instead.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { isLocked } from '#db/backup/lock'
import { tablesInOrder } from '#db/backup/tables'
import { writeBackup } from '#db/backup/write'
import { client } from '#db/client'
import { loadWords } from '#locales/files'
import { bytes } from '#locales/format'
import { type Locale, text } from '#locales/text'
import { backupLock, readConfig } from '../config.ts'
import { reachDatabase } from '../database.ts'
import { root } from '../root.ts'
import { secretOf } from '../secret.ts'
import { endBy } from './command.ts'

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { english: { type: 'boolean' }, replace: { type: 'boolean' }, 'new-key': { type: 'boolean' } },
  })
  const locale = values.english ? 'en' : 'fa'
  loadWords(join(root, 'locales'))
  if (values['new-key']) return newKey(locale)
  const [file] = positionals
  if (!file || positionals.length > 1) {
    console.error(text(locale, 'backup-usage'))
    return false
  }
  // one name every night leaves one backup, and that of a database that was damaged meanwhile takes the place of the last good one
  if (!values.replace && (await isFile(file))) {
    console.error(text(locale, 'backup-there', { file }))
    return false
  }
  const config = readConfig(process.env)
  const secret = await secretOf(config.SECRET, config.DATA_DIR)
  const database = await reachDatabase(config)
  try {
    if (await isEmpty(database.direct)) {
      console.error(text(locale, 'backup-empty'))
      return false
    }
    const lock = backupLock(config)
    const written = await writeBackup(database.direct, file, { secret, now: new Date(), lock })
    const rows = Object.values(written.rows).reduce((sum, count) => sum + count, 0)
    const tables = Object.keys(written.rows).length
    console.log(text(locale, 'backup-written', { file, rows, tables, size: bytes(locale, written.bytes) }))
    if (!isLocked(lock)) console.error(text(locale, 'backup-open'))
    return true
  } catch (error) {
    if (!ofFile(error)) throw error
    console.error(text(locale, 'backup-not-written', { file, code: error.code }))
    return false
  } finally {
    await database.leave()
  }
}

/** Whether an ordinary file has this name; what else may be there is told when it is written. */
async function isFile(named: string): Promise<boolean> {
  const there = await stat(named).catch(() => null)
  return there?.isFile() ?? false
}

/** A database that was never begun: whoever backs it up every night would believe to have a backup. */
async function isEmpty(url: string): Promise<boolean> {
  const sql = client(url, { max: 1 })
  try {
    return (await tablesInOrder(sql)).length === 0
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Whether the system refused the file: its code says why. */
function ofFile(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  const { code, syscall } = error as NodeJS.ErrnoException
  return (
    typeof code === 'string' &&
    ['open', 'write', 'rename', 'fsync', 'stat', 'lstat', 'realpath'].includes(syscall ?? '')
  )
}

/** A pair of keys: the public one goes into the settings, the secret one into a safe. */
async function newKey(locale: Locale): Promise<true> {
  const identity = await generateX25519Identity()
  console.log(text(locale, 'backup-new-key', { recipient: await identityToRecipient(identity), identity }))
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) endBy(main())
