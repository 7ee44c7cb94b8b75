// `npm run import -- offices|holidays FILE [--dry-run] [--province NAME] [--english]`: what a sheet would change, and
// then, unless it is a dry run, changes it in one transaction.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Context, Outcome } from '#actions/act'
import { importHolidays, rehearseHolidays } from '#actions/holidays/import'
import { importRegistry, rehearseRegistry } from '#actions/registry/import'
import type { Database } from '#db/client'
import { provinces } from '#db/schema/provinces'
import { loadWords } from '#locales/files'
import { resultLetter } from '#locales/letters'
import { type Locale, text, words } from '#locales/text'
import { checkFile } from '#outside/files'
import { readSheet } from '#outside/sheets'
import type { Cell } from '#rules/cells'
import { fold } from '#rules/texts'
import type { Refusal } from '#rules/verdict'
import { readConfig, WrongSetting } from '../config.ts'
import { openDatabase } from '../database.ts'
import { root } from '../root.ts'
import { secretOf } from '../secret.ts'
import { holidayLines, registryLines } from './report.ts'

export type Import = {
  what: 'offices' | 'holidays'
  file: string
  dryRun: boolean
  locale: Locale
}

/** Rehearses, prints the report, and applies unless told not to. Whether the sheet could be taken. */
export async function runImport(ctx: Context, ask: Import, print: (line: string) => void): Promise<boolean> {
  const { locale } = ask
  const sheet = await readSheet(await readFile(ask.file), basename(ask.file))
  if (!sheet.ok) return said(sheet.refusal)
  const report = await rehearse(ctx, ask, sheet.cells)
  if (!report.ok) return said(...report.refusals)
  for (const line of report.value.lines) print(line)
  if (ask.dryRun) print(text(locale, 'registry-report-rehearsed'))
  if (report.value.unreadable) return said({ key: 'registry-columns-missing', facts: {} })
  if (ask.dryRun) return true
  const act = ask.what === 'offices' ? importRegistry : importHolidays
  // Without a key: an import that is repeated changes nothing by itself.
  const outcome: Outcome<object> = await act(ctx, null, { cells: sheet.cells })
  if (!outcome.ok) return said(...outcome.refusals)
  print(text(locale, 'registry-report-applied'))
  return true

  function said(...refusals: Refusal[]): false {
    for (const { key, facts } of refusals) print(words(locale, key, facts))
    return false
  }
}

async function rehearse(ctx: Context, { what, locale }: Import, cells: Cell[][]) {
  const report = what === 'offices' ? await rehearseRegistry(ctx, { cells }) : await rehearseHolidays(ctx, { cells })
  if (!report.ok) return report
  const { value } = report
  const lines = 'absent' in value ? registryLines(locale, value) : holidayLines(locale, value)
  return { ok: true as const, value: { lines, unreadable: value.missingColumns.some(({ needed }) => needed) } }
}

/** The province that is meant: by its name or id, or the only one. Null where that does not say which. */
async function provinceOf(db: Database, name: string | undefined) {
  const all = await db.select({ id: provinces.id, name: provinces.name }).from(provinces)
  const meant = name ? all.filter((one) => one.id === name || fold(one.name) === fold(name)) : all
  return { all, id: meant.length === 1 ? meant[0]!.id : null }
}

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, province: { type: 'string' }, english: { type: 'boolean' } },
  })
  const [what, file] = positionals
  const dryRun = values['dry-run'] ?? false
  const locale = values.english ? 'en' : 'fa'
  loadWords(join(root, 'locales'))
  if ((what !== 'offices' && what !== 'holidays') || !file) return usage(locale)
  const config = readConfig(process.env)
  const database = await openDatabase(config, async () => undefined)
  try {
    const { all, id } = await provinceOf(database.db, values.province)
    // A sheet can be looked at before there is a province; then everything in it is new.
    const province = id ?? (all.length === 0 && dryRun ? randomUUID() : null)
    if (!province) {
      const names = all.map(({ name }) => name).join(locale === 'fa' ? '، ' : ', ')
      console.error(
        all.length === 0 ? text(locale, 'registry-no-province') : text(locale, 'registry-which-province', { names }),
      )
      return false
    }
    const ctx: Context = {
      db: database.db,
      actor: { person: null, name: 'command', memberships: [], system: 'command', province },
      via: 'command',
      now: new Date(),
      secret: await secretOf(config.SECRET, config.DATA_DIR),
      clean: checkFile,
      letter: resultLetter,
    }
    return await runImport(ctx, { what, file, dryRun, locale }, (line) => console.log(line))
  } finally {
    await database.close()
  }
}

function usage(locale: Locale): false {
  console.error(text(locale, 'registry-command-usage'))
  return false
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().then(
    (taken) => process.exit(taken ? 0 : 1),
    (error: unknown) => {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      console.error(error instanceof WrongSetting || missing ? error.message : error)
      process.exit(1)
    },
  )
}
