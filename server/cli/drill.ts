// `npm run drill -- FILE [--head SEQ:HASH …] [--english]`: whether a backup brings everything back. It is restored into a
// database of its own in the system's temporary folder, brought up to this version, and its audit chains are proven.
// Neither the program's own database nor its secret is touched. Ends with 0, or 1 where the backup is of no use.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { restoreBackup } from '#db/backup/restore'
import { connect } from '#db/client'
import { startThrowAway } from '#db/embedded/throwaway'
import { migrate } from '#db/migrate'
import { loadWords } from '#locales/files'
import { dateTime } from '#locales/format'
import { type Locale, text } from '#locales/text'
import type { Head } from '#reads/audit'
import { backupKey, type Config, readConfig } from '../config.ts'
import { root } from '../root.ts'
import { unfitWords } from './backup-words.ts'
import { endBy } from './command.ts'
import { headIn, runAudit } from './proof.ts'

async function main(): Promise<boolean> {
  const options = { head: { type: 'string', multiple: true }, english: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const locale: Locale = values.english ? 'en' : 'fa'
  loadWords(join(root, 'locales'))
  const [file] = positionals
  const known = (values.head ?? []).map(headIn)
  if (!file || positionals.length > 1 || known.includes(null)) return said(text(locale, 'backup-drill-usage'))
  if (!existsSync(file)) return said(text(locale, 'backup-no-file', { file }))
  return tried(readConfig(process.env), { file, known: known as Head[], locale })
}

type Drill = { file: string; known: Head[]; locale: Locale }

async function tried(config: Config, { file, known, locale }: Drill): Promise<boolean> {
  const began = performance.now()
  const steps = join(root, 'db/migrations')
  const own = await startThrowAway('pishkhanyar-drill-')
  try {
    const { rows, made } = await restoreBackup(own.url, file, steps, backupKey(config))
    await migrate(own.url, steps)
    const count = Object.values(rows).reduce((sum, more) => sum + more, 0)
    console.log(text(locale, 'backup-drill-restored', { rows: count, made: dateTime(locale, made) }))
    if ((await proven(own.url, known, locale)) === 1) return said(text(locale, 'backup-drill-unsound'))
    const seconds = Math.ceil((performance.now() - began) / 1000)
    console.log(text(locale, 'backup-drill-done', { seconds }))
    return true
  } catch (error) {
    return said(unfitWords(locale, error))
  } finally {
    await own.stop()
  }
}

/** As `runAudit`: 2, that no head was given, is no fault of the backup. */
async function proven(url: string, known: readonly Head[], locale: Locale): Promise<0 | 1 | 2> {
  const connection = connect(url)
  try {
    return await runAudit(connection.db, known, locale, (line) => console.log(line))
  } finally {
    await connection.close()
  }
}

function said(line: string): false {
  console.error(line)
  return false
}

if (process.argv[1] === fileURLToPath(import.meta.url)) endBy(main())
