// An inquiry before whoever is asked: what is asked for, by when, and two buttons; later what was answered.
import type { Database } from '#db/client'
import { appealLines } from '#locales/appeals'
import { authorityWords } from '#locales/course'
import { dueWords } from '#locales/due'
import { date } from '#locales/format'
import { accountWords, heardOn, hearingState, inquiryWords, paperWords } from '#locales/inquiries'
import { type Locale, text } from '#locales/text'
import { requestById, type SeenRequest } from '#reads/requests/requests'
import { taskPlace } from '#reads/requests/tasks'
import { tehranDay } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import { button } from '../callback.ts'
import { inApp } from '../cards/away.ts'
import type { Card, CardKind } from '../cards/card.ts'
import type { Block } from '../words.ts'
import { allegationBlocks, factsBlock, handoverBlocks, replyBlocks, titleWords } from './blocks.ts'
import { askButtons } from './question.ts'
import { paymentBlocks, receiptButtons } from './receipt.ts'

export const clearInquiry = button('q:yes', { task: 'uuid' })
export const objectInquiry = button('q:no', { task: 'uuid' })

type Seen = { request: SeenRequest; task: SeenRequest['tasks'][number] }

/** An inquiry with its request, as the actor sees them; null where they are not in sight. */
export async function seenInquiry(db: Database, actor: Actor, id: string, now: Date): Promise<Seen | null> {
  const of = await taskPlace(db, id)
  const request = of && (await requestById(db, actor, of.request, tehranDay(now)))
  const task = request?.tasks.find((one) => one.id === id)
  return request && task ? { request, task } : null
}

export const inquiryCard: CardKind = {
  subject: 'inquiry',
  again: true,
  render: async (db, { person, subjectId, now, locale, publicUrl }) => {
    const seen = person && (await seenInquiry(db, person, subjectId, now))
    return seen
      ? face(locale, publicUrl, seen)
      : person && handoverFace(db, { person, subjectId, now, locale, publicUrl })
  },
}

type Listed = { person: Actor; subjectId: string; now: Date; locale: Locale; publicUrl: string }

/** What is handed over, thing by thing; it is written down in the app. */
async function handoverFace(db: Database, { person, subjectId, now, locale, publicUrl }: Listed): Promise<Card | null> {
  const of = await taskPlace(db, subjectId)
  const request = of && (await requestById(db, person, of.request, tehranDay(now)))
  const list = request?.handovers.find(({ id }) => id === subjectId)
  if (!request || !list) return null
  const title = text(locale, 'common-comma', {
    first: text(locale, 'inquiry-handover-title'),
    second: titleWords(locale, request),
  })
  const blocks = [{ title, symbol: '📦' }, factsBlock(locale, request), ...handoverBlocks(locale, request)]
  if (!list.may) return { blocks }
  const way = inApp(locale, publicUrl, `requests/${request.id}`, 'inquiry-handover-open')
  return { blocks: [...blocks, text(locale, 'inquiry-handover-lead'), ...way.blocks], buttons: way.buttons }
}

function face(locale: Locale, publicUrl: string, { request, task }: Seen): Card {
  const authority = authorityWords(locale, task)
  const heard = task.task === 'hearing'
  const about = heard ? heardOn(task) : null
  const matter =
    about && about !== 'inspection' && about !== 'appeal' && about !== 'offer' ? allegationBlocks(locale, request) : []
  const own = task.own || request.view === 'accused'
  const card = !heard ? 'inquiry-card' : own ? 'inquiry-hearing-card' : 'inquiry-heard-card'
  const title = text(locale, card, { title: titleWords(locale, request) })
  const blocks: Block[] = [
    { title, symbol: '📋' },
    factsBlock(locale, request),
    ...replyBlocks(locale, request),
    ...matter,
  ]
  const appeal = about === 'appeal' ? appealLines(locale, request) : []
  if (!task.may) return { blocks: [...blocks, ...answerBlocks(locale, task, appeal)] }
  const owed = accountWords(task)
  if (owed) blocks.push(text(locale, owed), { quote: task.word! })
  blocks.push(...paymentBlocks(locale, task))
  if (task.task === 'paper' || task.task === 'opening') {
    const way = inApp(locale, publicUrl, `requests/${request.id}`, paperWords(task.says, 'record'))
    return { blocks: [...blocks, text(locale, paperWords(task.says, 'lead')), ...way.blocks], buttons: way.buttons }
  }
  const due = request.question
    ? [text(locale, 'course-now-question')]
    : task.dueOn
      ? [text(locale, dueWords(task.task), { day: date(locale, task.dueOn) })]
      : task.awaitsNotice
        ? [text(locale, 'inquiry-from-notice')]
        : []
  const asked = (part: 'lead' | 'clear' | 'object') => text(locale, inquiryWords(task, part), { authority })
  if (!task.own) {
    const way = inApp(locale, publicUrl, `requests/${request.id}`, 'inquiry-record')
    return { blocks: [...blocks, asked('lead'), ...due, ...appeal, ...way.blocks], buttons: way.buttons }
  }
  // the report itself, item by item, is read in the app
  const report =
    about === 'inspection' ? inApp(locale, publicUrl, `inspections/${request.id}`, 'inquiry-inspection-open') : null
  return {
    blocks: [...blocks, asked('lead'), ...due, ...appeal, ...(report?.blocks ?? [])],
    buttons: [
      ...(report?.buttons ?? []),
      [{ text: asked('clear'), data: clearInquiry.data({ task: task.id }) }],
      [{ text: asked('object'), data: objectInquiry.data({ task: task.id }) }],
      ...receiptButtons(locale, task),
      ...askButtons(locale, request),
    ],
  }
}

/** What was answered, with its word; of an appeal that is before the committee `appeal` tells more. */
function answerBlocks(locale: Locale, of: Seen['task'], appeal: readonly string[]): Block[] {
  const { task, state, answer, word } = of
  const said = state === 'answered' ? answer! : state
  const account = accountWords({ task, answer, word })
  const words = text(locale, account ?? (task === 'hearing' ? hearingState(of, said) : `inquiry-state-${said}`))
  return [...(appeal.length ? appeal : [words]), ...(word ? [{ quote: word }] : [])]
}
