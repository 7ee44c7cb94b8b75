// `npm run restore -- FILE [--english]`: a backup into an empty database, and its secret beside it.
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Restored, restoreBackup } from '#db/backup/restore'
import { loadWords } from '#locales/files'
import { dateTime } from '#locales/format'
import { type Locale, text } from '#locales/text'
import { backupKey, type Config, readConfig } from '../config.ts'
import { type Reached, reachDatabase } from '../database.ts'
import { root } from '../root.ts'
import { makeFolder } from '../secret.ts'
import { unfitWords } from './backup-words.ts'
import { endBy } from './command.ts'

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { english: { type: 'boolean' } } })
  const locale = values.english ? 'en' : 'fa'
  loadWords(join(root, 'locales'))
  const [file] = positionals
  if (!file || positionals.length > 1) return said(text(locale, 'backup-restore-usage'))
  if (!existsSync(file)) return said(text(locale, 'backup-no-file', { file }))
  const config = readConfig(process.env)
  const reached: Reached[] = []
  const reach = async () => {
    const database = await reachDatabase(config)
    reached.push(database)
    return database.direct
  }
  try {
    const restored = await restoreBackup(reach, file, join(root, 'db/migrations'), backupKey(config))
    await keepSecret(config, restored, locale)
    const rows = Object.values(restored.rows).reduce((sum, count) => sum + count, 0)
    console.log(text(locale, 'backup-restored', { rows, made: dateTime(locale, restored.made) }))
    return true
  } catch (error) {
    return said(unfitWords(locale, error))
  } finally {
    for (const database of reached) await database.leave()
  }
}

function said(line: string): false {
  console.error(line)
  return false
}

/** The secret goes with the data: links and digests were made with it. One that is set elsewhere is only compared. */
async function keepSecret({ SECRET, DATA_DIR }: Config, { secret }: Restored, locale: Locale): Promise<void> {
  if (!secret || secret === SECRET) return
  if (SECRET) {
    console.error(text(locale, 'backup-other-secret'))
    return
  }
  const file = join(DATA_DIR, 'secret')
  if (existsSync(file) && readFileSync(file, 'utf8').trim() === secret) return
  await makeFolder(DATA_DIR)
  await writeFile(file, secret, { mode: 0o600 })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) endBy(main())
