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
  outsideContracts,
  rowCite,
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

/**
 * What a body did: a duty not done, a fault that costs an office, or against a resolution of the working group. Annex 4 articles 3-2-1,
 * 10-9; Minutes 3, 4, 12.
 */
export const bodyConducts = ['breach', 'costs', 'defiance'] as const
export type Conduct = (typeof conducts)[number] | (typeof bodyConducts)[number]

/** What has consequences that are stopped at once, in any row. Annex 4 art. 10-8 note. */
export const gravities = ['forgery', 'financial', 'security', 'social'] as const

/** What was found. `damage` in whole rials, 0 for none; `outside`: a service outside the contracts. */
export type Found = { conduct: Conduct; damage: number; outside: boolean; grave: boolean }

/** A verdict on the file, as it was decided. `appeal`: whether one was lodged, and how it ended; `next`: what it puts on the next term. */
export type PastVerdict = {
  id: string
  row: Row
  decidedOn: Day
  warning: boolean
  appeal: 'none' | 'open' | 'upheld' | 'overturned'
  next?: 'colour' | 'no-renewal' | null
  /** A mark against the office in renewal and new services; and in its rank. */
  negative?: boolean
  ranked?: boolean
}

/** The office's file: the term of its license, and whether its colour was changed by the term before; or a body's, which has neither. */
export type ViolationFile = {
  of?: 'body'
  term: { from: Day; to: Day }
  colourChanged: boolean
  verdicts: readonly PastVerdict[]
}

export const rows = ['1', '2', '3', '4', '5', '7', '10', '11'] as const
/** Those of bodies: to remedy, to compensate the office as well, or before the board of administrative violations. */
export const bodyRows = ['remedy', '9', 'board'] as const
export type Row = (typeof rows)[number] | (typeof bodyRows)[number]

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
  refer: readonly ('colour' | 'warnings' | 'board')[]
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

/** What puts nothing on an office. */
export const noSanction: Omit<Sanction, 'row'> = {
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

/** Written warnings with this sanction, how many are not yet too many, and whether it is the one too many. */
export function warningsWith(sanction: Sanction, file: ViolationFile, law: Law) {
  const maxWarnings = law(violationMaxWarnings)
  const counts = sanction.warning && (isFault(sanction) || law(violationWarningsCounted) === 'every-warning')
  const warnings = countedWarnings(file, law) + (counts ? 1 : 0)
  return { warnings, maxWarnings, tooMany: counts && warnings > maxWarnings }
}

/** What the ladder proposes for what was found, by the file as it stands. */
export function propose(found: Found, file: ViolationFile, law: Law): Proposal {
  const counted = countedVerdicts(file, law)
  const faults = file.of === 'body' ? counted : counted.filter(isFault)
  const { sanction, cites } = rowOf(found, faults.length, file.colourChanged, law)
  const { warnings, maxWarnings, tooMany } = warningsWith(sanction, file, law)
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
    faults: found.conduct === 'intent' || file.of === 'body' ? faults.map(({ id }) => id) : [],
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

/** The row by what was found; `before`: so many decided faults on purpose count already. */
function rowOf(found: Found, before: number, colourChanged: boolean, law: Law): Rowed {
  const { conduct, damage } = found
  const { sanction, cites } = sanctionBy(rowFor(found, before), damage, colourChanged, law)
  if (conduct === 'intent' && sanction.row === '1') return { sanction, cites: [intentWithoutDamage] }
  return { sanction, cites: before > 2 && sanction.row === '5' ? [...cites, beyondThird] : cites }
}

function rowFor({ conduct, damage }: Found, before: number): Row {
  if (conduct === 'disrespect') return '10'
  if (conduct === 'premises') return '11'
  if (conduct === 'unpaid') return '7'
  if (conduct === 'breach') return 'remedy'
  if (conduct === 'costs') return '9'
  if (conduct === 'defiance') return 'board'
  if (conduct !== 'intent') return damage > 0 ? '2' : '1'
  // the rows of the first two speak of damage, that of the third does not
  if (before >= 2) return '5'
  return damage === 0 ? '1' : before === 0 ? '3' : '4'
}

/** What a row puts on an office, whoever chose it, with where it stands; of the third fault the cut-off from its shortest to its longest. */
export function sanctionBy(row: Row, damage: number, colourChanged: boolean, law: Law): Rowed {
  const cites = [rowCite(row)]
  const of = (more: Partial<Sanction>, ...also: Citation[]) => ({
    sanction: { ...noSanction, row, ...more },
    cites: [...cites, ...also],
  })
  switch (row) {
    case '1':
      return of({ correct: true })
    case '2':
      return of({ correct: true, pay: damage })
    case '7':
      return of({ pay: damage, reassign: true })
    case '10':
      return of({ reprimand: true, negative: true })
    case '11':
      return of({ warning: true, ranked: true })
    case 'remedy':
    case '9':
      return of({ correct: true, pay: damage })
    case 'board':
      return of({ correct: true, pay: damage, refer: ['board'] })
  }
  // whose colour was changed the term before has violated again, whichever fault of this term it is
  const again = { warning: true, pay: damage, noRenewal: colourChanged }
  const noted = colourChanged ? [colourNoRenewal] : []
  if (row === '3') return of(again, ...noted)
  const fined = { ...again, fine: damage * law(violationFineFactor) }
  if (row === '4') return of(fined, ...noted)
  const cutOff = { least: days(law(violationCutOffLeast)), most: days(law(violationCutOff)) }
  const third = { ...fined, cutOff, colour: !colourChanged, refer: colourChanged ? (['colour'] as const) : [] }
  return of(third, ...(colourChanged ? [colourReferral] : []), ...noted)
}
