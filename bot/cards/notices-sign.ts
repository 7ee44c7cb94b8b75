// Letters on their way to a signature: what the signers see, and what comes back to the writer.
import { noticeCard } from '#locales/notices'
import { type Locale, text } from '#locales/text'
import { noticeById } from '#reads/notices'
import { button } from '../callback.ts'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'
import type { Card, CardKind } from './card.ts'
import { bodyBlocks, letterFiles } from './notices.ts'

export const signLetter = button('s:sign', { notice: 'uuid' })
export const sendBackLetter = button('s:back', { notice: 'uuid' })

type Notice = NonNullable<Awaited<ReturnType<typeof noticeById>>>

/**
 * A letter that waits for a signature, whole and with its files, exactly as it will arrive; then what became of it. A
 * delivery that comes after that says nothing; `params.anyway` shows it all the same.
 */
export const signCard: CardKind = {
  subject: 'sign',
  again: true,
  render: async (db, { person, subjectId, locale, now, params }) => {
    const notice = person && (await noticeById(db, person, subjectId, now))
    if (!notice || (notice.state !== 'awaiting' && !params.anyway && !params.subject)) return null
    if (notice.state === 'signed') return signedCard(locale, notice)
    if (notice.state === 'draft') return returnedCard(locale, notice)
    const signs = person.memberships.some((held) => held.signs)
    return {
      blocks: waitingBlocks(locale, notice),
      buttons: signs ? signButtons(locale, subjectId) : [],
      files: letterFiles(db, person, notice.files),
    }
  },
}

function waitingBlocks(locale: Locale, notice: Notice): Block[] {
  const { title, facts } = noticeCard(locale, { ...notice, office: null })
  const about: [string, string][] = [
    [text(locale, 'notice-field-kind'), title],
    [text(locale, 'notice-recipients'), text(locale, 'notice-to-offices', { count: notice.recipientCount })],
    ...facts,
    ...(notice.writer ? [[text(locale, 'notice-writer'), notice.writer] as [string, string]] : []),
  ]
  return [
    { title: text(locale, 'bot-notice-to-sign'), symbol: '✍️' },
    [{ bold: notice.subject }],
    { facts: about },
    ...bodyBlocks(locale, notice),
  ]
}

function signButtons(locale: Locale, notice: string): Buttons {
  return [
    [{ text: text(locale, 'sign-do'), data: signLetter.data({ notice }) }],
    [{ text: text(locale, 'sign-back'), data: sendBackLetter.data({ notice }) }],
  ]
}

function signedCard(locale: Locale, notice: Notice): Card {
  const { facts } = noticeCard(locale, { ...notice, office: null })
  const about: [string, string][] = [
    ...facts,
    [text(locale, 'notice-signer'), notice.signer ?? ''],
    [text(locale, 'notice-recipients'), text(locale, 'notice-to-offices', { count: notice.recipientCount })],
  ]
  const title = { title: text(locale, 'sign-done'), symbol: '✅' }
  return { blocks: [title, [{ bold: notice.subject }], { facts: about }] }
}

/** Sent back, or already under its writer's hands again. */
function returnedCard(locale: Locale, notice: Notice): Card {
  const title = { title: text(locale, 'notice-returned'), symbol: '↩️' }
  return { blocks: [title, [{ bold: notice.subject }], ...wordBlocks(locale, notice)] }
}

function wordBlocks(locale: Locale, { sentBackBy, sentBackWord }: Notice): Block[] {
  if (!sentBackWord) return []
  return [text(locale, 'notice-word-of', { name: sentBackBy ?? '—' }), { quote: sentBackWord }]
}

/** Tells the writer what the signer wants changed. */
export const sentBackCard: CardKind = {
  subject: 'sentBack',
  again: true,
  render: async (db, { person, subjectId, locale, now, publicUrl }) => {
    const notice = person && (await noticeById(db, person, subjectId, now))
    if (!notice?.sentBackWord || notice.state !== 'draft') return null
    const url = `${publicUrl}/app/notices/${subjectId}/write`
    // messengers refuse buttons that lead to one's own machine
    const buttons = publicUrl.startsWith('https:') ? [[{ text: text(locale, 'notice-edit'), url }]] : []
    return { ...returnedCard(locale, notice), buttons }
  },
}
