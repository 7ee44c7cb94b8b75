// A stored case as the engine holds it.
import type { cases } from '#db/schema/cases'
import type { CaseState } from '#rules/cases'
import type { Ways } from './proceeding.ts'

export type CaseRow = typeof cases.$inferSelect
/** Its stage is its state; once the citizen is content with the result it is closed. */
export type Case = CaseRow & { noun: 'case'; stage: CaseState | 'closed'; outcome: null; ways: Ways<Case> }

/** A case's row as an engine with these ways moves it. */
export function caseOf(row: CaseRow, ways: Ways<Case>): Case {
  const stage = row.state === 'resolved' && row.satisfied ? 'closed' : row.state
  return { ...row, noun: 'case', stage, outcome: null, ways }
}
