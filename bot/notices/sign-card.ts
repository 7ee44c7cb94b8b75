// Letters on their way to a signature: what the signers see, and what comes back to the writer.
import { commas, dateTime } from '#locales/format'
import { noticeCard, recipientsFact, signature } from '#locales/notices'
import { type Locale, text } from '#locales/text'
import { carriedFiles } from '#reads/documents'
import { noticeById } from '#reads/notices/notices'
import { outspoken } from '#rules/notices'
import { button } from '../callback.ts'
import { inApp } from '../cards/away.ts'
import type { Card, CardKind } from '../cards/card.ts'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'
import { filesButtons, letterBlocks, uncountedBlocks } from './card.ts'

/** `version`: the letter as it stood when it was shown. */
export const signLetter = button('s:sign', { notice: 'uuid', version: 'int' })
export const sendBackLetter = button('s:back', { notice: 'uuid' })
export const filesToSign = button('s:files', { notice: 'uuid' })
export const listRecipients = button('s:to', { notice: 'uuid', page: 'int' })

type Notice = NonNullable<Awaited<ReturnType<typeof noticeById>>>

/**
 * A letter that waits for a signature, whole and exactly as it will arrive, with ways to its files and recipients; then
 * what became of it. A delivery that comes after that says nothing; `params.anyway` shows it all the same,
 * `params.batch` without its own buttons to sign. One that is not for everybody is read and signed in the app.
 */
export const signCard: CardKind = {
  subject: 'sign',
  again: true,
  render: async (db, { person, subjectId, locale, now, params, publicUrl }) => {
    const notice = person && (await noticeById(db, person, subjectId, now))
    if (!notice || (notice.state !== 'awaiting' && !params.anyway && !params.subject)) return null
    if (notice.state === 'signed') return signedCard(locale, notice)
    if (notice.state === 'cancelled') return cancelledCard(locale, notice)
    if (notice.state === 'draft') return returnedCard(locale, notice)
    if (!outspoken(notice)) return closedCard(locale, notice, publicUrl)
    return {
      blocks: waitingBlocks(locale, notice),
      buttons: [
        ...lookButtons(locale, notice),
        ...(notice.maySign && !params.batch ? signButtons(locale, notice) : []),
      ],
    }
  },
}

function waitingBlocks(locale: Locale, notice: Notice): Block[] {
  return [
    { title: text(locale, 'bot-notice-to-sign'), symbol: '✍️' },
    [{ bold: notice.subject }],
    { facts: waitingFacts(locale, notice) },
    ...letterBlocks(locale, notice),
    ...uncountedBlocks(locale, notice),
  ]
}

function waitingFacts(locale: Locale, notice: Notice): [string, string][] {
  const { title, facts } = noticeCard(locale, { ...notice, office: null })
  return [
    [text(locale, 'notice-field-kind'), title],
    recipientsFact(locale, notice),
    ...facts,
    ...(notice.writer ? [[text(locale, 'notice-writer'), notice.writer] as [string, string]] : []),
    ...goingFacts(locale, notice),
  ]
}

/** That it goes out before others, and when, where that is not at once. */
function goingFacts(locale: Locale, { urgent, goesAt }: Notice): [string, string][] {
  return [
    ...(urgent ? [[text(locale, 'notice-urgency'), text(locale, 'notice-urgent')] as [string, string]] : []),
    ...(goesAt ? [[text(locale, 'notice-going'), dateTime(locale, goesAt)] as [string, string]] : []),
  ]
}

function closedCard(locale: Locale, notice: Notice, publicUrl: string): Card {
  const title = { title: text(locale, 'bot-notice-to-sign'), symbol: '🔒' }
  const app = inApp(locale, publicUrl, `sign/${notice.id}`, 'notice-open-in-app')
  return {
    blocks: [
      title,
      { facts: waitingFacts(locale, notice) },
      ...uncountedBlocks(locale, notice),
      text(locale, 'refusal-sign-in-app'),
      ...app.blocks,
    ],
    buttons: app.buttons,
  }
}

/** The ways to all that goes out with the text. */
function lookButtons(locale: Locale, notice: Notice): Buttons {
  const { id, recipientCount: count } = notice
  const files = filesButtons(locale, noticeFiles(notice), filesToSign.data({ notice: id }))
  // nobody here gets what goes to an authority outside
  if (notice.outward) return files
  return [
    ...files,
    [{ text: text(locale, 'bot-notice-recipients', { count }), data: listRecipients.data({ notice: id, page: 0 }) }],
  ]
}

/** A letter's own files and those of the documents that go with it, as its recipients get them. */
export function noticeFiles({ files, carried }: Pick<Notice, 'files' | 'carried'>) {
  return [...files, ...carriedFiles(carried)]
}

function signButtons(locale: Locale, { id: notice, version }: Notice): Buttons {
  return [
    [{ text: text(locale, 'sign-do'), data: signLetter.data({ notice, version }) }],
    [{ text: text(locale, 'sign-back'), data: sendBackLetter.data({ notice }) }],
  ]
}

function signedCard(locale: Locale, notice: Notice): Card {
  const { facts } = noticeCard(locale, { ...notice, office: null })
  const about: [string, string][] = [
    ...facts,
    [text(locale, 'notice-signer'), commas(locale, signature(locale, notice))],
    recipientsFact(locale, notice),
    ...goingFacts(locale, notice),
  ]
  const title = { title: text(locale, 'sign-done'), symbol: '✅' }
  return { blocks: [title, ...subjectBlocks(notice), { facts: about }] }
}

/** The subject, where a chat may say it. */
function subjectBlocks(notice: Notice): Block[] {
  return outspoken(notice) ? [[{ bold: notice.subject }]] : []
}

/** Sent back, or already under its writer's hands again. */
function returnedCard(locale: Locale, notice: Notice): Card {
  const title = { title: text(locale, 'notice-returned'), symbol: '↩️' }
  return { blocks: [title, ...subjectBlocks(notice), ...wordBlocks(locale, notice)] }
}

/** Taken back before its hour: the card says so and asks for nothing. */
function cancelledCard(locale: Locale, notice: Notice): Card {
  return {
    blocks: [{ title: text(locale, 'notice-cancelled'), symbol: '✖️' }, ...subjectBlocks(notice)],
    buttons: [],
  }
}

function wordBlocks(locale: Locale, notice: Notice): Block[] {
  const { sentBackBy, sentBackWord } = notice
  if (!sentBackWord) return []
  // the word may speak of what the letter says
  if (!outspoken(notice)) return [text(locale, 'notice-card-in-app')]
  return [text(locale, 'notice-word-of', { name: sentBackBy ?? '—' }), { quote: sentBackWord }]
}

/** Tells the writer what the signer wants changed. */
export const sentBackCard: CardKind = {
  subject: 'sentBack',
  again: true,
  render: async (db, { person, subjectId, locale, now, publicUrl }) => {
    const notice = person && (await noticeById(db, person, subjectId, now))
    if (!notice?.sentBackWord || notice.state !== 'draft') return null
    const app = inApp(locale, publicUrl, `notices/${subjectId}/write`, 'notice-edit')
    const { blocks } = returnedCard(locale, notice)
    return { blocks: [...blocks, ...app.blocks], buttons: app.buttons }
  },
}
