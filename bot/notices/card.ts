// Letters as an office receives them: closed, open with the whole text, officially delivered; and the reminder.
import type { Database } from '#db/client'
import { violationMaxWarnings } from '#law/violations'
import { codeOrWords, commas } from '#locales/format'
import { noticeCard, officialWords, type Signature, signature } from '#locales/notices'
import { reachLine } from '#locales/secretariat'
import { type Key, type Locale, text } from '#locales/text'
import { uncountedWords } from '#locales/uncounted'
import { fileFor } from '#reads/files'
import { letterFor, type ReceivedLetter } from '#reads/notices/inbox'
import { outspoken } from '#rules/notices'
import type { Actor } from '#rules/roles'
import { button } from '../callback.ts'
import { inApp } from '../cards/away.ts'
import type { Card, CardKind, View } from '../cards/card.ts'
import { answerBlocks, answerButtons } from '../incoming/answer-card.ts'
import type { Buttons, FileToSend } from '../send.ts'
import type { Block } from '../words.ts'
import { receiptBlocks } from './receipt-card.ts'

/** The letter whole in a message of its own, where another thing stands. */
export const readLetter = button('n:read', { recipient: 'uuid' })
export const viewLetter = button('n:view', { recipient: 'uuid' })
export const sendLetterFiles = button('n:files', { recipient: 'uuid' })
export const acknowledge = button('n:ack', { recipient: 'uuid' })

/** `params.open`: with the whole text. Its files come by a button. */
export const officeCard: CardKind = {
  subject: 'notice',
  render: async (db, view) => {
    const letter = await letterOf(db, view)
    return letter && letterCard(view.locale, letter, Boolean(view.params.open), view.publicUrl)
  },
}

/** The same letter once more, heard; nothing once it is officially delivered. */
export const reminderCard: CardKind = {
  subject: 'notice',
  again: true,
  render: async (db, view) => {
    const letter = await letterOf(db, view)
    if (!letter || letter.acknowledgedAt || letter.deliveredOn) return null
    const title = { title: text(view.locale, 'bot-notice-reminder'), symbol: '🔔' }
    const { blocks, buttons } = letterCard(view.locale, letter, false, view.publicUrl)
    return { blocks: [title, ...blocks.slice(1)], buttons }
  },
}

async function letterOf(db: Database, { person, subjectId, now }: View): Promise<ReceivedLetter | null> {
  return person && letterFor(db, person, subjectId, now)
}

/**
 * A letter closed, or open with its whole text; with what is to be done, or headed by what was done about it. Of one
 * that is not for everybody a chat never shows more than that it is there, and where to read it.
 */
function letterCard(locale: Locale, letter: ReceivedLetter, open: boolean, publicUrl: string): Card {
  if (!outspoken(letter)) return closedCard(locale, letter, publicUrl)
  const { symbol, title, facts } = noticeCard(locale, { ...letter, office: letter.office?.name ?? null })
  const official = officialWords(locale, letter)
  const kind: [string, string] = [text(locale, 'notice-field-kind'), title]
  return {
    blocks: [
      official ? { title: official, symbol: '✅' } : { title, symbol },
      [{ bold: letter.subject }],
      { facts: official ? [kind, ...facts, ...(open ? [] : signerFact(locale, letter))] : facts },
      ...uncountedBlocks(locale, letter),
      ...(open ? letterBlocks(locale, letter) : []),
      ...(official ? receiptBlocks(locale, letter, publicUrl) : [text(locale, todo(letter, open))]),
      ...answerBlocks(locale, letter),
    ],
    buttons: open ? openButtons(locale, letter) : closedButtons(locale, letter),
  }
}

function closedCard(locale: Locale, letter: ReceivedLetter, publicUrl: string): Card {
  const { symbol, title, facts } = noticeCard(locale, { ...letter, office: letter.office?.name ?? null })
  const official = officialWords(locale, letter)
  const app = inApp(locale, publicUrl, `notices/${letter.recipient}`, 'notice-open-in-app')
  return {
    blocks: [
      official ? { title: official, symbol: '✅' } : { title, symbol: '🔒' },
      { facts: official ? [[text(locale, 'notice-field-kind'), `${symbol} ${title}`], ...facts] : facts },
      ...uncountedBlocks(locale, letter),
      ...(official ? receiptBlocks(locale, letter, publicUrl) : [text(locale, 'notice-card-in-app')]),
      ...app.blocks,
    ],
    buttons: app.buttons,
  }
}

/** Who signed, where the text itself is not shown. */
function signerFact(locale: Locale, letter: ReceivedLetter): [string, string][] {
  const signed = signature(locale, letter)
  return signed.length ? [[text(locale, 'notice-signer'), commas(locale, signed)]] : []
}

/** The text as it was signed, and the signature if there is one. */
function bodyBlocks(locale: Locale, letter: { body: string } & Signature): Block[] {
  const signed = signature(locale, letter)
  return [{ quote: letter.body }, ...(signed.length ? [signed.join('\n')] : [])]
}

/** That a warning letter of no verdict does not count towards revocation. */
export function uncountedBlocks(locale: Locale, letter: { kind: string; verdict?: boolean }): Block[] {
  const said = uncountedWords(locale, letter, violationMaxWarnings.cite)
  return said ? [said] : []
}

/** A letter from its first word to its last line: the text, what it carries, who gets a copy, where its sender is reached. */
export function letterBlocks(locale: Locale, letter: Whole): Block[] {
  const { reach, copyLines, carried } = letter
  const line = reach ? reachLine(locale, reach, ['address', 'phone', 'fax']) : ''
  return [
    ...bodyBlocks(locale, letter),
    ...carriedBlocks(locale, carried),
    ...copiesBlocks(locale, copyLines),
    ...(line ? [line] : []),
  ]
}

type Whole = { body: string } & Signature & Pick<ReceivedLetter, 'reach' | 'copyLines' | 'carried'>

/** Who gets a copy of a letter, in lines under its text. */
function copiesBlocks(locale: Locale, lines: readonly string[]): Block[] {
  return lines.length ? [`${text(locale, 'notice-copies')}:\n${lines.join('\n')}`] : []
}

/** The documents of the library that go with it; their files come with the letter's own. */
function carriedBlocks(locale: Locale, carried: ReceivedLetter['carried']): Block[] {
  const titles = carried.map(({ title, number }) => (number ? `${title} (${codeOrWords(locale, number)})` : title))
  return titles.length ? [`${text(locale, 'documents-carried')}:\n${titles.join('\n')}`] : []
}

/** What the reader is asked to do. */
function todo(letter: ReceivedLetter, open: boolean): Key {
  if (!letter.mayAcknowledge) return 'notice-not-yours'
  if (open) return 'notice-card-open'
  return letter.openedAt ? 'bot-notice-opened' : 'notice-card-unread'
}

function closedButtons(locale: Locale, letter: ReceivedLetter): Buttons {
  const { recipient } = letter
  return [
    [{ text: text(locale, 'notice-view'), data: viewLetter.data({ recipient }) }],
    ...answerButtons(locale, letter),
  ]
}

/** «Get the files», where there are any. */
export function filesButtons(locale: Locale, { length: count }: readonly unknown[], data: string): Buttons {
  return count ? [[{ text: text(locale, 'bot-notice-files', { count }), data }]] : []
}

function openButtons(locale: Locale, letter: ReceivedLetter): Buttons {
  const { recipient, files, mayAcknowledge } = letter
  return [
    ...filesButtons(locale, files, sendLetterFiles.data({ recipient })),
    ...(mayAcknowledge ? [[{ text: text(locale, 'notice-acknowledge'), data: acknowledge.data({ recipient }) }]] : []),
    ...answerButtons(locale, letter),
  ]
}

/** A letter's files, fetched when they are sent. */
export function letterFiles(
  db: Database,
  actor: Actor,
  now: Date,
  files: readonly { id: string; name: string }[],
): FileToSend[] {
  return files.map(({ id, name }) => ({
    name,
    content: async () => {
      const file = await fileFor(db, actor, id, now)
      if (!file) throw new Error('a file of a letter that is seen cannot be seen')
      return file.content
    },
  }))
}
