// What the minutes of a meeting state by themselves, out of what was recorded while it ran.
import { asc, desc, eq, inArray } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { meetingItems, meetingMembers, type meetings } from '#db/schema/meetings'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { resolutions } from '#db/schema/resolutions'
import { seats } from '#db/schema/seats'
import type { Law } from '#law/parameter'
import { voteMajority } from '#law/votes'
import { tehranDay } from '#rules/calendar'
import {
  guestWay,
  type MinutedRequest,
  type MinutedResolution,
  type MinutesFacts,
  type NamedOwner,
} from '#rules/minutes'
import type { Owner } from '#rules/resolutions'
import { guestsOf } from '../meetings/agenda.ts'
import { withoutNumbers } from '../offices/knowledge.ts'
import type { Db } from '../parameters.ts'
import { decidedByPhone, votesOn } from './votes.ts'

type Meeting = typeof meetings.$inferSelect
type Item = typeof meetingItems.$inferSelect

/** The items of a meeting in their order. */
export function itemsOf(db: Db, meeting: string): Promise<Item[]> {
  return db
    .select()
    .from(meetingItems)
    .where(eq(meetingItems.meetingId, meeting))
    .orderBy(asc(meetingItems.position), asc(meetingItems.id))
}

/**
 * Whether what was resolved on an item is to be followed as a resolution: a text that the votes adopted, and no other (Annex 3
 * article 6). A request that was decided has its own course, unless somebody is made responsible for something besides.
 */
export function isResolved({ resolution, outcome, requestId, owners }: Item): boolean {
  if (!resolution) return false
  if (requestId === null) return outcome === 'adopted'
  return owners.length > 0 && (outcome === 'adopted' || outcome === 'rejected')
}

/** The minutes' own statements as the records say now. `law`: that of the day of the meeting. */
export async function minutesFacts(db: Db, meeting: Meeting, law: Law): Promise<MinutesFacts> {
  const items = await itemsOf(db, meeting.id)
  const [members, guests, due, votes, byPhone, late] = await Promise.all([
    membersOf(db, meeting.id),
    guestsOf(db, ids(items)),
    dueOf(db, items),
    votesOn(db, items),
    decidedByPhone(db, meeting),
    lateOf(db, meeting),
  ])
  const named = await requestsBy(db, [
    ...items.flatMap(({ requestId }) => requestId ?? []),
    ...byPhone.map(({ requestId }) => requestId),
  ])
  const names = await bodyNames(db, items)
  const resolved = items.filter(isResolved)
  return {
    number: meeting.number,
    heldOn: meeting.heldOn,
    startsAt: meeting.startsAt,
    place: meeting.place,
    begunAt: meeting.begunAt?.toISOString() ?? null,
    endedAt: meeting.endedAt?.toISOString() ?? null,
    late,
    members,
    guests: eachOnce(guests),
    items: items.map((item) => ({
      title: item.title,
      request: (item.requestId && named.get(item.requestId)) || null,
      due: due.get(item.dueId ?? '') ?? null,
      guests: guests
        .filter((one) => one.item === item.id)
        .map(({ name, capacity, lateReason, ...asked }) => ({
          ...{ name, capacity, by: guestWay(asked) },
          ...(lateReason ? { late: lateReason } : {}),
        })),
      outcome: item.outcome,
      vote: votes.get(item.id) ?? null,
      words: isResolved(item) ? null : item.resolution,
      resolution: resolved.includes(item) ? resolved.indexOf(item) + 1 : null,
    })),
    resolutions: resolved.map((item, at) => resolvedOf(item, at + 1, names)),
    byPhone: byPhone.flatMap((ballot) => {
      const request = named.get(ballot.requestId)
      return request ? [{ on: tehranDay(ballot.closedAt), request, vote: ballot.vote }] : []
    }),
    majority: law.cite?.(voteMajority) ?? voteMajority.cite,
  }
}

async function membersOf(db: Db, meeting: string): Promise<MinutesFacts['members']> {
  const rows = await db
    .select({
      title: seats.title,
      name: people.name,
      votes: seats.votes,
      present: meetingMembers.present,
      leftAt: meetingMembers.leftAt,
    })
    .from(meetingMembers)
    .innerJoin(people, eq(people.id, meetingMembers.personId))
    .innerJoin(seats, eq(seats.id, meetingMembers.seatId))
    .where(eq(meetingMembers.meetingId, meeting))
    .orderBy(desc(seats.votes), asc(seats.title), asc(people.name))
  return rows.map(({ leftAt, present, ...row }) => ({
    ...row,
    present: present === true || leftAt !== null,
    ...(leftAt ? { left: leftAt.toISOString() } : {}),
  }))
}

const ids = (items: readonly Item[]) => items.map(({ id }) => id)

/** Guests, each once, on however many items they were asked. */
function eachOnce(guests: Awaited<ReturnType<typeof guestsOf>>): MinutesFacts['guests'] {
  const named = new Map<string, MinutesFacts['guests'][number]>()
  for (const { name, capacity, present } of guests) {
    const same = `${name}/${capacity}`
    named.set(same, { name, capacity, present: present === true || named.get(same)?.present === true })
  }
  return [...named.values()]
}

async function dueOf(db: Db, items: readonly Item[]) {
  const { id, meeting, item, text } = resolutions
  const wanted = items.flatMap(({ dueId }) => dueId ?? [])
  const rows = await db.select({ id, meeting, item, text }).from(resolutions).where(inArray(id, wanted))
  return new Map(rows.map(({ id: one, ...row }) => [one, row]))
}

async function lateOf(db: Db, { lateReason, lateBy }: Meeting): Promise<MinutesFacts['late']> {
  if (!lateReason || !lateBy) return null
  const [row] = await db.select({ name: people.name }).from(people).where(eq(people.id, lateBy))
  return { reason: lateReason, by: row?.name ?? '' }
}

async function requestsBy(db: Db, wanted: readonly string[]): Promise<Map<string, MinutedRequest>> {
  const { id, number, kind, form } = requests
  const rows = await db
    .select({ id, number, kind, form, office: offices.name })
    .from(requests)
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .where(inArray(requests.id, [...wanted]))
  return new Map(rows.map((row) => [row.id, { ...row, form: withoutNumbers(row.form) }]))
}

async function bodyNames(db: Db, items: readonly Item[]): Promise<Map<string, string>> {
  const wanted = items.flatMap(({ owners }) => owners.flatMap((owner) => (owner.of === 'body' ? owner.body : [])))
  const rows = await db.select({ id: bodies.id, name: bodies.name }).from(bodies).where(inArray(bodies.id, wanted))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function resolvedOf(item: Item, nth: number, names: ReadonlyMap<string, string>): MinutedResolution {
  const owners = item.owners.map((owner) => namedOwner(owner, names))
  return { item: nth, text: item.resolution!, internal: item.internal, owners, deadline: item.deadline }
}

function namedOwner(owner: Owner, names: ReadonlyMap<string, string>): NamedOwner {
  if (owner.of === 'body') return { of: 'body', name: names.get(owner.body) ?? '', every: null }
  if (owner.of === 'every') return { of: 'body', name: null, every: owner.role }
  return { of: owner.of, name: owner.of === 'outside' ? owner.label : null, every: null }
}
