// What a verdict puts on an office, and how the ladder came to propose it, in words; for bot, app and letter alike.
import type { Row, Sanction } from '#rules/violations/ladder'
import { rials } from './format.ts'
import { type Locale, text } from './text.ts'

/** What a sanction puts on an office, a line each. */
export function sanctionLines(locale: Locale, sanction: Sanction): string[] {
  const { pay, fine, cutOff, refer } = sanction
  const plain = (['warning', 'reprimand'] as const).filter((one) => sanction[one])
  const later = (['colour', 'noRenewal', 'negative', 'ranked', 'reassign', 'stop'] as const).filter(
    (one) => sanction[one],
  )
  return [
    ...(sanction.correct ? [text(locale, 'sanction-correct')] : []),
    ...plain.map((one) => text(locale, `sanction-${one}`)),
    ...(pay ? [text(locale, 'sanction-pay', { sum: rials(locale, pay) })] : []),
    ...(fine ? [text(locale, 'sanction-fine', { sum: rials(locale, fine) })] : []),
    ...(cutOff ? [text(locale, 'sanction-cutOff', { days: cutOff.most })] : []),
    ...later.map((one) => text(locale, `sanction-${one}`)),
    ...refer.map((one) => text(locale, `sanction-refer-${one}`)),
  ]
}

type Proposal = {
  sanction: Sanction
  conduct: string
  damage: number
  proposed: Row
  reason: string
  faults: number
  warnings: number
  maxWarnings: number
  next: Row
}

/** A proposal: what was found, its row, what it puts on the office, and the arithmetic of the ladder. */
export function proposalWords(locale: Locale, of: Proposal) {
  const { sanction, proposed, reason, faults, warnings, maxWarnings, next, damage } = of
  const row = (name: Row) => text(locale, `sanction-row-${name}`)
  return {
    conduct: text(locale, `sanction-conduct-${of.conduct as 'intent'}`),
    damage: damage ? rials(locale, damage) : null,
    row: row(sanction.row),
    lines: sanctionLines(locale, sanction),
    counted: countedOn(locale, sanction.row, { faults, warnings, max: maxWarnings }),
    next: text(locale, 'sanction-next', { row: row(next) }),
    differs: reason ? text(locale, 'sanction-differs', { row: row(proposed), reason }) : null,
  }
}

const rowsOfBodies: readonly Row[] = ['remedy', '9', 'board']

/** How a proposal was counted: the faults and warnings of an office's term, the verdicts on a body. */
export function countedOn(
  locale: Locale,
  row: Row,
  counted: { faults: number; warnings: number; max: number },
): string {
  return rowsOfBodies.includes(row)
    ? text(locale, 'sanction-counted-body', { faults: counted.faults })
    : text(locale, 'sanction-counted', counted)
}

type OnFile = {
  row: Row
  sanction: Sanction
  appeal: 'none' | 'open' | 'upheld' | 'overturned'
  changed: boolean
  counts: boolean
  duties: readonly { of: string | null; state: string; answer: string | null }[]
}

/** A verdict as an office's file tells it: its row, what it put on the office, and how it stands. */
export function verdictWords(locale: Locale, { row, sanction, appeal, changed, counts, duties }: OnFile) {
  const said = duties.map(({ of, state, answer }) => {
    const how = state === 'open' ? 'open' : answer === 'yes' ? 'yes' : 'no'
    const what = text(locale, of === 'payment' ? 'sanction-duty-payment' : 'sanction-duty-correction')
    return text(locale, 'common-comma', { first: what, second: text(locale, `sanction-duty-state-${how}`) })
  })
  return {
    words: text(locale, `sanction-row-${row}`),
    lines: [...sanctionLines(locale, sanction), ...said],
    stands: [
      ...(appeal === 'none' ? [] : [text(locale, `sanction-appeal-${changed ? 'changed' : appeal}`)]),
      ...(counts || appeal === 'overturned' ? [] : [text(locale, 'sanction-file-outside')]),
    ],
    refers: sanction.refer.length > 0 && appeal !== 'overturned',
  }
}
