// Meetings as those see them who prepare and attend them: the list, one whole, and what is ripe for the next agenda.
import { and, asc, desc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import { meetingGuests, meetingItems, meetingMembers, meetingOpinions, meetings } from '#db/schema/meetings'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { seats } from '#db/schema/seats'
import { meetingInviteLead } from '#law/meetings'
import { permits } from '#policies/policies'
import { sees, visible } from '#policies/sights'
import { type Day, tehranDay, tehranInstant } from '#rules/calendar'
import type { Part } from '#rules/lists'
import { inTime } from '#rules/meetings'
import { leadDay } from '#rules/periods'
import type { Actor } from '#rules/roles'
import { type Db, lawOfProvince } from '../parameters.ts'
import { partOf } from '../part.ts'
import { waitsFor } from '../requests/tasks.ts'

/** Meetings in the actor's sight; before the invitation only for those who prepare it. */
function inView(actor: Actor): SQL {
  const at = { province: meetings.provinceId }
  return and(
    visible(actor, 'meetings', at),
    or(ne(meetings.state, 'preparing'), visible(actor, 'meetings.prepared', at)),
  )!
}

const listed = {
  id: meetings.id,
  number: meetings.number,
  heldOn: meetings.heldOn,
  startsAt: meetings.startsAt,
  place: meetings.place,
  state: meetings.state,
  items: sql<number>`(select count(*)::int from meeting_items i where i.meeting_id = ${meetings.id})`,
}

/** Meetings, those to come first and the next at the top, then those that are over, the last first. */
export async function listMeetings(db: Db, actor: Actor, part: Part = {}) {
  const over = inArray(meetings.state, ['held', 'cancelled'])
  const unread = sql<boolean>`(${meetings.state} = 'called' and exists (select from meeting_members m
    where m.meeting_id = ${meetings.id} and m.person_id = ${actor.person}::uuid and m.read_at is null))`
  const query = db
    .select({ ...listed, unread })
    .from(meetings)
    .where(inView(actor))
    .orderBy(
      sql`${over}`,
      sql`case when not ${over} then ${meetings.heldOn} end`,
      desc(meetings.heldOn),
      desc(meetings.number),
    )
  return partOf(db, query, part)
}

/** One meeting whole, and what the actor may do about it; null where it is not in sight. */
export async function meetingById(db: Db, actor: Actor, id: string, now: Date) {
  const [row] = await db
    .select()
    .from(meetings)
    .where(and(eq(meetings.id, id), inView(actor)))
  if (!row) return null
  const today = tehranDay(now)
  const law = await lawOfProvince(db, row.provinceId, today)
  const [agenda, members, lateBy] = await Promise.all([
    agendaOf(db, id),
    membersOf(db, id),
    row.lateBy ? nameOf(db, row.lateBy) : null,
  ])
  const { provinceId, createdBy: _, ...meeting } = row
  const mine = members.find(({ person }) => person.id === actor.person)
  return {
    ...meeting,
    begins: tehranInstant(row.heldOn, row.startsAt),
    lateBy,
    agenda,
    members: sees(actor, 'meetings', { province: provinceId }) ? members : [],
    inviteBy: leadDay(row.heldOn, law(meetingInviteLead)),
    mine: mine ? { coming: mine.coming, read: mine.readAt !== null } : null,
    may: mayDo(actor, row, inTime(row.heldOn, today, law).ok, today, mine !== undefined),
  }
}

export type SeenMeeting = NonNullable<Awaited<ReturnType<typeof meetingById>>>
type Row = typeof meetings.$inferSelect

function mayDo(
  actor: Actor,
  { provinceId: province, state, heldOn }: Row,
  timely: boolean,
  today: Day,
  invited: boolean,
) {
  const may = (name: Parameters<typeof permits>[0]) => permits(name, actor, { province }) !== null
  const preparing = state === 'preparing'
  const called = state === 'called'
  return {
    change: preparing && may('meetings.change'),
    invite: preparing && may('meetings.invite'),
    inviteLate: preparing && !timely && heldOn >= today && may('meetings.inviteLate'),
    cancel: (preparing || called) && may('meetings.cancel'),
    reply: called && invited && may('meetings.reply'),
    giveOpinion: called && invited && may('meetings.giveOpinion'),
  }
}

async function nameOf(db: Db, person: string): Promise<string | null> {
  const [row] = await db.select({ name: people.name }).from(people).where(eq(people.id, person))
  return row?.name ?? null
}

const asked = {
  id: requests.id,
  number: requests.number,
  kind: requests.kind,
  form: requests.form,
  officeId: requests.officeId,
  provinceId: requests.provinceId,
  consentPersonId: requests.consentPersonId,
  office: offices.name,
  county: counties.name,
  since: requests.stageAt,
}

/** Requests as an agenda shows them, the longest waiting first. */
function askedWhere(db: Db, where: SQL) {
  return db
    .select(asked)
    .from(requests)
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(where)
    .orderBy(asc(requests.stageAt), asc(requests.id))
}

/** The items in their order, with their guests and what members have written on them. */
async function agendaOf(db: Db, meeting: string) {
  const rows = await db
    .select()
    .from(meetingItems)
    .where(eq(meetingItems.meetingId, meeting))
    .orderBy(asc(meetingItems.position), asc(meetingItems.id))
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const [guests, opinions, requested] = await Promise.all([
    guestsOf(db, ids),
    opinionsOf(db, ids),
    askedWhere(
      db,
      inArray(
        requests.id,
        rows.flatMap(({ requestId }) => requestId ?? []),
      ),
    ),
  ])
  return rows.map(({ id, title, body, outcome, resolution, requestId }) => ({
    id,
    title,
    body,
    outcome,
    resolution,
    request: requested.find((one) => one.id === requestId) ?? null,
    guests: guests.filter((one) => one.item === id).map(({ name, capacity }) => ({ name, capacity })),
    opinions: opinions.filter((one) => one.item === id).map(({ item: _, ...one }) => one),
  }))
}

async function guestsOf(db: Db, items: string[]) {
  return db
    .select({ item: meetingGuests.itemId, name: meetingGuests.name, capacity: meetingGuests.capacity })
    .from(meetingGuests)
    .where(inArray(meetingGuests.itemId, items))
    .orderBy(asc(meetingGuests.name))
}

async function opinionsOf(db: Db, items: string[]) {
  return db
    .select({
      item: meetingOpinions.itemId,
      person: { id: people.id, name: people.name },
      body: meetingOpinions.body,
      at: meetingOpinions.at,
    })
    .from(meetingOpinions)
    .innerJoin(people, eq(people.id, meetingOpinions.personId))
    .where(inArray(meetingOpinions.itemId, items))
    .orderBy(asc(meetingOpinions.at))
}

/** Who is invited, by seat: those with a vote first. */
async function membersOf(db: Db, meeting: string) {
  return db
    .select({
      person: { id: people.id, name: people.name },
      seat: { id: seats.id, title: seats.title, votes: seats.votes },
      readAt: meetingMembers.readAt,
      coming: meetingMembers.coming,
      present: meetingMembers.present,
    })
    .from(meetingMembers)
    .innerJoin(people, eq(people.id, meetingMembers.personId))
    .innerJoin(seats, eq(seats.id, meetingMembers.seatId))
    .where(eq(meetingMembers.meetingId, meeting))
    .orderBy(desc(seats.votes), asc(seats.title), asc(people.name))
}

/** Requests that wait for the working group's vote and stand on no agenda yet, the longest waiting first. */
export function ripeRequests(db: Db, actor: Actor) {
  const listed = sql`exists (select from meeting_items i join meetings m on m.id = i.meeting_id
    where i.request_id = ${requests.id} and m.state in ('preparing', 'called', 'running'))`
  const here = visible(actor, 'meetings.prepared', { province: requests.provinceId })
  return askedWhere(db, and(here, waitsFor('vote'), sql`not ${listed}`)!)
}
