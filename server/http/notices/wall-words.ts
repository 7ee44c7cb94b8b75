// The wall of acknowledgments as a sheet, in the reader's words.
import { shortDate, time } from '#locales/format'
import { partyWords } from '#locales/notices'
import { type Key, type Locale, text } from '#locales/text'
import type { recipientsOfNotice } from '#reads/notices/wall-recipients'
import { tehranDay } from '#rules/calendar'
import type { Table } from '../context.ts'

type Row = Awaited<ReturnType<typeof recipientsOfNotice>>['rows'][number]

/** A moment as people write it, to be sorted as text; nothing where there is none. */
function moment(locale: Locale, at: Date | null): string | null {
  return at && `${shortDate(locale, tehranDay(at))} ${time(locale, at)}`
}

const columns: [head: Key, cell: (locale: Locale, row: Row) => string | number | null][] = [
  ['wall-col-county', (_, { office }) => office?.county ?? null],
  ['wall-sheet-place', (_, { office }) => office?.place ?? null],
  ['wall-col-office', (locale, { office, party }) => office?.name ?? (party && partyWords(locale, party))],
  ['wall-sheet-license', (_, { office }) => office?.license ?? null],
  ['wall-col-holder', (_, { holder }) => holder],
  ['wall-sheet-mobile', (_, { mobile }) => mobile],
  ['wall-col-state', (locale, { state }) => text(locale, `wall-state-${state}`)],
  ['wall-sheet-sent', (locale, { sentAt }) => moment(locale, sentAt)],
  ['wall-sheet-sent-via', (locale, { sentVia }) => sentVia && text(locale, `notice-via-${sentVia}`)],
  ['wall-sheet-reached', (locale, { reachedAt }) => moment(locale, reachedAt)],
  ['wall-sheet-opened', (locale, { openedAt }) => moment(locale, openedAt)],
  ['wall-sheet-opened-via', (locale, { openedVia }) => openedVia && text(locale, `notice-via-${openedVia}`)],
  ['wall-sheet-acknowledged', (locale, { acknowledgedAt }) => moment(locale, acknowledgedAt)],
  ['wall-sheet-acknowledged-via', (locale, { acknowledgedVia: via }) => via && text(locale, `notice-via-${via}`)],
  ['wall-sheet-acknowledged-as', (locale, { acknowledgedAs: as }) => as && text(locale, `nav-role-${as}`)],
  ['wall-sheet-faxed', (locale, { faxedOn }) => faxedOn && shortDate(locale, faxedOn)],
  ['wall-sheet-delivered', (locale, { deliveredOn }) => deliveredOn && shortDate(locale, deliveredOn)],
  ['wall-sheet-delivered-by', (locale, { deliveredBy: way }) => way && text(locale, `notice-way-${way}`)],
  ['wall-sheet-evidence', (_, { deliveryEvidence }) => deliveryEvidence],
  ['wall-sheet-carrier', (_, { slipFor }) => slipFor],
  ['wall-sheet-answered', (locale, { answeredAt }) => moment(locale, answeredAt)],
  ['wall-sheet-reminders', (_, { reminders }) => reminders],
  ['wall-sheet-code', (_, { receiptCode }) => receiptCode],
]

/** A row a recipient. */
export function wallTable(locale: Locale, rows: readonly Row[]): Table {
  return {
    name: text(locale, 'wall-sheet-name'),
    headings: columns.map(([head]) => text(locale, head)),
    rows: rows.map((row) => columns.map(([, cell]) => cell(locale, row))),
  }
}
