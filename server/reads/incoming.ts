// Letters that came in: the secretariat's list, the writers' own, one letter whole.

import { and, asc, desc, eq, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { uuids } from '#db/ids'
import { incoming } from '#db/schema/incoming'
import { licenses } from '#db/schema/licenses'
import { noticeRecipients, notices } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { register } from '#db/schema/register'
import { currentLicense } from '#db/terms'
import { permits } from '#policies/policies'
import { reach, sees, visible } from '#policies/sights'
import { tehranDay } from '#rules/calendar'
import type { IncomingOrder, IncomingState } from '#rules/incoming'
import type { Part } from '#rules/lists'
import { confidentialities } from '#rules/notices'
import type { Actor } from '#rules/roles'
import { dueDay } from './notices/due.ts'
import { goneOut, legible } from './notices/legible.ts'
import { filesOf } from './notices/notices.ts'
import { addressedTo } from './notices/parties.ts'
import type { Db } from './parameters.ts'
import { partOf, placeAmong, sortedBy } from './part.ts'
import { registerSight } from './register-sight.ts'

const listed = {
  id: incoming.id,
  number: incoming.number,
  from: incoming.from,
  sender: incoming.sender,
  // what a secret letter is about is told with the letter, after a further proof
  subject: sql<string | null>`case when ${incoming.confidentiality} <> 'secret' then ${incoming.subject} end`,
  confidentiality: incoming.confidentiality,
  state: incoming.state,
  registeredAt: register.at,
  doneAt: incoming.doneAt,
}

/** What a reader sees is what a list is sorted by: a secret subject gives nothing away by its place. */
const sorted = (order: IncomingOrder | undefined) =>
  sortedBy(order, {
    subject: sql`${listed.subject} collate "fa-x-icu"`,
    sender: sql`${incoming.sender} collate "fa-x-icu"`,
    number: sql`${register.at}`,
    received: sql`${register.at}`,
    class: placeAmong(confidentialities, incoming.confidentiality),
  })

export type IncomingAsked = Part & { order?: IncomingOrder | undefined }

/** Letters of the secretariat in a state, by class; the longest waiting first, done ones the youngest first. */
export async function listIncoming(db: Db, actor: Actor, state: IncomingState, { order, ...part }: IncomingAsked = {}) {
  const query = db
    .select(listed)
    .from(incoming)
    .innerJoin(register, eq(register.id, incoming.id))
    .where(and(eq(incoming.state, state), deskSight(actor)))
    .orderBy(...sorted(order), state === 'new' ? asc(register.at) : desc(incoming.doneAt), asc(incoming.id))
  return partOf(db, query, part)
}

/** Letters that wait for the secretariat, by class. */
export function deskSight(actor: Actor) {
  const of = { province: incoming.provinceId }
  return or(
    sql`${visible(actor, 'register.ordinary', of)} and (${incoming.confidentiality} = 'ordinary'
      or ${incoming.registeredBy} = ${actor.person}::uuid)`,
    visible(actor, 'register.confidential', of),
  )!
}

/** What the actor, or the actor's offices, wrote to the secretariat, the youngest first. */
export async function ownIncoming(db: Db, actor: Actor, now: Date, part: Part = {}) {
  const query = db
    .select({ ...listed, ...seenByWriter(now) })
    .from(incoming)
    .innerJoin(register, eq(register.id, incoming.id))
    .where(
      and(
        registerSight(actor, now),
        ne(incoming.from, 'paper'),
        or(
          eq(incoming.personId, actor.person!),
          sql`${incoming.officeId} = any(${uuids(reach(actor, 'incoming.own').offices)})`,
          sql`${incoming.from} = any(${sql.param(`{${actor.memberships.map(({ role }) => role)}}`)}::text[]) and ${incoming.officeId} is null`,
        ),
      ),
    )
    .orderBy(desc(register.at), asc(incoming.id))
  return partOf(db, query, part)
}

/**
 * How its letter stands for who wrote it: a letter that answers it, but was signed ahead of its hour, is known to nobody
 * outside the secretariat, nor is that it was dealt with by it.
 */
function seenByWriter(now: Date) {
  const kept = sql`(${incoming.doneWord} is null and ${incoming.state} = 'done' and exists (select from notices n
    where n.refers_to = ${incoming.id} and n.state = 'signed' and not ${goneOut(sql`n.send_at`, now)})
    and not exists (select from notices n where n.refers_to = ${incoming.id} and n.state = 'signed'
      and ${goneOut(sql`n.send_at`, now)}))`
  return {
    state: sql<IncomingState>`case when ${kept} then 'new' else ${incoming.state} end`,
    doneAt: sql<Date | null>`case when ${kept} then null else ${incoming.doneAt} end`.mapWith(incoming.doneAt),
  }
}

const writer = alias(people, 'writer')
const registrar = alias(people, 'registrar')
const finisher = alias(people, 'finisher')
const referred = alias(register, 'referred')

/**
 * One letter whole: who wrote it, the letter it speaks of, what was done, and what the actor may do; null if it is not
 * in sight. `desk`: the actor sees it for the secretariat.
 */
export async function incomingById(db: Db, actor: Actor, id: string, now: Date) {
  const [row] = await db
    .select({
      letter: incoming,
      seen: seenByWriter(now),
      office: { id: offices.id, name: offices.name, license: licenses.code },
      writer: writer.name,
      registrar: registrar.name,
      finisher: finisher.name,
      refers: { id: referred.id, number: referred.number, at: referred.at, direction: referred.direction },
      registeredAt: register.at,
      thread: register.thread,
    })
    .from(incoming)
    .innerJoin(register, eq(register.id, incoming.id))
    .leftJoin(offices, eq(offices.id, incoming.officeId))
    .leftJoin(licenses, currentLicense(offices.id))
    .leftJoin(writer, eq(writer.id, incoming.personId))
    .leftJoin(registrar, eq(registrar.id, incoming.registeredBy))
    .leftJoin(finisher, eq(finisher.id, incoming.doneBy))
    .leftJoin(referred, eq(referred.id, incoming.refersTo))
    .where(and(eq(incoming.id, id), registerSight(actor, now)))
  if (!row) return null
  const { letter, office, refers, finisher: by, seen, ...rest } = row
  const { provinceId, receivedAt, ...own } = letter
  const desk = sees(actor, 'incoming.desk', { province: provinceId })
  const mayFinish = permits('incoming.finish', actor, { province: provinceId }) !== null && letter.state === 'new'
  return {
    ...own,
    ...(desk ? {} : seen),
    ...rest,
    /** The day on which it came; of a paper that may be before it was registered. */
    arrivedOn: tehranDay(receivedAt),
    finisher: desk ? by : null,
    office: office?.id && office.name ? { id: office.id, name: office.name, license: office.license } : null,
    refers: refers?.id ? refers : null,
    desk,
    mayFinish,
    /** It is a paper of an office, from which a request may be written down. */
    mayWriteDown:
      letter.from === 'paper' &&
      office?.id != null &&
      permits('requests.filePaper', actor, { province: provinceId }) !== null,
    mayAddScans: letter.from === 'paper' && permits('incoming.addScans', actor, { province: provinceId }) !== null,
    mayReply: desk && permits('notices.draft', actor, { province: provinceId }) !== null,
    replies: await repliesTo(db, actor, id, now),
    files: await filesOf(db, 'incoming', id),
  }
}

export type Incoming = NonNullable<Awaited<ReturnType<typeof incomingById>>>

/** Signed letters that answer it, as far as the actor sees their lines in the register. */
async function repliesTo(db: Db, actor: Actor, id: string, now: Date) {
  return db
    .select({ id: notices.id, number: notices.number, signedAt: notices.signedAt })
    .from(notices)
    .innerJoin(register, eq(register.id, notices.id))
    .where(and(eq(notices.refersTo, id), eq(notices.state, 'signed'), registerSight(actor, now)))
    .orderBy(asc(notices.signedAt))
}

/**
 * The letter that a recipient's record holds, for the head of an answer; null if the actor may not read it. The subject
 * of a secret one is told with the letter, after a further proof.
 */
export async function answeredLetter(db: Db, actor: Actor, recipient: string, now: Date) {
  const [row] = await db
    .select({
      recipient: noticeRecipients.id,
      office: noticeRecipients.officeId,
      number: notices.number,
      subject: sql<string>`case when ${notices.confidentiality} = 'secret' then '' else ${notices.subject} end`,
      provinceId: notices.provinceId,
      answerBy: notices.answerBy,
      answeredAt: noticeRecipients.answeredAt,
    })
    .from(noticeRecipients)
    .innerJoin(notices, and(eq(notices.id, noticeRecipients.noticeId), eq(notices.state, 'signed')))
    .where(
      and(
        eq(noticeRecipients.id, recipient),
        addressedTo(actor, noticeRecipients),
        legible(actor, now, {
          officeId: noticeRecipients.officeId,
          confidentiality: notices.confidentiality,
          sendAt: notices.sendAt,
        }),
      ),
    )
  return row ? { ...row, answerDue: await dueDay(db, row.provinceId, row.answerBy) } : null
}
