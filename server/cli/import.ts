// `npm run import -- offices|holidays FILE [--dry-run] [--province NAME] [--english]`: what a sheet would change, and
// then, unless it is a dry run, changes it in one transaction.
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Context, Outcome } from '#actions/act'
import { importHolidays, rehearseHolidays } from '#actions/holidays/import'
import { importRegistry, rehearseRegistry } from '#actions/registry/import'
import { loadWords } from '#locales/files'
import { type Locale, text, words } from '#locales/text'
import { readSheet } from '#outside/sheets'
import type { Cell } from '#rules/cells'
import type { Refusal } from '#rules/verdict'
import { root } from '../root.ts'
import { asCommand, endBy } from './command.ts'
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

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, province: { type: 'string' }, english: { type: 'boolean' } },
  })
  const [what, file] = positionals
  const dryRun = values['dry-run'] ?? false
  const locale = values.english ? 'en' : 'fa'
  if ((what !== 'offices' && what !== 'holidays') || !file) {
    loadWords(join(root, 'locales'))
    console.error(text(locale, 'registry-command-usage'))
    return false
  }
  // A sheet can be looked at before there is a province; then everything in it is new.
  return asCommand({ province: values.province, locale, looking: dryRun }, ({ ctx }) =>
    runImport(ctx, { what, file, dryRun, locale }, (line) => console.log(line)),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) endBy(main())
