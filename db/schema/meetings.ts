// Meetings of the working group: agenda, invitation, opinions, attendance, minutes. Source: Annex 3.
import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ItemOutcome, MeetingState } from '#rules/meetings'
import type { MinutesFacts } from '#rules/minutes'
import type { Deadline, Owner } from '#rules/resolutions'
import { day, id, instant, provinceId } from './columns.ts'
import { requests } from './requests.ts'
import { resolutions } from './resolutions.ts'

export const meetings = pgTable(
  'meetings',
  {
    id: id(),
    provinceId: provinceId(),
    /** «جلسهٔ سیزدهم»: one series for good, which a province may begin where its paper left off. */
    number: integer('number').notNull(),
    heldOn: day('held_on').notNull(),
    /** Of Tehran's clock, "09:30". */
    startsAt: text('starts_at').notNull(),
    place: text('place').notNull(),
    state: text('state').$type<MeetingState>().notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    invitedAt: instant('invited_at'),
    /** Why the head let the invitation go later than article 4 says. */
    lateReason: text('late_reason'),
    lateBy: uuid('late_by'),
    /** The day for which it was called before it was moved to another. */
    movedFrom: day('moved_from'),
    /** When the secretariat was reminded that its day passed and nobody said whether it was held. */
    missedRemindedAt: instant('missed_reminded_at'),
    begunAt: instant('begun_at'),
    endedAt: instant('ended_at'),
    cancelledAt: instant('cancelled_at'),
    cancelReason: text('cancel_reason'),
    /** The item under discussion, so that a meeting that was cut off goes on where it was. */
    itemId: uuid('item_id'),
    /** When the minutes went to the members, from which their objections count; and when and by whom they were signed. */
    minutesShownAt: instant('minutes_shown_at'),
    minutesSignedAt: instant('minutes_signed_at'),
    minutesSignedBy: uuid('minutes_signed_by'),
    minutesRemindedAt: instant('minutes_reminded_at'),
    minutesRemindedLateAt: instant('minutes_reminded_late_at'),
  },
  (t) => [
    uniqueIndex('meetings_number').on(t.provinceId, t.number),
    index('meetings_state').on(t.provinceId, t.state, t.heldOn),
  ],
)

/** An item of the agenda: a request that is ripe, a resolution that is due, or what the secretariat words freely. */
export const meetingItems = pgTable(
  'meeting_items',
  {
    id: id(),
    provinceId: provinceId(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meetings.id),
    /** Its place in the order; another item may have the same for a moment. */
    position: integer('position').notNull(),
    requestId: uuid('request_id').references(() => requests.id),
    /** A resolution of an earlier meeting that comes back until it is closed. */
    dueId: uuid('due_id').references(() => resolutions.id),
    /** An agency's directive that waits at the gate; the item words it like a free one. */
    noticeId: uuid('notice_id'),
    /** The item of an earlier meeting that was left for this one. */
    fromId: uuid('from_id'),
    /** Of a free item; a request words itself. */
    title: text('title'),
    body: text('body'),
    /** What became of it in the meeting, and in which words; null before. */
    outcome: text('outcome').$type<ItemOutcome>(),
    resolution: text('resolution'),
    /** Who is to do what was resolved, and by when; none where nobody is. */
    owners: jsonb('owners').$type<readonly Owner[]>().notNull().default([]),
    deadline: jsonb('deadline').$type<Deadline>().notNull().default({ is: 'none' }),
    /** What was resolved is for the working group and those who are responsible only. */
    internal: boolean('internal').notNull().default(false),
    openedAt: instant('opened_at'),
    closedAt: instant('closed_at'),
  },
  (t) => [
    index('meeting_items_meeting').on(t.meetingId, t.position),
    index('meeting_items_request').on(t.requestId).where(sql`request_id is not null`),
    uniqueIndex('meeting_items_once').on(t.meetingId, t.requestId).where(sql`request_id is not null`),
    uniqueIndex('meeting_items_due').on(t.meetingId, t.dueId).where(sql`due_id is not null`),
    uniqueIndex('meeting_items_notice').on(t.meetingId, t.noticeId).where(sql`notice_id is not null`),
    index('meeting_items_from').on(t.fromId).where(sql`from_id is not null`),
  ],
)

/** Who is asked to an item besides the members, without a vote (article 3). */
export const meetingGuests = pgTable(
  'meeting_guests',
  {
    id: id(),
    provinceId: provinceId(),
    itemId: uuid('item_id')
      .notNull()
      .references(() => meetingItems.id),
    name: text('name').notNull(),
    /** Whom the guest speaks for, or as what. */
    capacity: text('capacity'),
    /** Where the invitation goes by a short message; null for whom the secretariat asks on paper, and once its time is over. */
    mobile: text('mobile'),
    /** When the message was sent off; null where none was. */
    invitedAt: instant('invited_at'),
    /** Why the head let the guest be asked later than article 4 says. */
    lateReason: text('late_reason'),
    lateBy: uuid('late_by'),
    /** When the secretariat took the invitation back: a guest no more, who may still have to hear it. */
    removedAt: instant('removed_at'),
    present: boolean('present'),
  },
  (t) => [index('meeting_guests_item').on(t.itemId)],
)

/** Whoever sits in the working group: invited, has read it, means to come, and was there. */
export const meetingMembers = pgTable(
  'meeting_members',
  {
    provinceId: provinceId(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meetings.id),
    personId: uuid('person_id').notNull(),
    seatId: uuid('seat_id').notNull(),
    invitedAt: instant('invited_at').notNull(),
    readAt: instant('read_at'),
    coming: boolean('coming'),
    present: boolean('present'),
    presentAt: instant('present_at'),
    /** Was there and went before the end. */
    leftAt: instant('left_at'),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.personId, t.seatId] })],
)

/** What a member writes on an item before the meeting (article 5); the last words stand. */
export const meetingOpinions = pgTable(
  'meeting_opinions',
  {
    id: id(),
    provinceId: provinceId(),
    itemId: uuid('item_id')
      .notNull()
      .references(() => meetingItems.id),
    personId: uuid('person_id').notNull(),
    body: text('body').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('meeting_opinions_one').on(t.itemId, t.personId)],
)

/** The minutes by versions: the words of whoever wrote them, and what they stated by themselves then. */
export const meetingMinutes = pgTable(
  'meeting_minutes',
  {
    id: id(),
    provinceId: provinceId(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meetings.id),
    version: integer('version').notNull(),
    body: text('body').notNull(),
    stated: jsonb('stated').$type<MinutesFacts>().notNull(),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('meeting_minutes_version').on(t.meetingId, t.version)],
)

/** What a member objects to in the minutes before they are signed. */
export const meetingObjections = pgTable(
  'meeting_objections',
  {
    id: id(),
    provinceId: provinceId(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meetings.id),
    personId: uuid('person_id').notNull(),
    body: text('body').notNull(),
    at: instant('at').notNull(),
    answer: text('answer'),
    answeredBy: uuid('answered_by'),
    answeredAt: instant('answered_at'),
  },
  (t) => [index('meeting_objections_meeting').on(t.meetingId)],
)
