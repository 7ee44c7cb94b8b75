// Letters, their recipients, and files.
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Via } from '#rules/messages'
import type { DeliveryWay, NoticeKind, NoticeState } from '#rules/notices'
import type { Role } from '#rules/roles'
import { bytes, day, id, instant, provinceId } from './columns.ts'

/** Who is to get a letter: filters, or picked offices. */
export type Selection = {
  counties?: string[]
  kinds?: string[]
  standings?: string[]
  expiresWithinDays?: number
  offices?: string[]
}

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
    createdBy: uuid('created_by'),
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
  },
  (t) => [
    uniqueIndex('notices_number').on(t.provinceId, t.number),
    index('notices_state').on(t.provinceId, t.state, t.updatedAt),
    index('notices_request').on(t.requestId),
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
    officeId: uuid('office_id').notNull(),
    personId: uuid('person_id').notNull(),
    sentAt: instant('sent_at'),
    sentVia: text('sent_via').$type<Via>(),
    failedAt: instant('failed_at'),
    failure: text('failure'),
    openedAt: instant('opened_at'),
    openedVia: text('opened_via').$type<Via>(),
    acknowledgedAt: instant('acknowledged_at'),
    acknowledgedVia: text('acknowledged_via').$type<Via>(),
    acknowledgedBy: uuid('acknowledged_by'),
    acknowledgedAs: text('acknowledged_as').$type<Role>(),
    /** Delivery on paper: the day, the way, who recorded it and the evidence. */
    deliveredOn: day('delivered_on'),
    deliveredBy: text('delivered_by').$type<DeliveryWay>(),
    deliveryEvidence: text('delivery_evidence'),
    deliveryFileId: uuid('delivery_file_id'),
    deliveryRecordedBy: uuid('delivery_recorded_by'),
    reminders: integer('reminders').notNull().default(0),
    remindedAt: instant('reminded_at'),
  },
  (t) => [
    uniqueIndex('notice_recipients_one').on(t.noticeId, t.officeId),
    index('notice_recipients_office').on(t.officeId, t.acknowledgedAt),
    index('notice_recipients_person').on(t.personId),
    // those who are still to be followed: few, however many letters there ever were
    index('notice_recipients_silent')
      .on(t.provinceId, t.sentAt)
      .where(sql`acknowledged_at is null and delivered_on is null`),
  ],
)

/** Files as rows; served only with their subject's authorisation. `subject` is null until attached. */
export const files = pgTable(
  'files',
  {
    id: id(),
    provinceId: provinceId(),
    subject: text('subject', { enum: ['notice', 'request', 'case', 'answer', 'delivery', 'import'] }),
    subjectId: uuid('subject_id'),
    name: text('name').notNull(),
    mime: text('mime').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    content: bytes('content').notNull(),
    uploadedBy: uuid('uploaded_by'),
    at: instant('at').notNull(),
  },
  (t) => [index('files_subject').on(t.subject, t.subjectId)],
)
