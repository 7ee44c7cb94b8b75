// The ladder of sanctions: from what was found and the file of the license's term it proposes the row, with its arithmetic.
// It proposes; people decide. Annex 4 article 10.
import { appealSuspends } from '#law/appeals'
import type { Citation, Law } from '#law/parameter'
import {
  beyondThird,
  colourNoRenewal,
  colourReferral,
  graveStop,
  intentWithoutDamage,
  ladderRow,
  outsideContracts,
  violationCountWindow,
  violationCutOff,
  violationCutOffLeast,
  violationFineFactor,
  violationMaxWarnings,
  violationWarningsCounted,
} from '#law/violations'
import type { Day } from '../calendar.ts'
import { days } from '../periods.ts'

/**
 * What was done, as Annex 4 article 10 tells it apart: procedure not followed, a fault by mistake, one on purpose, disrespect, premises
 * below standard, and refusing to pay what an earlier verdict put on the office.
 */
export const conducts = ['procedure', 'mistake', 'intent', 'disrespect', 'premises', 'unpaid'] as const
export type Conduct = (typeof conducts)[number]

/** What has consequences that are stopped at once, in any row. Annex 4 art. 10-8 note. */
export const gravities = ['forgery', 'financial', 'security', 'social'] as const
export type Gravity = (typeof gravities)[number]

/** What was found. `damage` in whole rials, 0 for none; `outside`: a service outside the contracts. */
export type Found = { conduct: Conduct; damage: number; outside: boolean; grave: boolean }

/** A verdict on the file, as it was decided. `appeal`: whether one was lodged, and how it ended. */
export type PastVerdict = {
  id: string
  row: Row
  decidedOn: Day
  warning: boolean
  appeal: 'none' | 'open' | 'upheld' | 'overturned'
}

/** The office's file: the term of its license, and whether its colour was changed by the term before. */
export type ViolationFile = {
  term: { from: Day; to: Day }
  colourChanged: boolean
  verdicts: readonly PastVerdict[]
}

export const rows = ['1', '2', '3', '4', '5', '7', '10', '11'] as const
export type Row = (typeof rows)[number]

/** What a verdict puts on an office. `pay` and `fine` in whole rials, `cutOff` in days, from the shortest to the longest. */
export type Sanction = {
  row: Row
  correct: boolean
  pay: number
  fine: number
  warning: boolean
  reprimand: boolean
  cutOff: { least: number; most: number } | null
  /** The license has another colour in the next term. */
  colour: boolean
  noRenewal: boolean
  refer: readonly ('colour' | 'warnings')[]
  /** A mark against it in renewal and new services, and in its rank. */
  negative: boolean
  ranked: boolean
  /** The license may be given to another. */
  reassign: boolean
  /** The office is stopped at once, before anybody decides. */
  stop: boolean
}

/** A proposal: the sanction, where it stands, and what was counted for it. */
export type Proposal = {
  sanction: Sanction
  cites: readonly Citation[]
  /** Decided faults on purpose of the term by id, the oldest first; this one comes after them. */
  faults: readonly string[]
  /** Written warnings with this one, and how many are not yet too many. */
  warnings: number
  maxWarnings: number
}

const none: Omit<Sanction, 'row'> = {
  correct: false,
  pay: 0,
  fine: 0,
  warning: false,
  reprimand: false,
  cutOff: null,
  colour: false,
  noRenewal: false,
  refer: [],
  negative: false,
  ranked: false,
  reassign: false,
  stop: false,
}

/**
 * The verdicts of a file that count under a law: of the license's term unless the province counts without limit, none that an appeal
 * overturned, and none under appeal where that suspends. Reports that nobody has decided are no verdicts.
 */
export function countedVerdicts({ term, verdicts }: Pick<ViolationFile, 'term' | 'verdicts'>, law: Law): PastVerdict[] {
  const always = law(violationCountWindow) === 'always'
  return verdicts
    .filter(({ decidedOn }) => always || (term.from <= decidedOn && decidedOn <= term.to))
    .filter(({ appeal }) => appeal !== 'overturned' && !(appeal === 'open' && law(appealSuspends)))
    .sort((one, other) => (one.decidedOn < other.decidedOn ? -1 : one.decidedOn > other.decidedOn ? 1 : 0))
}

/** Whether it is one of the rows of faults on purpose. */
const isFault = ({ row: of }: { row: Row }) => of === '3' || of === '4' || of === '5'

/** How many written warnings of a file count towards revocation. Annex 4 art. 10-6. */
export function countedWarnings(file: Pick<ViolationFile, 'term' | 'verdicts'>, law: Law): number {
  const faultsAlone = law(violationWarningsCounted) === 'fault-warnings'
  return countedVerdicts(file, law).filter((past) => past.warning && (!faultsAlone || isFault(past))).length
}

/** What the ladder proposes for what was found, by the file as it stands. */
export function propose(found: Found, file: ViolationFile, law: Law): Proposal {
  const faults = countedVerdicts(file, law).filter(isFault)
  const { sanction, cites } = rowOf(found, faults.length, file.colourChanged, law)
  const maxWarnings = law(violationMaxWarnings)
  const counts = sanction.warning && (isFault(sanction) || law(violationWarningsCounted) === 'every-warning')
  const warnings = countedWarnings(file, law) + (counts ? 1 : 0)
  const tooMany = counts && warnings > maxWarnings
  return {
    sanction: {
      ...sanction,
      refer: [...sanction.refer, ...(tooMany ? (['warnings'] as const) : [])],
      stop: found.grave,
    },
    cites: [
      ...cites,
      ...(found.outside ? [outsideContracts] : []),
      ...(tooMany ? [law.cite?.(violationMaxWarnings) ?? violationMaxWarnings.cite] : []),
      ...(found.grave ? [graveStop] : []),
    ],
    faults: found.conduct === 'intent' ? faults.map(({ id }) => id) : [],
    warnings,
    maxWarnings,
  }
}

/** What would follow if the same were found once more after this proposal had been decided. */
export function proposeNext(found: Found, file: ViolationFile, law: Law): Proposal {
  const { sanction } = propose(found, file, law)
  const decided: PastVerdict = {
    id: 'this',
    row: sanction.row,
    decidedOn: file.term.to,
    warning: sanction.warning,
    appeal: 'none',
  }
  return propose(found, { ...file, verdicts: [...file.verdicts, decided] }, law)
}

type Rowed = { sanction: Sanction; cites: Citation[] }

const row = (name: Row, more: Partial<Sanction>, ...cites: Citation[]): Rowed => ({
  sanction: { ...none, row: name, ...more },
  cites: [ladderRow(name), ...cites],
})

/** The row by itself; `before`: so many decided faults on purpose count already. */
function rowOf({ conduct, damage }: Found, before: number, colourChanged: boolean, law: Law): Rowed {
  switch (conduct) {
    case 'procedure':
    case 'mistake':
      return damage > 0 ? row('2', { correct: true, pay: damage }) : row('1', { correct: true })
    case 'disrespect':
      return row('10', { reprimand: true, negative: true })
    case 'premises':
      return row('11', { warning: true, ranked: true })
    case 'unpaid':
      return row('7', { pay: damage, reassign: true })
    case 'intent':
      return onPurpose(damage, before, colourChanged, law)
  }
}

/** The first, the second and the third fault on purpose; the first two are the rows of those that did damage. */
function onPurpose(damage: number, before: number, colourChanged: boolean, law: Law): Rowed {
  if (damage === 0 && before < 2) return { ...row('1', { correct: true }), cites: [intentWithoutDamage] }
  // whose colour was changed the term before has violated again, whichever fault of this term it is
  const again = colourChanged ? { noRenewal: true } : {}
  const noted = colourChanged ? [colourNoRenewal] : []
  if (before === 0) return row('3', { warning: true, pay: damage, ...again }, ...noted)
  const fine = damage * law(violationFineFactor)
  if (before === 1) return row('4', { warning: true, pay: damage, fine, ...again }, ...noted)
  return row(
    '5',
    {
      warning: true,
      pay: damage,
      fine,
      cutOff: { least: days(law(violationCutOffLeast)), most: days(law(violationCutOff)) },
      colour: !colourChanged,
      refer: colourChanged ? ['colour'] : [],
      ...again,
    },
    ...(before > 2 ? [beyondThird] : []),
    ...(colourChanged ? [colourReferral] : []),
    ...noted,
  )
}
