// Meetings as those see them who prepare and attend them: the list, and one whole.
import { and, asc, desc, eq, ne, or, type SQL, sql } from 'drizzle-orm'
import { meetingMembers, meetings } from '#db/schema/meetings'
import { people } from '#db/schema/people'
import { seats } from '#db/schema/seats'
import { meetingInviteLead } from '#law/meetings'
import { voteByPhone, voteMajority } from '#law/votes'
import { permits } from '#policies/policies'
import { sees, visible } from '#policies/sights'
import { type Day, tehranDay, tehranInstant } from '#rules/calendar'
import type { Part } from '#rules/lists'
import { inTime, type MeetingPhase, phaseOf } from '#rules/meetings'
import { leadDay } from '#rules/periods'
import type { Actor } from '#rules/roles'
import { ballotOfItem, type ItemBallot } from '../ballots/ballots.ts'
import { type Db, lawOfProvince } from '../parameters.ts'
import { partOf } from '../part.ts'
import { agendaOf } from './agenda.ts'
import { papersOf } from './papers.ts'
import { attendanceIn } from './sitting.ts'

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
  items: sql<number>`(select count(*)::int from meeting_items i where i.meeting_id = ${meetings.id})`,
}

/** Meetings, those to come first and the next at the top, then those that are over or whose day has passed, the last first. */
export async function listMeetings(db: Db, actor: Actor, today: Day, part: Part = {}) {
  const state = sql<MeetingPhase>`case when ${meetings.state} in ('preparing', 'called')
    and ${meetings.heldOn} < ${today}::date then 'missed' else ${meetings.state} end`
  const over = sql`${state} in ('held', 'cancelled', 'missed')`
  const unread = sql<boolean>`(${state} = 'called' and exists (select from meeting_members m
    where m.meeting_id = ${meetings.id} and m.person_id = ${actor.person}::uuid and m.read_at is null))`
  const query = db
    .select({ ...listed, state, unread })
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
  const at = { province: row.provinceId, today }
  const running = row.state === 'running'
  const [agenda, members, lateBy, attendance, ballot] = await Promise.all([
    agendaOf(db, id),
    membersOf(db, id),
    row.lateBy ? nameOf(db, row.lateBy) : null,
    running ? attendanceIn(db, id, at) : null,
    running && row.itemId ? ballotOfItem(db, actor, row.itemId, at) : null,
  ])
  const { provinceId, createdBy: _, ...meeting } = row
  const papers = await papersOf(db, [id, ...agenda.map((item) => item.id)])
  const mine = members.find(({ person }) => person.id === actor.person)
  const writes = permits('meetings.changeItem', actor, { province: provinceId }) !== null
  const inviteBy = leadDay(row.heldOn, law(meetingInviteLead))
  return {
    ...meeting,
    standing: phaseOf(row, today),
    begins: tehranInstant(row.heldOn, row.startsAt),
    lateBy,
    agenda: agenda.map((item) => ({
      ...item,
      /** A guest's number is for those who write it. */
      guests: item.guests.map(({ mobile, ...guest }) => ({ ...guest, mobile: writes ? mobile : null })),
      papers: papers.filter(({ of }) => of === item.id),
    })),
    /** Of the whole meeting; each item has its own. */
    papers: papers.filter(({ of }) => of === id),
    members: sees(actor, 'meetings', { province: provinceId }) ? members : [],
    /** The last day on which the invitation is in time, and whether it has passed. */
    inviteBy,
    inviteOver: inviteBy < today,
    mine: mine ? { coming: mine.coming, read: mine.readAt !== null } : null,
    /** While it runs: who of those with a vote is there, and the ballot on the item before the meeting. */
    attendance: attendance && { ...attendance, cite: law.cite?.(voteMajority) ?? voteMajority.cite },
    ballot: ballot?.seen ?? null,
    /** Whose vote it would end to close the item now. */
    cutsOff: cutOff(ballot, members),
    may: {
      ...mayDo(actor, row, inTime(row.heldOn, today, law).ok, today, mine !== undefined),
      ...mayVote(actor, row.provinceId, ballot, isThere(members, actor)),
    },
  }
}

export type SeenMeeting = NonNullable<Awaited<ReturnType<typeof meetingById>>>
type Row = typeof meetings.$inferSelect

function mayDo(
  actor: Actor,
  { provinceId: province, state, heldOn, minutesSignedAt }: Row,
  timely: boolean,
  today: Day,
  invited: boolean,
) {
  const may = (name: Parameters<typeof permits>[0]) => permits(name, actor, { province }) !== null
  const preparing = state === 'preparing'
  const called = state === 'called'
  const toCome = called && heldOn >= today
  return {
    change: preparing && may('meetings.change'),
    addPapers: (preparing || called) && may('meetings.addPapers'),
    invite: preparing && heldOn >= today && may('meetings.invite'),
    inviteLate: preparing && !timely && heldOn >= today && may('meetings.inviteLate'),
    /** In time by the secretariat; after that, and to the day, by the head with a reason. */
    inviteGuests: toCome && (timely ? may('meetings.inviteGuests') : may('meetings.inviteGuestsLate')),
    removeGuests: toCome && may('meetings.removeGuest'),
    cancel: (preparing || called) && may('meetings.cancel'),
    move: called && may('meetings.move'),
    reply: toCome && invited && may('meetings.reply'),
    giveOpinion: toCome && invited && may('meetings.giveOpinion'),
    begin: called && heldOn <= today && may('meetings.begin'),
    run: state === 'running' && may('meetings.openItem'),
    /** Until the minutes are signed it is put right who was there. */
    attend: (state === 'running' || (state === 'held' && !minutesSignedAt)) && may('meetings.attend'),
    speak: state === 'running' && may('ballots.recordSpoken'),
  }
}

type Member = Awaited<ReturnType<typeof membersOf>>[number]

/** The actor is noted as present on one of their seats. */
const isThere = (members: readonly Member[], { person }: Actor) =>
  members.some((one) => one.person.id === person && one.present === true)

/** Whoever is there votes from their phone; others where the members vote so between meetings too, or secretly. */
function mayVote(actor: Actor, province: string, ballot: ItemBallot | null, there: boolean) {
  const open = ballot?.seen.state === 'open' && ballot.seen.seated
  const here = permits('ballots.vote', actor, { province }) !== null
  return { vote: Boolean(open && here && (there || ballot.seen.secret || ballot.law(voteByPhone))) }
}

/**
 * Who has a seat in the open ballot on the item and has not voted: with the item it closes for them. In a secret one whoever is there is
 * waited for, and whoever is absent votes in the app until then: its note forbids neither, and all members make the majority (A3 article 6).
 */
function cutOff(ballot: ItemBallot | null, members: readonly Member[]): string[] {
  if (ballot?.seen.state !== 'open') return []
  const { seats, secret } = ballot.seen
  const there = members.flatMap(({ person, present }) => (present ? [person.id] : []))
  const left = seats.flatMap(({ member, cast }) => (member && !cast ? [member] : []))
  return left.filter(({ id }) => !secret || !there.includes(id)).map(({ name }) => name)
}

async function nameOf(db: Db, person: string): Promise<string | null> {
  const [row] = await db.select({ name: people.name }).from(people).where(eq(people.id, person))
  return row?.name ?? null
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
      leftAt: meetingMembers.leftAt,
    })
    .from(meetingMembers)
    .innerJoin(people, eq(people.id, meetingMembers.personId))
    .innerJoin(seats, eq(seats.id, meetingMembers.seatId))
    .where(eq(meetingMembers.meetingId, meeting))
    .orderBy(desc(seats.votes), asc(seats.title), asc(people.name))
}
