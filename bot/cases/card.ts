// A case as a message: for the citizen whose chat follows it, for the office it was put to, for those who handle it.
import { caseSecret } from '#actions/cases/secret'
import type { Database } from '#db/client'
import { caseNext, caseState, consentWords, reopenKeys } from '#locales/cases'
import { codeEnd, date, number, trackingCode } from '#locales/format'
import { type Key, type Locale, text } from '#locales/text'
import { caseById } from '#reads/cases'
import { chatOfCase } from '#reads/identities'
import type { Signed } from '#reads/people/actors'
import { type CitizenCase, caseForCitizen } from '#reads/public-cases'
import { tehranDay } from '#rules/calendar'
import { isResult } from '#rules/case-steps'
import { button } from '../callback.ts'
import { away } from '../cards/away.ts'
import type { Card, CardKind, View } from '../cards/card.ts'
import type { Button, Buttons } from '../send.ts'
import type { Block, Line } from '../words.ts'

export const newCase = button('c:new', { license: 'word' })
export const openCase = button('c:open', { case: 'uuid' })
export const addCaseWord = button('c:word', { case: 'uuid' })
export const judgeResult = button('c:judge', { case: 'uuid', satisfied: 'word' })
export const answerToCase = button('c:reply', { case: 'uuid' })
export const withdrawOwn = button('c:withdraw', { case: 'uuid' })
/** `nth`: which of what was asked, in its order. */
export const consentToCase = button('c:agree', { case: 'uuid', nth: 'int', as: 'word' })
export const reopenResult = button('c:reopen', { case: 'uuid' })
export const answerForOffice = button('c:answer', { case: 'uuid' })

type WorkCase = NonNullable<Awaited<ReturnType<typeof caseById>>>

/** Every event comes as a message that is heard; the one before goes. */
export const caseCard: CardKind = {
  subject: 'case',
  again: true,
  render: async (db, view) => {
    if (await followsHere(db, view)) return citizenCard(db, view)
    return view.person ? workCard(db, view, view.person) : null
  },
}

/** Whether the chat is the one that the case's news go to: only there may the citizen's side be shown and acted on. */
export async function followsHere(db: Database, { subjectId, place }: Pick<View, 'subjectId' | 'place'>) {
  const chat = await chatOfCase(db, subjectId)
  return chat !== null && chat.messenger === place.messenger && chat.chat === place.chat
}

/** The citizen's whole link. */
export function caseUrl(
  publicUrl: string,
  secret: string,
  { id, trackingCode: code }: { id: string; trackingCode: string },
) {
  return `${publicUrl}/c/${code}/${caseSecret(secret, id)}`
}

async function citizenCard(db: Database, view: View): Promise<Card | null> {
  const { locale, now, subjectId, publicUrl, secret, person } = view
  const today = tehranDay(now)
  const held = await caseForCitizen(db, subjectId, today)
  if (!held) return null
  const whole = away(publicUrl, caseUrl(publicUrl, secret, held), text(locale, 'complain-open-page'))
  // Who answers for an office may have filed against it in the same chat: the answer must not get lost.
  const work = person && (await caseById(db, person, subjectId))
  return {
    blocks: [...summaryBlocks(locale, held, today), ...whole.blocks],
    buttons: [...citizenButtons(locale, held), ...(work ? workButtons(locale, work) : []), ...whole.buttons],
  }
}

/** Title, figures, what is next and the answer: what anybody with the code may read. */
export function summaryBlocks(locale: Locale, held: CitizenCase, today: string): Block[] {
  const office = held.whole?.office
  const facts: [string, Line][] = [
    [text(locale, 'case-code'), [{ code: trackingCode(locale, held.trackingCode) }]],
    [text(locale, 'complain-about'), text(locale, `case-topic-${held.topic}`)],
    ...officeFact(locale, office),
    [text(locale, 'cases-filed'), date(locale, tehranDay(held.filedAt))],
    [text(locale, 'cases-state'), caseState(locale, held)],
    ...papersFact(locale, 'complain-part-files', held.whole?.files),
    ...papersFact(locale, 'complain-papers-answer', held.whole?.answerFiles),
  ]
  return [
    { title: text(locale, `case-kind-${held.kind}`), symbol: '📁' },
    { facts },
    caseNext(locale, held, today),
    ...endBlocks(locale, held),
    ...(held.answer ? [{ title: text(locale, 'case-answer') }, { quote: held.answer }] : []),
    ...questionBlocks(locale, held),
    ...(held.mayJudge ? [[{ bold: text(locale, 'case-judge') }]] : []),
    ...(held.satisfied === null ? [] : [text(locale, held.satisfied ? 'complain-pleased' : 'complain-displeased')]),
  ]
}

/** That it was ended unexamined, and why; its answer follows. What was taken back says so by its state. */
function endBlocks(locale: Locale, { state, withdrawn, steps }: CitizenCase): Block[] {
  const end = state === 'resolved' && !withdrawn ? steps.findLast(({ what }) => isResult(what)) : undefined
  return end && end.what !== 'resolved' ? [[{ bold: text(locale, `case-step-${end.what}`) }]] : []
}

/** What the citizen is asked: the question, and what the office may see; for who has the code alone neither. */
function questionBlocks(locale: Locale, { question, whole }: CitizenCase): Block[] {
  const asked = whole?.consents.filter(({ agreed }) => agreed === null).slice(0, 1) ?? []
  return [
    ...(question?.text ? [{ title: text(locale, 'case-question') }, { quote: question.text }] : []),
    ...(asked.length ? [{ title: text(locale, 'case-consent') }, text(locale, 'case-consent-lead')] : []),
    ...asked.map(({ file }) => consentWords(locale, file)),
  ]
}

/** How many photos and papers lie with it; they are looked at in the app, or on the citizen's page. */
function papersFact(locale: Locale, label: Key, papers: readonly unknown[] | undefined): [string, Line][] {
  return papers?.length ? [[text(locale, label), number(locale, papers.length)]] : []
}

function officeFact(
  locale: Locale,
  office: { name: string | null; place: string | null } | null | undefined,
): [string, Line][] {
  if (!office) return []
  const where = text(locale, 'common-comma', { first: office.name ?? '', second: office.place ?? '' })
  return [[text(locale, 'cases-office'), where]]
}

function citizenButtons(locale: Locale, held: CitizenCase): Buttons {
  const { id, question, withdrawn, mayAddWord, mayJudge, mayReopen, mayWithdraw } = held
  const judge = (satisfied: 'yes' | 'no'): Button => ({
    text: text(locale, `case-judge-${satisfied}`),
    data: judgeResult.data({ case: id, satisfied }),
  })
  return [
    ...(question ? [[{ text: text(locale, 'complain-reply'), data: answerToCase.data({ case: id }) }]] : []),
    ...consentButtons(locale, held),
    ...(mayAddWord ? [[{ text: text(locale, 'case-word'), data: addCaseWord.data({ case: id }) }]] : []),
    ...(mayJudge ? [[judge('yes')], [judge('no')]] : []),
    ...(mayReopen
      ? [[{ text: text(locale, reopenKeys({ withdrawn, as: mayReopen }).ask), data: reopenResult.data({ case: id }) }]]
      : []),
    ...(mayWithdraw ? [[{ text: text(locale, 'case-withdraw'), data: withdrawOwn.data({ case: id }) }]] : []),
  ]
}

/** Yes and no for the first of what waits; the next comes once that is said. */
function consentButtons(locale: Locale, { id, whole }: CitizenCase): Buttons {
  const nth = whole?.consents.findIndex(({ agreed }) => agreed === null) ?? -1
  if (nth < 0) return []
  const say = (as: 'yes' | 'no'): Button => ({
    text: text(locale, `case-consent-${as}`),
    data: consentToCase.data({ case: id, nth, as }),
  })
  return [[say('yes'), say('no')]]
}

/** For the office and for those who handle the case; never who complained. */
async function workCard(
  db: Database,
  { locale, now, subjectId, publicUrl }: View,
  person: Signed,
): Promise<Card | null> {
  const held = await caseById(db, person, subjectId)
  if (!held) return null
  const app = away(publicUrl, `${publicUrl}/app/cases/${held.id}`, text(locale, 'complain-open-app'))
  return {
    blocks: [
      { title: text(locale, `case-kind-${held.kind}`), symbol: '📁' },
      { facts: workFacts(locale, held, tehranDay(now)) },
      held.text === null ? text(locale, 'cases-text-withheld') : { quote: short(held.text, 3000) },
      ...lastWords(locale, held),
      ...app.blocks,
    ],
    buttons: [...workButtons(locale, held), ...app.buttons],
    asks: held.may.length > 0,
  }
}

function workFacts(locale: Locale, held: WorkCase, today: string): [string, Line][] {
  const { office, dueOn } = held
  const late = dueOn && dueOn < today ? 'complain-late' : 'cases-until'
  return [
    ...(held.code ? [[text(locale, 'cases-code'), [{ code: codeEnd(locale, held.code) }]] as [string, Line]] : []),
    [text(locale, 'complain-about'), text(locale, `case-topic-${held.topic}`)],
    ...officeFact(locale, office),
    [text(locale, 'cases-state'), caseState(locale, { state: held.state, withdrawn: held.withdrawn })],
    ...papersFact(locale, 'complain-part-files', held.files),
    ...papersFact(locale, 'complain-papers-answer', held.answerFiles),
    ...(dueOn
      ? [[text(locale, 'cases-clock'), text(locale, late, { day: date(locale, dueOn) })] as [string, Line]]
      : []),
  ]
}

/** What was last said on the way, in its order: the examiner's question, the office's answer, the result. */
function lastWords(locale: Locale, { steps }: WorkCase): Block[] {
  return steps
    .filter((step) => step.word)
    .slice(-3)
    .flatMap((step): Block[] => [
      { title: text(locale, `complain-step-${step.what}`) },
      { quote: short(step.word ?? '', 700) },
    ])
}

function workButtons(locale: Locale, { id, may }: WorkCase): Buttons {
  const as = answerAs(may)
  return as ? [[{ text: text(locale, `cases-${as}`), data: answerForOffice.data({ case: id }) }]] : []
}

/** What the person is asked, of what they may do; null for nothing. */
export const answerAs = (may: WorkCase['may']) =>
  (['answer', 'find', 'respond'] as const).find((event) => may.includes(event)) ?? null

function short(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).trimEnd()} …` : text
}
