// Who a person is today: the current memberships, with what their seats may do.

import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { bindings } from '#db/schema/bindings'
import { memberships, people } from '#db/schema/people'
import { seats } from '#db/schema/seats'
import { endedSessions, sessions } from '#db/schema/sessions'
import { gap, statement } from '#db/statement'
import { runsOn } from '#db/terms'
import { voteByDelegate } from '#law/votes'
import { may } from '#policies/policies'
import { type Day, tehranDay } from '#rules/calendar'
import type { Messenger } from '#rules/messages'
import { type Actor, delegateRoles, type Membership, workingGroup } from '#rules/roles'
import type { Reach } from '#rules/secretariat'
import { isSpent } from '#rules/sessions'
import { type Db, lawOfProvince } from '../parameters.ts'
import { reachOf } from '../secretariat.ts'
import { delegatedTo, lendsOn, lentTo } from './delegations.ts'

/** An office whose license a person had, and until when. */
export type FormerOffice = { office: string; until: Day }

/** `secretariat`: where that of the person's province is reached on the day, for sentences that send people to it. */
export type Signed = Actor & {
  person: string
  province: string
  locale: 'fa' | 'en'
  secretariat?: Reach | null
  /** Of somebody without any role: what they were the holder of, the last first. */
  former?: readonly FormerOffice[]
}

const dayGap = gap('today')

/** Whoever could file for an office: the holder. */
const answering = sql.param(`{${may['requests.file'].roles.join(',')}}`)

/** Asked only for whoever has no role on the day: nobody else pays for it. */
const formerOffices = sql<FormerOffice[] | null>`case when memberships.id is null then (
  select json_agg(json_build_object('office', o.name, 'until', past.until) order by past.until desc)
  from memberships past join offices o on o.id = past.office_id
  where past.person_id = people.id and past.role = any(${answering}::text[]) and past.until < ${dayGap}) end`

const lends = sql<boolean>`exists (select from delegations where delegations.delegate_id = ${people.id} and ${lendsOn(dayGap)})`

const holding = {
  lends,
  person: { id: people.id, name: people.name, provinceId: people.provinceId, locale: people.locale },
  held: memberships,
  seat: seats,
  secretariat: reachOf(people.provinceId, dayGap),
  former: formerOffices,
}

const heldToday = and(eq(memberships.personId, people.id), runsOn(memberships, dayGap))
const seatToday = and(eq(seats.id, memberships.seatId), runsOn(seats, dayGap))

const heldBy = statement((db) =>
  db
    .select(holding)
    .from(people)
    .leftJoin(memberships, heldToday)
    .leftJoin(seats, seatToday)
    .where(and(eq(people.id, gap('person')), isNull(people.disabledAt)))
    .orderBy(memberships.since),
)

const newestBinding = sql`(select b.id from bindings b where b.messenger = ${gap('messenger')}
  and b.user_id = ${gap('user')} and b.ended_at is null order by b.bound_at desc limit 1)`

const heldByAccount = statement((db) =>
  db
    .select({ ...holding, bound: { blockedAt: bindings.blockedAt, usedAt: bindings.usedAt } })
    .from(bindings)
    .innerJoin(people, eq(people.id, bindings.personId))
    .leftJoin(memberships, heldToday)
    .leftJoin(seats, seatToday)
    .where(and(sql`${bindings.id} = ${newestBinding}`, isNull(people.disabledAt)))
    .orderBy(memberships.since),
)

type Held = Awaited<ReturnType<typeof heldBy>>

/** The actor a person is on a day, with a signature lent for that day; null for an unknown or disabled person. */
export async function actorOf(db: Db, person: string, today: Day): Promise<Signed | null> {
  return signedOf(db, await heldBy(db, { person, today }), today)
}

/** The actor behind a messenger account, and its binding; null for a stranger and a disabled person. */
export async function actorOfAccount(db: Db, messenger: Messenger, user: string, today: Day) {
  const rows = await heldByAccount(db, { messenger, user, today })
  const signed = await signedOf(db, rows, today)
  return signed && { signed, ...rows[0]!.bound }
}

async function signedOf(db: Db, rows: Held, today: Day): Promise<Signed | null> {
  const first = rows[0]
  if (!first) return null
  const held = rows.flatMap(({ held, seat }): Membership[] =>
    held
      ? [
          {
            id: held.id,
            role: held.role,
            province: held.provinceId,
            office: held.officeId,
            body: held.bodyId,
            seat: seat?.id ?? null,
            votes: seat?.votes ?? false,
            signs: seat?.signs ?? false,
            chairs: held.chairs,
          },
        ]
      : [],
  )
  return {
    person: first.person.id,
    name: first.person.name,
    province: first.person.provinceId,
    locale: first.person.locale,
    secretariat: first.secretariat,
    former: first.former ?? [],
    memberships: await withLentSignature(db, first.person.id, held, today),
    ...(first.lends ? { lent: await lentMemberships(db, first.person, held, today) } : {}),
  }
}

/**
 * In whose stead the person answers, as long as they have a role in which that lender may name them. Whoever votes themselves
 * votes for nobody else.
 */
async function lentMemberships(db: Db, person: { id: string; provinceId: string }, held: Membership[], today: Day) {
  const law = await lawOfProvince(db, person.provinceId, today)
  const lent = await lentTo(db, person.id, today, law(voteByDelegate) && !held.some(({ votes }) => votes))
  return lent.filter(({ lentBy }) => {
    const lender = lent.filter((one) => one.lentBy?.person === lentBy?.person)
    const fits = delegateRoles(lender.map(({ role }) => role))
    return held.some(({ role }) => fits.includes(role))
  })
}

/** Who signs in nobody's right but a delegation's gets `signs`, with whose signature it is. Own right goes first. */
async function withLentSignature(db: Db, person: string, held: Membership[], today: Day): Promise<Membership[]> {
  const seats = held.filter(({ role }) => workingGroup.some((one) => one === role))
  if (seats.length === 0) return held
  const lent = await delegatedTo(db, person, today)
  if (lent.length === 0) return held
  return held.map((one) => {
    const found = lent.find(({ province }) => province === one.province)
    if (one.signs || !found || !seats.includes(one)) return one
    const { province: _, ...signsFor } = found
    return { ...one, signs: true, signsFor }
  })
}

export type Session = { id: string; person: string; steppedUpUntil: Date | null; seenAt: Date; createdAt: Date }

/** The running session of a token's hash; null once it is over: asked at every use, so that a shorter law counts at once. */
export async function sessionOf(db: Db, tokenHash: string, now: Date): Promise<Session | null> {
  const [row] = await db
    .select({
      id: sessions.id,
      person: sessions.personId,
      steppedUpUntil: sessions.steppedUpUntil,
      seenAt: sessions.seenAt,
      createdAt: sessions.createdAt,
      province: sessions.provinceId,
    })
    .from(sessions)
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now)))
  if (!row) return null
  const { province, ...session } = row
  const law = await lawOfProvince(db, province, tehranDay(now))
  return isSpent(law, session.createdAt, now) ? null : session
}

/** Whether a session was ended on purpose: by its owner, or with its owner's access. */
export async function wasEnded(db: Db, tokenHash: string): Promise<boolean> {
  const [row] = await db
    .select({ at: endedSessions.endedAt })
    .from(endedSessions)
    .where(eq(endedSessions.tokenHash, tokenHash))
  return row !== undefined
}
