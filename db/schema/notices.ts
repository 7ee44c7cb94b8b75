// Letters and their recipients.
import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ChannelName, Via } from '#rules/messages'
import type {
  Confidentiality,
  DeliveryWay,
  Letterhead,
  NoticeKind,
  NoticeState,
  Origin,
  SendingWay,
} from '#rules/notices'
import type { Role } from '#rules/roles'
import { day, id, instant, provinceId } from './columns.ts'

/** Who is to get a letter: filters, or picked offices. */
export type Selection = {
  counties?: string[]
  kinds?: string[]
  standings?: string[]
  expiresWithinDays?: number
  offices?: string[]
  places?: string[]
  /** Ids of services held and not cut off. */
  services?: string[]
  /** Offices whose public rating is below this mark, 1–5. */
  ratingBelow?: number
  /** Bodies that get it: agencies, the association, the kanoon, seats of the working group. */
  parties?: string[]
}

/** Who is to get a copy of a letter: bodies, and people by the name that stands on it. */
export type Copies = { parties: string[]; others: string[] }

export const notices = pgTable(
  'notices',
  {
    id: id(),
    provinceId: provinceId(),
    kind: text('kind').$type<NoticeKind>().notNull(),
    state: text('state').$type<NoticeState>().notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    answerBy: day('answer_by'),
    selection: jsonb('selection').$type<Selection>().notNull(),
    /** Rises with every edit, so that two clerks never overwrite each other silently. */
    version: integer('version').notNull().default(1),
    refersTo: uuid('refers_to'),
    requestId: uuid('request_id'),
    /** The meeting whose minutes it is. */
    meetingId: uuid('meeting_id'),
    createdBy: uuid('created_by'),
    /** The task of a request that it puts: to the holder, or to an authority outside by the name `addressee`, and nobody here receives it. */
    taskId: uuid('task_id'),
    addressee: text('addressee'),
    /** Of such a one: the day on which it was sent, and the way. */
    sentOn: day('sent_on'),
    sentBy: text('sent_by').$type<SendingWay>(),
    /** The body whose letter it is; null for the secretariat's. */
    bodyId: uuid('body_id'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    submittedAt: instant('submitted_at'),
    sentBackWord: text('sent_back_word'),
    number: text('number'),
    signedBy: uuid('signed_by'),
    signedRole: text('signed_role').$type<Role>(),
    signedAt: instant('signed_at'),
    /** SHA-256 over the frozen letter and its files, hex. */
    hash: text('hash'),
    recipientCount: integer('recipient_count').notNull().default(0),
    confidentiality: text('confidentiality').$type<Confidentiality>().notNull().default('ordinary'),
    /** Goes out in quiet hours too, and overtakes the others. */
    urgent: boolean('urgent').notNull().default(false),
    /** Not before this moment, however early it is signed. */
    sendAt: instant('send_at'),
    origin: text('origin').$type<Origin>().notNull().default('secretariat'),
    /** Its writer says that it is a new or changed directive, which needs the gate (Bylaw 19-8). */
    directive: boolean('directive').notNull().default(false),
    /** The resolution by which the working group let an agency's directive through (Bylaw 19-8). */
    gateResolution: text('gate_resolution'),
    gateBy: uuid('gate_by'),
    gateAt: instant('gate_at'),
    /** Versions of library documents that it carries. */
    documents: jsonb('documents').$type<string[]>().notNull().default([]),
    /** Who is to get a copy; what is signed stands in `notice_copies`. */
    copies: jsonb('copies').$type<Copies>().notNull().default({ parties: [], others: [] }),
    /** Whose signature a delegate gave. */
    signedFor: uuid('signed_for'),
    /** The head and foot of a letter that a body signed in its own name, as they stood at signing. */
    letterhead: jsonb('letterhead').$type<Letterhead>(),
    /** Who saved the draft last. */
    updatedBy: uuid('updated_by'),
    /** When a letter that was signed ahead of its hour was taken back before it, and by whom. */
    cancelledAt: instant('cancelled_at'),
    cancelledBy: uuid('cancelled_by'),
  },
  (t) => [
    uniqueIndex('notices_number').on(t.provinceId, t.number),
    index('notices_state').on(t.provinceId, t.state, t.updatedAt),
    index('notices_request').on(t.requestId),
    // a task has one letter; one that was sent back is mended
    uniqueIndex('notices_task').on(t.taskId).where(sql`task_id is not null`),
    uniqueIndex('notices_meeting').on(t.meetingId).where(sql`meeting_id is not null`),
  ],
)

export const noticeRecipients = pgTable(
  'notice_recipients',
  {
    id: id(),
    provinceId: provinceId(),
    noticeId: uuid('notice_id')
      .notNull()
      .references(() => notices.id),
    /** Null where a body gets it. */
    officeId: uuid('office_id'),
    bodyId: uuid('body_id'),
    /** Who is told of it for the office or the body; null while nobody stands for the body. */
    personId: uuid('person_id'),
    sentAt: instant('sent_at'),
    sentVia: text('sent_via').$type<ChannelName>(),
    /** When the channel reported that it reached the device, where a channel tells. */
    reachedAt: instant('reached_at'),
    reachedVia: text('reached_via').$type<ChannelName>(),
    failedAt: instant('failed_at'),
    failure: text('failure'),
    openedAt: instant('opened_at'),
    openedVia: text('opened_via').$type<Via>(),
    acknowledgedAt: instant('acknowledged_at'),
    acknowledgedVia: text('acknowledged_via').$type<Via>(),
    acknowledgedBy: uuid('acknowledged_by'),
    acknowledgedAs: text('acknowledged_as').$type<Role>(),
    /** The day on which it was faxed: official only once it is acknowledged (Bylaw 20), so it is no delivery. */
    faxedOn: day('faxed_on'),
    /** Delivery on paper: the day, the way, who recorded it and the evidence. */
    deliveredOn: day('delivered_on'),
    deliveredBy: text('delivered_by').$type<DeliveryWay>(),
    deliveryEvidence: text('delivery_evidence'),
    deliveryFileId: uuid('delivery_file_id'),
    deliveryRecordedBy: uuid('delivery_recorded_by'),
    /** The moment of a delivery by slip; a recorded one knows its day only. */
    deliveredAt: instant('delivered_at'),
    reminders: integer('reminders').notNull().default(0),
    remindedAt: instant('reminded_at'),
    /** How far silence has climbed the ladder, and when it last did. */
    rung: smallint('rung').notNull().default(0),
    rungAt: instant('rung_at'),
    /** The code under which anybody with the receipt can verify it. */
    receiptCode: text('receipt_code'),
    /** SHA-256 of the secret in the QR of the printed slip, who carries it, since when. */
    slipHash: text('slip_hash'),
    slipFor: text('slip_for'),
    slipAt: instant('slip_at'),
    /** The wanted answer: when it came, and as which letter. */
    answeredAt: instant('answered_at'),
    answerId: uuid('answer_id'),
    answerRemindedAt: instant('answer_reminded_at'),
  },
  (t) => [
    uniqueIndex('notice_recipients_one').on(t.noticeId, t.officeId),
    uniqueIndex('notice_recipients_party').on(t.noticeId, t.personId).where(sql`office_id is null and body_id is null`),
    uniqueIndex('notice_recipients_body').on(t.noticeId, t.bodyId).where(sql`body_id is not null`),
    index('notice_recipients_of_body').on(t.bodyId).where(sql`body_id is not null`),
    uniqueIndex('notice_recipients_receipt').on(t.receiptCode).where(sql`receipt_code is not null`),
    uniqueIndex('notice_recipients_slip').on(t.slipHash).where(sql`slip_hash is not null`),
    index('notice_recipients_office').on(t.officeId, t.acknowledgedAt),
    index('notice_recipients_person').on(t.personId),
    // those who are still to be followed: few, however many letters there ever were; nothing in it changes as a letter is
    // sent, so that the marks of a sending cost no index anything
    index('notice_recipients_silent').on(t.provinceId).where(sql`acknowledged_at is null and delivered_on is null`),
  ],
)
