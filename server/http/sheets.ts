// Sheets that were uploaded to be imported: read again for a trial run or the import itself, and what is wrong with one as a sheet.
import { columnName, reasonText, type SheetNoun } from '#locales/findings'
import { text } from '#locales/text'
import { uploadedSheet } from '#reads/registry-sheets'
import type { Cell } from '#rules/cells'
import type { Finding } from '#rules/registry/row'
import { tables } from '#rules/tables'
import type { Env } from './context.ts'
import { type SheetKind, tableFile } from './wire/attachment.ts'
import { Problem } from './wire/errors.ts'

export type SheetVars = Pick<Env['Variables'], 'ctx' | 'parts' | 'locale'>

/** An uploaded sheet, read again; one that is older than a week is gone. */
export async function sheetOf(
  { ctx, parts }: SheetVars,
  id: string,
  table: keyof typeof tables,
): Promise<{ name: string; cells: Cell[][] }> {
  const kept = await uploadedSheet(ctx.db, ctx.actor, id)
  if (!kept) throw new Problem(404, 'unknown')
  const sheet = await parts.sheets.read(kept.content, kept.name, [tables[table]])
  if (!sheet.ok) throw new Problem(422, 'refused', [sheet.refusal])
  return { name: kept.name, cells: sheet.cells }
}

/** What is wrong with which cell, as a sheet to mend the first one by; refused rows come first. */
export function findingsFile(
  { locale, parts }: SheetVars,
  kind: SheetKind = 'xlsx',
  noun: SheetNoun,
  refused: readonly { findings: readonly Finding<string>[] }[],
  warnings: readonly Finding<string>[],
): Promise<Response> {
  const line = (fate: string) => (finding: Finding<string>) => [
    finding.row,
    fate,
    columnName(locale, noun, finding.column),
    finding.value,
    reasonText(locale, finding),
  ]
  const table = {
    headings: (['row', 'fate', 'column', 'value', 'reason'] as const).map((one) => text(locale, `import-head-${one}`)),
    rows: [
      ...refused.flatMap(({ findings }) => findings.map(line(text(locale, 'import-fate-refused')))),
      ...warnings.map(line(text(locale, 'import-fate-warned'))),
    ],
  }
  return tableFile(parts.sheets, kind, 'findings', table)
}
