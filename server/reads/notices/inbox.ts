// Letters as their recipients see them, offices and bodies: the inbox, and one letter whole.
import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { idList } from '#db/ids'
import { licenses } from '#db/schema/licenses'
import { noticeRecipients, notices } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { provinces } from '#db/schema/provinces'
import { register } from '#db/schema/register'
import { gap, statement } from '#db/statement'
import { currentLicense } from '#db/terms'
import { permits } from '#policies/policies'
import { type Part, paged } from '#rules/lists'
import type { Actor } from '#rules/roles'
import { carriedDocuments, carriedFiles } from '../documents.ts'
import type { Db } from '../parameters.ts'
import { partOf } from '../part.ts'
import { reachOf } from '../secretariat.ts'
import { copyLinesUnder } from './copy-lines.ts'
import { dueDay, dueDays } from './due.ts'
import { legible, legibleIn, sealed, trustedIn } from './legible.ts'
import { signedBy } from './letterheads.ts'
import { noticeFilesUnder } from './notices.ts'
import { addressedBy, addressedTo, addressesOf, partyOf } from './parties.ts'

const owed = sql<boolean>`(${notices.answerBy} is not null and ${noticeRecipients.answeredAt} is null
  and (${noticeRecipients.acknowledgedAt} is not null or ${noticeRecipients.deliveredOn} is not null))`

/**
 * Letters to the actor's offices, and to the actor for a body: those that wait for an acknowledgment first, then
 * those that want an answer still, then the newest. Staff see ordinary ones; the subject of a secret one is not told in a list. A letter that was signed ahead of its
 * hour is not there before it.
 */
export async function inbox(db: Db, actor: Actor, now: Date, part: Part = {}) {
  const query = db
    .select({
      recipient: noticeRecipients.id,
      office: { id: offices.id, name: offices.name },
      party: partyOf(noticeRecipients),
      kind: notices.kind,
      number: notices.number,
      subject: sql<string>`case when ${notices.confidentiality} = 'secret' then '' else ${notices.subject} end`,
      confidentiality: notices.confidentiality,
      signedAt: notices.signedAt,
      answerBy: notices.answerBy,
      answeredAt: noticeRecipients.answeredAt,
      openedAt: noticeRecipients.openedAt,
      acknowledgedAt: noticeRecipients.acknowledgedAt,
      deliveredOn: noticeRecipients.deliveredOn,
      waits: sql<boolean>`${noticeRecipients.acknowledgedAt} is null and ${noticeRecipients.deliveredOn} is null`,
      /** Official, and the answer that it wants has not come. */
      owes: owed,
    })
    .from(noticeRecipients)
    .innerJoin(notices, and(eq(notices.id, noticeRecipients.noticeId), eq(notices.state, 'signed')))
    .leftJoin(offices, eq(offices.id, noticeRecipients.officeId))
    .where(and(addressedTo(actor, noticeRecipients), readable(actor, now)))
    .orderBy(
      asc(sql`(${noticeRecipients.acknowledgedAt} is not null or ${noticeRecipients.deliveredOn} is not null)`),
      desc(owed),
      desc(notices.signedAt),
      asc(noticeRecipients.id),
    )
  const rows = await partOf(db, query, part)
  const due = await dueDays(
    db,
    actor.province,
    rows.map((row) => row.answerBy),
  )
  return paged(
    rows.map((row) => ({ ...row, answerDue: due(row.answerBy) })),
    rows.found,
  )
}

/** How many of the inbox wait for an acknowledgment, or for the answer that they want. */
export async function countWaiting(db: Db, actor: Actor, now: Date): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(noticeRecipients)
    .innerJoin(notices, and(eq(notices.id, noticeRecipients.noticeId), eq(notices.state, 'signed')))
    .where(
      and(
        addressedTo(actor, noticeRecipients),
        readable(actor, now),
        or(owed, and(isNull(noticeRecipients.acknowledgedAt), isNull(noticeRecipients.deliveredOn))),
      ),
    )
  return row?.count ?? 0
}

const columns = {
  officeId: noticeRecipients.officeId,
  confidentiality: notices.confidentiality,
  sendAt: notices.sendAt,
}
const readable = (actor: Actor, now: Date) => legible(actor, now, columns)

// of either direction: an answer refers to what the office wrote
const referred = alias(register, 'referred')
const acknowledger = alias(people, 'acknowledger')
const holder = alias(people, 'holder')
const absent = alias(people, 'absent')
const writer = alias(people, 'writer')

const wholeLetter = statement((db) =>
  db
    .select({
      recipient: noticeRecipients.id,
      noticeId: notices.id,
      kind: notices.kind,
      number: notices.number,
      subject: notices.subject,
      body: notices.body,
      answerBy: notices.answerBy,
      answeredAt: noticeRecipients.answeredAt,
      refers: { number: referred.number, signedAt: referred.at, direction: referred.direction },
      signedAt: notices.signedAt,
      confidentiality: notices.confidentiality,
      documents: notices.documents,
      origin: notices.origin,
      letterhead: notices.letterhead,
      gateResolution: notices.gateResolution,
      /** It tells how a request ended, a verdict for one. */
      verdict: sql<boolean>`${notices.requestId} is not null`,
      writer: writer.name,
      signer: people.name,
      signedRole: notices.signedRole,
      signedForName: absent.name,
      hash: notices.hash,
      province: provinces.name,
      provinceId: provinces.id,
      office: { id: offices.id, name: offices.name },
      license: licenses.code,
      party: partyOf(noticeRecipients),
      person: noticeRecipients.personId,
      bodyId: noticeRecipients.bodyId,
      holder: sql<string>`coalesce(${holder.name}, '')`,
      openedAt: noticeRecipients.openedAt,
      openedVia: noticeRecipients.openedVia,
      acknowledgedAt: noticeRecipients.acknowledgedAt,
      acknowledgedVia: noticeRecipients.acknowledgedVia,
      acknowledgedAs: noticeRecipients.acknowledgedAs,
      acknowledger: acknowledger.name,
      deliveredOn: noticeRecipients.deliveredOn,
      deliveredBy: noticeRecipients.deliveredBy,
      deliveredAt: noticeRecipients.deliveredAt,
      receiptCode: noticeRecipients.receiptCode,
      // what goes with it comes in the same statement: a card is drawn from one
      secretariat: reachOf(notices.provinceId, sql`(${notices.signedAt} at time zone 'Asia/Tehran')::date`),
      copyLines: copyLinesUnder(notices.id),
      files: noticeFilesUnder(notices.id),
    })
    .from(noticeRecipients)
    .innerJoin(notices, and(eq(notices.id, noticeRecipients.noticeId), eq(notices.state, 'signed')))
    .leftJoin(offices, eq(offices.id, noticeRecipients.officeId))
    .leftJoin(licenses, currentLicense(offices.id))
    .leftJoin(holder, eq(holder.id, noticeRecipients.personId))
    .innerJoin(provinces, eq(provinces.id, notices.provinceId))
    .leftJoin(people, eq(people.id, notices.signedBy))
    .leftJoin(absent, eq(absent.id, notices.signedFor))
    .leftJoin(writer, eq(writer.id, notices.createdBy))
    .leftJoin(acknowledger, eq(acknowledger.id, noticeRecipients.acknowledgedBy))
    .leftJoin(referred, and(eq(referred.id, notices.refersTo), eq(referred.provinceId, notices.provinceId)))
    .where(
      and(
        eq(noticeRecipients.id, gap('recipient')),
        addressedBy(
          { offices: gap('offices'), bodies: gap('bodies'), person: gap('person'), provinces: gap('provinces') },
          noticeRecipients,
        ),
        legibleIn(gap('trusted'), gap('now'), columns),
      ),
    ),
)

/** A letter as who received it sees it whole. */
export type ReceivedLetter = NonNullable<Awaited<ReturnType<typeof letterFor>>>

/**
 * One letter as its recipient received it, an office or a body (then `office` is null), with whether this actor may
 * acknowledge it and answer it; null if it is not the actor's. A secret one is `locked`, without subject, text and files, unless the
 * actor has `proven` by the PIN to be the one. Opening it is a separate act.
 */
export async function letterFor(db: Db, actor: Actor, recipient: string, now: Date, proven = false) {
  const { offices: own, bodies, provinces: parties, person: me } = addressesOf(actor)
  const [row] = await wholeLetter(db, {
    recipient,
    offices: idList(own),
    bodies: idList(bodies),
    provinces: idList(parties),
    person: me,
    trusted: idList(trustedIn(actor)),
    now: now.toISOString(),
  })
  if (!row) return null
  const { provinceId: province, person, bodyId: body, office, license, refers, documents, ...rest } = row
  const { letterhead, secretariat, copyLines, files, ...letter } = rest
  const scope = { province, office: office?.id, body, person }
  const mine = permits('notices.acknowledge', actor, scope)
  const answers = permits('incoming.write', actor, scope)
  const locked = sealed(letter, proven)
  const carried = locked ? [] : await carriedDocuments(db, province, documents)
  return {
    ...letter,
    ...(locked ? { subject: '', body: '', writer: null } : {}),
    locked,
    copyLines: locked ? [] : copyLines,
    ...signedBy(letterhead, secretariat),
    office: office && { ...office, license },
    refers: refers?.number ? { number: refers.number, signedAt: refers.signedAt, direction: refers.direction } : null,
    mayAcknowledge: mine !== null && row.acknowledgedAt === null,
    answerDue: await dueDay(db, province, row.answerBy),
    // the letter is official first, and answered then
    mayAnswer: answers !== null && (row.acknowledgedAt !== null || row.deliveredOn !== null),
    carried,
    files: locked ? [] : [...files, ...carriedFiles(carried)],
  }
}
