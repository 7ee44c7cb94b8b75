// What an examiner found, and the sanction that follows: as the ladder proposes, or otherwise, with a reason. Annex 4 art. 10.
import type { Law } from '#law/parameter'
import { rowCite, violationCutOff } from '#law/violations'
import { normalise, says } from '../texts.ts'
import { type Refusal, refusalAt } from '../verdict.ts'
import {
  bodyConducts,
  bodyRows,
  type Conduct,
  conducts,
  type Found,
  propose,
  proposeNext,
  type Row,
  rows,
  type Sanction,
  sanctionBy,
  type ViolationFile,
  warningsWith,
} from './ladder.ts'

/**
 * `row`: the one that the examiner is for; `cutOff`: of the fifth, for how many days; `reason`: why another than the ladder's, '' where
 * it is that. `word`: what was found, and by what.
 */
export type ProposalInput = Found & { row: Row; cutOff: number | null; reason: string; word: string }

/** Above this a damage in rials is a slip. */
const damageMost = 1e13

/** What is wrong with a report, each at its field. */
export function proposalRefusals(input: ProposalInput, file: ViolationFile, law: Law): Refusal[] {
  const { conduct, damage, row, cutOff, reason, word } = input
  const wrong: Refusal[] = []
  const [ways, ends] = file.of === 'body' ? [bodyConducts, bodyRows] : [conducts, rows]
  if (!ways.some((one) => one === conduct)) wrong.push(refusalAt('conduct', 'field-choice-wrong'))
  if (!ends.some((one) => one === row)) wrong.push(refusalAt('row', 'field-choice-wrong'))
  if (!Number.isInteger(damage) || damage < 0 || damage > damageMost)
    wrong.push(refusalAt('damage', 'field-number-out', { least: 0, most: damageMost }))
  if (!says(word)) wrong.push(refusalAt('word', 'request-reason-needed'))
  if (wrong.length) return wrong
  const { sanction } = propose(input, file, law)
  if (sanction.row !== row && !says(reason))
    wrong.push({ ...refusalAt('reason', 'violation-differs', { row: sanction.row }), cite: rowCite(sanction.row) })
  const within = sanctionBy(row, damage, file.colourChanged, law).sanction.cutOff
  if (within && (cutOff === null || !Number.isInteger(cutOff) || cutOff < within.least || cutOff > within.most))
    wrong.push({ ...refusalAt('cutOff', 'violation-cut-off-out', within), cite: violationCutOff.cite })
  return wrong
}

type Kept = Record<string, string | number>
const marks = [
  'correct',
  'warning',
  'reprimand',
  'colour',
  'noRenewal',
  'negative',
  'ranked',
  'reassign',
  'stop',
] as const

/** A report as its task keeps it: what was found, the sanction, and the arithmetic as it stood that day. */
export function keptProposal(input: ProposalInput, file: ViolationFile, law: Law): Kept {
  const proposal = propose(input, file, law)
  const { row, damage, outside, grave, conduct, cutOff } = input
  const chosen =
    row === proposal.sanction.row ? proposal.sanction : sanctionBy(row, damage, file.colourChanged, law).sanction
  const { warnings, maxWarnings, tooMany } = warningsWith(chosen, file, law)
  const refer = new Set([...chosen.refer, ...(tooMany ? (['warnings'] as const) : [])])
  const stop = chosen.stop || grave
  return {
    conduct,
    damage,
    outside: outside ? 1 : 0,
    row,
    proposed: proposal.sanction.row,
    reason: row === proposal.sanction.row ? '' : normalise(input.reason),
    ...keptSanction({ ...chosen, stop, refer: [...refer] }, cutOff),
    faults: proposal.faults.length,
    warnings,
    maxWarnings,
    next: proposeNext(input, file, law).sanction.row,
  }
}

/** A sanction as a task keeps it; `cutOff`: for how many days, where its row cuts off. */
export function keptSanction(sanction: Sanction, cutOff: number | null): Kept {
  return {
    row: sanction.row,
    pay: sanction.pay,
    fine: sanction.fine,
    cutOff: sanction.cutOff && cutOff ? cutOff : 0,
    refer: sanction.refer.join(' '),
    ...Object.fromEntries(marks.map((mark) => [mark, sanction[mark] ? 1 : 0])),
  }
}

/** The sanction that a report keeps, its cut-off of just so many days; null for a form that no report has told yet. */
export function sanctionIn(form: Readonly<Record<string, unknown>>): Sanction | null {
  const row = [...rows, ...bodyRows].find((one) => one === form.row)
  if (!row) return null
  const is = (mark: (typeof marks)[number]) => form[mark] === 1
  const days = Number(form.cutOff)
  return {
    row,
    ...(Object.fromEntries(marks.map((mark) => [mark, is(mark)])) as Record<(typeof marks)[number], boolean>),
    pay: Number(form.pay),
    fine: Number(form.fine),
    cutOff: days ? { least: days, most: days } : null,
    refer: (['colour', 'warnings', 'board'] as const).filter((one) => String(form.refer).split(' ').includes(one)),
  }
}

/** A report as it is told: what was found, the sanction, and how that was counted. */
export function proposalIn(kept: Kept) {
  const sanction = sanctionIn(kept)
  if (!sanction) return null
  const { conduct, damage, outside, proposed, reason, faults, warnings, maxWarnings, next } = kept
  return {
    sanction,
    conduct: conduct as Conduct,
    damage: Number(damage),
    outside: outside === 1,
    proposed: proposed as Row,
    reason: String(reason),
    faults: Number(faults),
    warnings: Number(warnings),
    maxWarnings: Number(maxWarnings),
    next: next as Row,
  }
}
