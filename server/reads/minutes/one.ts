// The minutes of a meeting as their readers see them: what they state, their versions, the objections, and what the reader may do.
import { asc, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { meetingMembers, meetingMinutes, meetingObjections, meetings } from '#db/schema/meetings'
import { notices } from '#db/schema/notices'
import { people } from '#db/schema/people'
import { type ActionName, permits } from '#policies/policies'
import { sees } from '#policies/sights'
import { tehranDay } from '#rules/calendar'
import { type MinutesState, minutesDue, minutesState, objectUntil } from '#rules/minutes'
import type { Actor } from '#rules/roles'
import { closedDays, type Db, lawOfProvince } from '../parameters.ts'
import { isResolved, itemsOf, minutesFacts } from './facts.ts'

/**
 * The minutes of a meeting that is over; null where they are not in sight: before they are shown for the secretariat and the head
 * alone. `rewords`: the items whose resolutions the reader may put otherwise, in the order of their numbers.
 */
export async function minutesOf(db: Db, actor: Actor, id: string, now: Date) {
  const [meeting] = await db.select().from(meetings).where(eq(meetings.id, id))
  if (meeting?.state !== 'held' || !inSight(actor, meeting)) return null
  const province = meeting.provinceId
  const [law, closed, letter, versions, objections] = await Promise.all([
    lawOfProvince(db, province, meeting.heldOn),
    closedDays(db, province),
    letterOf(db, id),
    versionsOf(db, id),
    objectionsTo(db, id),
  ])
  const last = versions[0]
  const state = minutesState(meeting, letter?.state ?? null)
  const shownOn = meeting.minutesShownAt && tehranDay(meeting.minutesShownAt)
  const today = tehranDay(now)
  const lastDay = objectUntil(shownOn ?? today, await lawOfProvince(db, province, today), closed)
  const until = shownOn && lastDay
  const may = mayDo(actor, province, state)
  const due = minutesDue(meeting.heldOn, law, closed)
  const objecting = state === 'shown' && until !== null && tehranDay(now) <= until
  return {
    meeting: { id, number: meeting.number, heldOn: meeting.heldOn },
    state,
    due,
    late: state !== 'signed' && due < tehranDay(now),
    until,
    /** Until when members could object if they were shown them today. */
    untilIfShown: lastDay,
    version: last?.version ?? 0,
    body: last?.body ?? '',
    stated: last?.stated ?? (await minutesFacts(db, meeting, law)),
    versions,
    objections,
    letter,
    rewords: may.write ? await rewordable(db, id) : [],
    may: {
      ...may,
      submit: may.submit && !(objecting && state === 'shown'),
      object: objecting && may.object && (await wasInvited(db, actor, id)),
    },
  }
}

export type SeenMinutes = NonNullable<Awaited<ReturnType<typeof minutesOf>>>

function inSight(actor: Actor, { provinceId: province, minutesShownAt }: typeof meetings.$inferSelect): boolean {
  return sees(actor, minutesShownAt ? 'meetings' : 'minutes.written', { province })
}

function mayDo(actor: Actor, province: string, state: MinutesState) {
  const may = (name: ActionName) => permits(name, actor, { province }) !== null
  const open = state === 'writing' || state === 'shown' || state === 'returned'
  return {
    write: open && may('minutes.write'),
    show: state === 'writing' && may('minutes.show'),
    object: may('minutes.object'),
    answer: open && may('minutes.answer'),
    submit: (state === 'shown' || state === 'returned') && may('minutes.submit'),
  }
}

async function wasInvited(db: Db, actor: Actor, meeting: string): Promise<boolean> {
  const rows = await db
    .select({ person: meetingMembers.personId })
    .from(meetingMembers)
    .where(eq(meetingMembers.meetingId, meeting))
  return rows.some(({ person }) => person === actor.person)
}

async function letterOf(db: Db, meeting: string) {
  const { id, state, number, signedAt, sentBackWord } = notices
  const [row] = await db
    .select({ id, state, number, signedAt, sentBackWord, signer: people.name })
    .from(notices)
    .leftJoin(people, eq(people.id, notices.signedBy))
    .where(eq(notices.meetingId, meeting))
  return row ?? null
}

/** Every version whole, the last first. */
function versionsOf(db: Db, meeting: string) {
  const { version, body, stated, at } = meetingMinutes
  return db
    .select({ version, body, stated, at, by: people.name })
    .from(meetingMinutes)
    .innerJoin(people, eq(people.id, meetingMinutes.by))
    .where(eq(meetingMinutes.meetingId, meeting))
    .orderBy(desc(version))
}

const answerer = alias(people, 'answerer')

function objectionsTo(db: Db, meeting: string) {
  const { id, personId, body, at, answer, answeredAt } = meetingObjections
  return db
    .select({ id, person: { id: personId, name: people.name }, body, at, answer, answeredAt, by: answerer.name })
    .from(meetingObjections)
    .innerJoin(people, eq(people.id, personId))
    .leftJoin(answerer, eq(answerer.id, meetingObjections.answeredBy))
    .where(eq(meetingObjections.meetingId, meeting))
    .orderBy(asc(at))
}

async function rewordable(db: Db, meeting: string) {
  const items = (await itemsOf(db, meeting)).filter(isResolved)
  return items.map(({ id, resolution, owners, deadline, internal }, at) => ({
    id,
    number: at + 1,
    text: resolution ?? '',
    owners,
    deadline,
    internal,
  }))
}
