// A letter that came by hand or by post, registered by the secretariat with its scan.
import { and, eq, isNotNull } from 'drizzle-orm'
import { incoming } from '#db/schema/incoming'
import { noticeRecipients, notices } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { register as lines } from '#db/schema/register'
import { arrivalRefusals } from '#rules/arrival'
import { tehranDay, tehranInstant } from '#rules/calendar'
import { incomingMax, letterRefusals, tidyLetter } from '#rules/incoming'
import type { Confidentiality } from '#rules/notices'
import { latinNumber } from '#rules/register'
import { normalise } from '#rules/texts'
import type { Refusal } from '#rules/verdict'
import { type Act, action, done, no, noBecause } from '../../act/act.ts'
import { type Registered, register } from './register.ts'
import { noteAnswer } from './write.ts'

/**
 * `senderNumber` and `senderDate`: as they stand on the paper. `refersTo`: the number of a letter of the register, in
 * any digits; '' for none. `body`: the text, or a note of what the scans show. `another`: it is registered though a paper with this
 * number and day of its sender was before. `receivedOn`: the day on which it came, from which rights run; today where none is named.
 */
export type PaperLetter = {
  office: string | null
  sender: string
  senderNumber: string
  senderDate: string | null
  receivedOn?: string | undefined
  subject: string
  body: string
  files: string[]
  refersTo: string
  confidentiality: Confidentiality
  another?: boolean
}

/**
 * Registers a paper under the next number. Where it refers to a letter that wanted an answer of its office, it is that
 * answer. Refused at the fields.
 */
export const registerPaper = action<PaperLetter, Registered>('incoming.registerPaper', {
  run: async (act, input) => {
    const letter = tidyLetter({
      ...input,
      sender: normalise(input.sender),
      senderNumber: normalise(input.senderNumber),
    })
    const refusals = [
      ...letterRefusals(letter, true),
      ...paperRefusals(letter, act.today),
      ...arrivalRefusals(letter, act.today),
    ]
    if (refusals.length) return no(...refusals)
    if (letter.office && !(await isHere(act, letter.office))) return noBecause('field-wrong', 'office')
    const known = input.another ? null : await sameLetter(act, letter)
    if (known) return noBecause('incoming-known', 'another', known)
    const refers = letter.refersTo.trim() ? await lineOfNumber(act, letter.refersTo) : null
    if (!refers && letter.refersTo.trim()) return noBecause('incoming-refers-unknown', 'refersTo')
    const answers = refers && letter.office ? await wantedAnswer(act, refers, letter.office) : null
    const { receivedOn = act.today } = letter
    const receivedAt = receivedOn === act.today ? act.now : tehranInstant(receivedOn)
    const { sender, senderDate, subject, body, confidentiality, files } = letter
    const registered = await register(act, {
      from: 'paper',
      officeId: letter.office,
      sender,
      senderNumber: letter.senderNumber || null,
      senderDate,
      subject,
      body,
      refersTo: refers,
      answers,
      confidentiality,
      registeredBy: act.actor.person,
      files,
      receivedAt,
      more: [],
    })
    if ('ok' in registered) return registered
    if (answers) await noteAnswer(act, answers, registered.id, receivedAt)
    return done(registered)
  },
})

function paperRefusals({ sender, senderNumber, senderDate }: PaperLetter, today: string): Refusal[] {
  const wrong: (Refusal | false)[] = [
    !sender && { key: 'incoming-sender-needed', facts: {}, field: 'sender' },
    sender.length > incomingMax.sender && {
      key: 'incoming-too-long',
      facts: { most: incomingMax.sender },
      field: 'sender',
    },
    senderNumber.length > incomingMax.senderNumber && {
      key: 'incoming-too-long',
      facts: { most: incomingMax.senderNumber },
      field: 'senderNumber',
    },
    senderDate !== null && senderDate > today && { key: 'incoming-date-ahead', facts: {}, field: 'senderDate' },
  ]
  return wrong.filter((one) => one !== false)
}

async function isHere(act: Act, office: string): Promise<boolean> {
  return (await act.tx.$count(offices, and(eq(offices.id, office), eq(offices.provinceId, act.province)))) > 0
}

/** The paper that was registered before under the same number and day of its sender, by its own number and day; null where none was. */
async function sameLetter(act: Act, { senderNumber, senderDate }: PaperLetter) {
  if (!senderNumber || !senderDate) return null
  const ofDay = and(eq(incoming.from, 'paper'), eq(incoming.senderDate, senderDate))
  const rows = await act.tx
    .select({ number: incoming.number, typed: incoming.senderNumber, at: lines.at })
    .from(incoming)
    .innerJoin(lines, eq(lines.id, incoming.id))
    .where(and(eq(incoming.provinceId, act.province), ofDay))
  const same = rows.find(({ typed }) => latinNumber(typed ?? '') === latinNumber(senderNumber))
  return same ? { number: same.number, day: tehranDay(same.at) } : null
}

async function lineOfNumber(act: Act, typed: string): Promise<string | null> {
  const [row] = await act.tx
    .select({ id: lines.id })
    .from(lines)
    .where(and(eq(lines.provinceId, act.province), eq(lines.number, latinNumber(typed))))
  return row?.id ?? null
}

/** The office's record of a letter that wants an answer; null where it wants none of this office. */
async function wantedAnswer(act: Act, notice: string, office: string): Promise<string | null> {
  const [row] = await act.tx
    .select({ id: noticeRecipients.id })
    .from(noticeRecipients)
    .innerJoin(notices, and(eq(notices.id, noticeRecipients.noticeId), isNotNull(notices.answerBy)))
    .where(and(eq(notices.id, notice), eq(noticeRecipients.officeId, office)))
  return row?.id ?? null
}
