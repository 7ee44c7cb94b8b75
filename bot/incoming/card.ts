// A letter to the secretariat: to those who deal with it, and to its writer, how it stands.
import type { Database } from '#db/client'
import { code, date, dateTime } from '#locales/format'
import { inOrder } from '#locales/notices'
import { type Key, type Locale, text } from '#locales/text'
import { type Incoming, incomingById } from '#reads/incoming'
import { outspoken } from '#rules/notices'
import type { Actor } from '#rules/roles'
import { button } from '../callback.ts'
import { inApp } from '../cards/away.ts'
import type { Card, CardKind } from '../cards/card.ts'
import { letterFiles } from '../notices/card.ts'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'

export const finishLetter = button('i:done', { letter: 'uuid' })
export const sendIncomingFiles = button('i:files', { letter: 'uuid' })

/** As it stands; nothing for whoever does not see it any more. */
export const incomingCard: CardKind = {
  subject: 'incoming',
  render: async (db, { person, subjectId, locale, now, publicUrl }) => {
    const letter = person && (await incomingById(db, person, subjectId, now))
    return letter && incomingWords(locale, letter, publicUrl)
  },
}

/** Of a letter that is not for everybody a chat never shows more than that it is there, and where to read it. */
function incomingWords(locale: Locale, letter: Incoming, publicUrl: string): Card {
  const { desk, state } = letter
  const shown = outspoken(letter)
  const app = inApp(locale, publicUrl, `${desk ? 'incoming' : 'secretariat'}/${letter.id}`, 'bot-incoming-in-app')
  const title = state === 'done' ? 'incoming-state-done' : desk ? 'bot-incoming-new' : 'incoming-registered'
  return {
    blocks: [
      { title: text(locale, title), symbol: state === 'done' ? '✅' : '📨' },
      ...(shown ? [[{ bold: letter.subject }]] : []),
      { facts: facts(locale, letter) },
      ...(shown && letter.body ? [{ quote: letter.body }] : []),
      ...(shown ? [] : [text(locale, 'bot-incoming-closed')]),
      ...app.blocks,
    ],
    buttons: [...(shown ? openButtons(locale, letter) : []), ...app.buttons],
  }
}

function facts(locale: Locale, letter: Incoming): [string, string][] {
  const { number, registeredAt, arrivedOn, sender, from, desk, replies, doneWord } = letter
  const origin = text(locale, 'common-comma', { first: sender, second: text(locale, `incoming-from-${from}`) })
  const answers = replies.flatMap((reply) => (reply.number ? [code(locale, inOrder(reply.number))] : []))
  const all: [Key, string | null][] = [
    ['incoming-number', code(locale, inOrder(number))],
    ['incoming-received', dateTime(locale, registeredAt)],
    ['incoming-field-arrived', from === 'paper' ? date(locale, arrivedOn) : null],
    ['incoming-sender', desk ? origin : null],
    ['incoming-replied', answers.join(' ') || null],
    ['incoming-done-word', doneWord],
  ]
  return all.flatMap(([key, value]) => (value ? [[text(locale, key), value] as [string, string]] : []))
}

function openButtons(locale: Locale, { id, files, mayFinish }: Incoming): Buttons {
  const count = files.length
  return [
    ...(count
      ? [[{ text: text(locale, 'bot-incoming-files', { count }), data: sendIncomingFiles.data({ letter: id }) }]]
      : []),
    ...(mayFinish ? [[{ text: text(locale, 'incoming-finish'), data: finishLetter.data({ letter: id }) }]] : []),
  ]
}

/** A letter's files for who sees it; none of one that is not for everybody. */
export async function filesOfIncoming(db: Database, actor: Actor, id: string, now: Date) {
  const letter = await incomingById(db, actor, id, now)
  return letter && outspoken(letter) ? letterFiles(db, actor, now, letter.files) : null
}

/** What was written so far, as it would go. */
export function draftBlocks(
  locale: Locale,
  form: { subject: string; body: string; files: readonly unknown[] },
): Block[] {
  const lines: [string, string][] = form.files.length
    ? [[text(locale, 'incoming-field-files'), text(locale, 'bot-incoming-count', { count: form.files.length })]]
    : []
  return [
    ...(form.subject ? [[{ bold: form.subject }]] : []),
    ...(form.body ? [{ quote: form.body }] : []),
    ...(lines.length ? [{ facts: lines }] : []),
  ]
}
