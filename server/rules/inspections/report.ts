// The report of an inspection as a device sends it: what is wrong with it, and what it found.
import { officeMinArea, officeMinAreaRural, officeMinStaff } from '#law/offices'
import type { Law } from '#law/parameter'
import type { OfficeKind } from '../offices.ts'
import { isDegree, type Position } from '../positions.ts'
import { normalise, says } from '../texts.ts'
import { type Refusal, refusalAt } from '../verdict.ts'
import { type Checklist, type Item, itemsIn, type Limits } from './item.ts'

/** What was seen of one item, with when and where it was answered by the device: open to the inspected afterwards. */
export type Answered = { answer: string | number; note: string; at: string; lat?: number; lon?: number }
export type Answers = Readonly<Record<string, Answered>>

/** A signature on the glass: the path of an SVG of `glass` size. Of who cannot draw, the name, typed and confirmed instead. */
export type Hand = string | { typed: string }
/** Both sign. Of the office either somebody's drawing with a name, their name typed for one, or why nobody signed. */
export type Signatures = {
  inspector: Hand
  office: { drawing: string; name: string } | { typed: string } | { refused: string }
}

/** `counts`: the one by which the inspection goes; `beside`: another one that waits for a person's word; `aside`: one that does not count. */
export const reportStates = ['counts', 'beside', 'aside'] as const
export type ReportState = (typeof reportStates)[number]

/** What a report is held against: of each item its name, how it is answered, and the options of a choice. */
export type Question = { name: string; answer: Item['answer']; options: readonly string[] }

/** The same of a whole checklist. */
export const questionsIn = (checklist: Checklist): Question[] =>
  itemsIn(checklist).map((item) => ({
    ...{ name: item.name, answer: item.answer },
    options: item.answer === 'choice' ? item.options : [],
  }))

export type Report = {
  questions: readonly Question[]
  answers: Answers
  companions: string
  word: string
  signatures: Signatures
  position: Position | null
  startedAt: string
  endedAt: string
  photos: number
}

/** A signature is drawn on a glass of this size. */
export const glass = { width: 320, height: 140 } as const
/** A drawing of more letters than these is none. */
const drawingMax = 20_000
export const noteMax = 500
export const wordMax = 3000
/** Photographs that a report takes. */
export const photosMax = 20
/** A figure above this is a slip. */
const numberMax = 100_000
/** A report that ended later than it came by more than this was filled in by a clock that is wrong. */
const clockSlipMs = 86_400_000

/** Whether a drawing is one: moves and lines within the glass, and nothing else. */
const isDrawing = (path: string) => path.length <= drawingMax && /^(M\d+ \d+(L\d+ \d+)+)+$/.test(path)

const isSigned = (hand: Hand) => (typeof hand === 'string' ? isDrawing(hand) : says(hand.typed))

const fits = (item: Question, { answer }: Answered): boolean => {
  switch (item.answer) {
    case 'yes-no':
      return answer === 'yes' || answer === 'no' || answer === 'na'
    case 'number':
      return typeof answer === 'number' && answer >= 0 && answer <= numberMax
    case 'choice':
      return item.options.includes(String(answer))
    case 'text':
      return typeof answer === 'string' && answer.length <= wordMax
    case 'photo':
      return answer === 'seen' || answer === ''
  }
}

const optional = ({ answer }: Pick<Item, 'answer'>) => answer === 'text' || answer === 'photo'

/** What is wrong with a report, each at its item or field; `now`: when it came. */
export function reportRefusals(report: Report, now: Date): Refusal[] {
  const wrong = report.questions.flatMap((item): Refusal[] => {
    const answered = report.answers[item.name]
    if (!answered) return optional(item) ? [] : [refusalAt(item.name, 'inspect-item-needed')]
    if (!fits(item, answered) || Number.isNaN(Date.parse(answered.at)))
      return [refusalAt(item.name, 'inspect-item-needed')]
    return answered.note.length > noteMax ? [refusalAt(item.name, 'field-too-long', { most: noteMax })] : []
  })
  const known = new Set(report.questions.map(({ name }) => name))
  if (Object.keys(report.answers).some((name) => !known.has(name))) wrong.push(refusalAt('answers', 'field-wrong'))
  for (const field of ['word', 'companions'] as const)
    if (report[field].length > wordMax) wrong.push(refusalAt(field, 'field-too-long', { most: wordMax }))
  if (report.photos > photosMax) wrong.push(refusalAt('photos', 'inspect-too-many-photos', { most: photosMax }))
  const { position, startedAt, endedAt } = report
  if (position && !(isDegree('lat', position.lat) && isDegree('lon', position.lon)))
    wrong.push(refusalAt('position', 'field-position-wrong'))
  const [from, to] = [Date.parse(startedAt), Date.parse(endedAt)]
  if (!(from <= to) || to > now.getTime() + clockSlipMs) wrong.push(refusalAt('endedAt', 'inspect-clock-wrong'))
  return [...wrong, ...signatureRefusals(report.signatures)]
}

/** Whoever inspected signs; the office does, or it is noted why not. */
function signatureRefusals({ inspector, office }: Signatures): Refusal[] {
  const wrong = isSigned(inspector) ? [] : [refusalAt('inspector', 'inspect-signature-needed')]
  if ('refused' in office) return says(office.refused) ? wrong : [...wrong, refusalAt('office', 'inspect-unsigned-why')]
  if (!('typed' in office ? isSigned(office) : isDrawing(office.drawing) && says(office.name)))
    wrong.push(refusalAt('office', 'inspect-office-signs'))
  return wrong
}

/** The least figures by a law, for an office of a sort. Annex 1 arts. 11, 13. */
export function limitsOf(law: Law, kind: OfficeKind): Limits {
  const area = kind === 'mobile' ? 0 : law(kind === 'rural' ? officeMinAreaRural : officeMinArea)
  return { staff: law(officeMinStaff), area }
}

/** Whether an answer says that an item is not as it should be. */
function isFault(item: Item, answer: string | number | undefined, limits: Limits): boolean {
  if (answer === undefined) return false
  if (item.answer === 'yes-no') return answer === 'no'
  if (item.answer === 'number')
    return typeof answer === 'number' && answer < (typeof item.least === 'number' ? item.least : limits[item.least])
  return item.answer === 'choice' && item.bad.includes(String(answer))
}

/** What a report found, in the checklist's order, and which items it found in order. */
export function foundBy({ checklist, answers }: { checklist: Checklist; answers: Answers }, limits: Limits) {
  const seen = itemsIn(checklist).flatMap((item) => {
    const answered = answers[item.name]
    return answered ? [{ item, fault: isFault(item, answered.answer, limits), note: normalise(answered.note) }] : []
  })
  return {
    faults: seen.filter(({ fault }) => fault).map(({ item, note }) => ({ item, note })),
    // what does not apply is not in order either
    fine: seen
      .filter(({ item, fault }) => !fault && !optional(item) && answers[item.name]?.answer !== 'na')
      .map(({ item }) => item.name),
  }
}
