// `npm run import -- offices|holidays|services FILE [--dry-run] [--province NAME] [--english]`: what a sheet would
// change, and then, unless it is a dry run, changes it in one transaction.
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Context, Outcome } from '#act/act'
import { importHolidays, rehearseHolidays } from '#actions/holidays/import'
import { importRegistry, rehearseRegistry } from '#actions/registry/import'
import { importServices, rehearseServices } from '#actions/services/import'
import { loadWords } from '#locales/files'
import { type Locale, text, words } from '#locales/text'
import { readSheet } from '#outside/sheets'
import type { Cell } from '#rules/cells'
import { tables } from '#rules/tables'
import type { Refusal } from '#rules/verdict'
import { root } from '../root.ts'
import { asCommand, endBy, unreadWords } from './command.ts'
import { holidayLines, registryLines, servicesLines } from './report.ts'

const nouns = ['offices', 'holidays', 'services'] as const
type What = (typeof nouns)[number]

const imports = { offices: importRegistry, holidays: importHolidays, services: importServices }

export type Import = {
  what: What
  file: string
  dryRun: boolean
  locale: Locale
}

/** Rehearses, prints the report, and applies unless told not to. Whether the sheet could be taken. */
export async function runImport(ctx: Context, ask: Import, print: (line: string) => void): Promise<boolean> {
  const { locale } = ask
  const bytes = await readFile(ask.file).catch((error: unknown) => {
    const why = unreadWords(locale, error, ask.file)
    if (why === null) throw error
    print(why)
    return null
  })
  if (!bytes) return false
  const sheet = await readSheet(bytes, basename(ask.file), [tables[ask.what]])
  if (!sheet.ok) return said(sheet.refusal)
  const report = await rehearse(ctx, ask, sheet.cells)
  if (!report.ok) return said(...report.refusals)
  for (const line of report.value.lines) print(line)
  if (ask.dryRun) print(text(locale, 'registry-report-rehearsed'))
  if (report.value.unreadable) return said({ key: 'registry-columns-missing', facts: {} })
  if (ask.dryRun) return true
  // Without a key: an import that is repeated changes nothing by itself.
  const outcome: Outcome<object> = await imports[ask.what](ctx, null, { cells: sheet.cells })
  if (!outcome.ok) return said(...outcome.refusals)
  print(text(locale, 'registry-report-applied'))
  return true

  function said(...refusals: Refusal[]): false {
    for (const { key, facts } of refusals) print(words(locale, key, facts))
    return false
  }
}

async function rehearse(ctx: Context, { what, locale }: Import, cells: Cell[][]) {
  if (what === 'offices') return told(await rehearseRegistry(ctx, { cells }), (report) => registryLines(locale, report))
  if (what === 'holidays') return told(await rehearseHolidays(ctx, { cells }), (report) => holidayLines(locale, report))
  return told(await rehearseServices(ctx, { cells }), (report) => servicesLines(locale, report))
}

/** A rehearsal in lines, and whether the sheet cannot be taken at all. */
function told<R extends { missingColumns: { needed: boolean }[] }>(report: Outcome<R>, lines: (report: R) => string[]) {
  if (!report.ok) return report
  const unreadable = report.value.missingColumns.some(({ needed }) => needed)
  return { ok: true as const, value: { lines: lines(report.value), unreadable } }
}

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, province: { type: 'string' }, english: { type: 'boolean' } },
  })
  const [what, file] = positionals
  const dryRun = values['dry-run'] ?? false
  const locale = values.english ? 'en' : 'fa'
  const noun = nouns.find((one) => one === what)
  if (!noun || !file) {
    loadWords(join(root, 'locales'))
    console.error(text(locale, 'registry-command-usage'))
    return false
  }
  // A sheet can be looked at before there is a province; then everything in it is new.
  return asCommand({ province: values.province, locale, looking: dryRun }, ({ ctx }) =>
    runImport(ctx, { what: noun, file, dryRun, locale }, (line) => console.log(line)),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) endBy(main())
