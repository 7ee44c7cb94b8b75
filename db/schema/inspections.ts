// Reports of inspections as they came from the devices on which they were filled in, and what they found. Bylaw 13, 25-a-10; Annex 1.
import { sql } from 'drizzle-orm'
import { doublePrecision, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Severity } from '#rules/inspections/item'
import type { Answers, ReportState, Signatures } from '#rules/inspections/report'
import { day, id, instant, provinceId } from './columns.ts'
import { offices } from './offices.ts'
import { requests } from './requests.ts'

/** A report as it was sent; nothing of it is ever written anew. `counts` is one of an inspection at most. */
export const inspectionReports = pgTable(
  'inspection_reports',
  {
    /** Made on the device. */
    id: id(),
    provinceId: provinceId(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    /** Over all that the device sent, photographs by their content: the same report once more has the same. */
    digest: text('digest').notNull(),
    state: text('state').$type<ReportState>().notNull(),
    /** The version of the checklist by which it was filled in. */
    checklist: text('checklist').notNull(),
    answers: jsonb('answers').$type<Answers>().notNull(),
    companions: text('companions').notNull(),
    word: text('word').notNull(),
    signatures: jsonb('signatures').$type<Signatures>().notNull(),
    lat: doublePrecision('lat'),
    lon: doublePrecision('lon'),
    /** By the clock of the device. */
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    reportedBy: uuid('reported_by').notNull(),
    /** Of two that differ: who said which one counts, and why. */
    settledBy: uuid('settled_by'),
    settledAt: instant('settled_at'),
    settledWord: text('settled_word'),
  },
  (t) => [
    uniqueIndex('inspection_reports_same').on(t.requestId, t.digest),
    uniqueIndex('inspection_reports_counts').on(t.requestId).where(sql`state = 'counts'`),
    index('inspection_reports_beside').on(t.provinceId).where(sql`state = 'beside'`),
  ],
)

/** What was not as it should be, on the office's file until a later visit finds it in order. */
export const findings = pgTable(
  'findings',
  {
    id: id(),
    provinceId: provinceId(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    reportId: uuid('report_id')
      .notNull()
      .references(() => inspectionReports.id),
    checklist: text('checklist').notNull(),
    item: text('item').notNull(),
    severity: text('severity').$type<Severity>().notNull(),
    note: text('note').notNull(),
    foundOn: day('found_on').notNull(),
    closedOn: day('closed_on'),
    /** The inspection that found it in order. */
    closedBy: uuid('closed_by').references(() => requests.id),
  },
  (t) => [
    uniqueIndex('findings_one').on(t.reportId, t.item),
    index('findings_office').on(t.officeId, t.foundOn),
    index('findings_request').on(t.requestId),
  ],
)
