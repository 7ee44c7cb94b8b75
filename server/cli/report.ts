// The report of an import as a clerk reads it on a terminal: what is new, changed, doubtful and refused, and why.
import type { HolidaysReport } from '#actions/holidays/import'
import type { ImportReport } from '#actions/registry/plan'
import type { ServicesReport } from '#actions/services/plan'
import { columnName, findingLine, type SheetNoun } from '#locales/findings'
import { code, digits, price, shortDate } from '#locales/format'
import { neededLine } from '#locales/services'
import { type Key, type Locale, text, words } from '#locales/text'
import { isDay } from '#rules/calendar'
import type { Holiday } from '#rules/holidays'
import type { Change } from '#rules/registry/diff'
import type { PresentPrice, PresentService, PriceLine } from '#rules/services-diff'

type Sheet = Pick<ImportReport | HolidaysReport | ServicesReport, 'unknownColumns'> & {
  missingColumns: { column: string; needed: boolean }[]
}

/** The lines of a registry's report. */
export function registryLines(locale: Locale, report: ImportReport): string[] {
  const { counts, added, changed, absent, warnings, refused } = report
  const office = (one: { code: string; name: string; row: number }) =>
    text(locale, 'registry-report-office', { ...one, row: digits(locale, one.row), code: code(locale, one.code) })
  return [
    ...sheetLines(locale, 'registry', report),
    counted(locale, 'registry-report-added', added.length),
    counted(locale, 'registry-report-changed', changed.length),
    ...changed.flatMap((one) => [
      indented(office(one)),
      ...(one.newHolder ? [indented(text(locale, 'registry-report-new-holder'), 2)] : []),
      ...(one.newTerm && !one.newHolder ? [indented(text(locale, 'registry-report-new-term'), 2)] : []),
      ...one.changes.map((change) => indented(changeLine(locale, change), 2)),
    ]),
    counted(locale, 'registry-report-unchanged', counts.unchanged),
    ...(absent.length ? [counted(locale, 'registry-report-absent', absent.length)] : []),
    counted(locale, 'registry-report-warned', counts.warned),
    ...warnings.map((finding) => indented(findingLine(locale, 'registry', finding))),
    counted(locale, 'registry-report-refused', refused.length),
    ...refused.flatMap(({ findings }) => findings.map((one) => indented(findingLine(locale, 'registry', one)))),
  ]
}

/** The lines of a holiday table's report. */
export function holidayLines(locale: Locale, report: HolidaysReport): string[] {
  const { counts, added, moved, changed, warnings, refused } = report
  const line = ({ day, title, kind }: Holiday) =>
    indented(`${shortDate(locale, day)}  ${title} (${text(locale, `holiday-kind-${kind}`)})`)
  return [
    ...sheetLines(locale, 'holiday', report),
    counted(locale, 'holiday-report-added', added.length),
    ...added.map(line),
    counted(locale, 'holiday-report-moved', moved.length),
    ...moved.map(({ from, to }) => {
      const days = { from: shortDate(locale, from.day), to: shortDate(locale, to.day) }
      return indented(text(locale, 'holiday-report-moved-one', { title: to.title, ...days }))
    }),
    counted(locale, 'holiday-report-changed', changed.length),
    ...changed.map(line),
    counted(locale, 'holiday-report-unchanged', counts.unchanged),
    counted(locale, 'registry-report-warned', counts.warned),
    ...warnings.map((finding) => indented(findingLine(locale, 'holiday', finding))),
    counted(locale, 'registry-report-refused', refused.length),
    ...refused.flatMap(({ findings }) => findings.map((one) => indented(findingLine(locale, 'holiday', one)))),
  ]
}

/** The lines of a report on services and prices. */
export function servicesLines(locale: Locale, report: ServicesReport): string[] {
  const { counts, added, changed, prices, corrected, warnings, refused } = report
  const source = ({ approvedBy, document }: PresentPrice) =>
    text(locale, 'services-report-source', { approvedBy, document })
  const told = ({ code: of, name, sum, provisional, firstDay }: PriceLine) => ({
    code: code(locale, of),
    name,
    sum: [words(locale, `services-sum-${sum}`), provisional && text(locale, 'services-report-provisional')]
      .filter(Boolean)
      .join(' '),
    day: shortDate(locale, firstDay),
  })
  const amount = (standing: PresentPrice) => price(locale, standing.amount)
  const service = ({ name, agency, prerequisites, documents, days }: PresentService) =>
    [`${name} (${agency})`, neededLine(locale, { prerequisites, documents, days })].filter(Boolean).join(' · ')
  return [
    ...sheetLines(locale, 'services', report),
    counted(locale, 'services-report-added', added.length),
    counted(locale, 'services-report-changed', changed.length),
    ...changed.map(({ was, became }) => {
      const names = { code: code(locale, became.code), was: service(was), became: service(became) }
      return indented(text(locale, 'services-report-changed-one', names))
    }),
    counted(locale, 'services-report-prices', prices.length),
    ...prices.map((price) => {
      const { approvedBy, document } = price
      const facts = { ...told(price), amount: amount(price), approvedBy, document }
      return indented(text(locale, 'services-report-price', facts))
    }),
    counted(locale, 'services-report-corrected', corrected.length),
    ...corrected.map(({ was, became }) => {
      const sources = { wasSource: source(was), source: source(became) }
      const facts = { ...told(became), ...sources, was: amount(was), became: amount(became) }
      return indented(text(locale, 'services-report-corrected-one', facts))
    }),
    counted(locale, 'services-report-links', counts.links),
    counted(locale, 'services-report-unchanged', counts.unchanged),
    counted(locale, 'registry-report-warned', counts.warned),
    ...warnings.map((finding) => indented(findingLine(locale, 'services', finding))),
    counted(locale, 'registry-report-refused', refused.length),
    ...refused.flatMap(({ findings }) => findings.map((one) => indented(findingLine(locale, 'services', one)))),
  ]
}

function sheetLines(locale: Locale, noun: SheetNoun, { missingColumns, unknownColumns }: Sheet): string[] {
  return [
    ...missingColumns.map(({ column, needed }) =>
      text(locale, needed ? 'registry-column-needed' : 'registry-column-absent', {
        column: columnName(locale, noun, column),
      }),
    ),
    ...unknownColumns.map((heading) => text(locale, 'registry-column-passed-over', { heading })),
  ]
}

function changeLine(locale: Locale, { field, was, became }: Change): string {
  const column = columnName(locale, 'registry', field)
  const value = (one: Change['was']) => {
    if (field === 'kind' || field === 'state') return words(locale, `registry-${field}-${one}`)
    return typeof one === 'string' && isDay(one) ? shortDate(locale, one) : digits(locale, one ?? '')
  }
  return was === null
    ? text(locale, 'registry-change-from-empty', { column, became: value(became) })
    : text(locale, 'registry-change', { column, was: value(was), became: value(became) })
}

function counted(locale: Locale, key: Key, count: number): string {
  return text(locale, key, { count })
}

function indented(line: string, depth = 1): string {
  return '  '.repeat(depth) + line
}
