// What an appeal makes of a verdict besides upholding or overturning it: another row of the ladder. Annex 4 art. 10-6 note 1.
import type { Law } from '#law/parameter'
import { violationCutOff } from '#law/violations'
import { type Refusal, refusalAt } from '../verdict.ts'
import { bodyRows, type Row, rows, type Sanction, sanctionBy, type ViolationFile } from './ladder.ts'
import { keptSanction } from './proposal.ts'

/** The row that the committee changes it to; `cutOff`: of the fifth, for how many days. */
export type AppealChange = { row: Row; cutOff: number | null }

type Kept = Record<string, string | number>

/** What is wrong with a change of a verdict, each at its field. */
export function changeRefusals(now: Sanction, change: AppealChange, file: ViolationFile, law: Law): Refusal[] {
  const known: readonly Row[] = file.of === 'body' ? bodyRows : rows
  if (!known.includes(change.row)) return [refusalAt('row', 'field-choice-wrong')]
  const within = sanctionBy(change.row, 0, file.colourChanged, law).sanction.cutOff
  const days = change.cutOff
  if (within && (days === null || !Number.isInteger(days) || days < within.least || days > within.most))
    return [{ ...refusalAt('cutOff', 'violation-cut-off-out', within), cite: violationCutOff.cite }]
  const same = now.row === change.row && (!within || now.cutOff?.most === days)
  return same ? [refusalAt('row', 'sanction-same-row')] : []
}

/** The sanction of the row that it is changed to, for the damage that was found; and as a task keeps it. */
export function changedSanction(damage: number, { row, cutOff }: AppealChange, file: ViolationFile, law: Law): Kept {
  return keptSanction(sanctionBy(row, damage, file.colourChanged, law).sanction, cutOff)
}
