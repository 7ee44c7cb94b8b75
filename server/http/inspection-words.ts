// Checklists and reports in the reader's words, so that the app draws every item by its declaration and knows none by name.
import { citation } from '#locales/citations'
import { date, number } from '#locales/format'
import { checkedAnswer, checkedItem } from '#locales/inspections'
import { endWords } from '#locales/request-states'
import { formLines } from '#locales/requests'
import { type Locale, text, words } from '#locales/text'
import type { inspectionById, listInspections } from '#reads/inspections/inspections'
import type { plannedFor } from '#reads/inspections/kit'
import type { Proposed } from '#reads/inspections/plan'
import type { Checklist, Group, Item } from '#rules/inspections/item'
import { kindOf } from '#rules/proceedings/kinds'

const optionsOf = (item: Item) =>
  item.answer === 'yes-no' ? ['yes', 'no', 'na'] : item.answer === 'choice' ? item.options : []

const isBad = (item: Item, value: string) =>
  item.answer === 'yes-no' ? value === 'no' : item.answer === 'choice' && item.bad.includes(value)

/** A checklist with its words, by groups. */
export function wordedChecklist(locale: Locale, { version, groups }: Checklist) {
  return {
    version,
    groups: groups.map(({ name, title, items }) => ({
      name,
      title: groupWords(locale, { name, title }),
      items: items.map((item) => ({
        name: item.name,
        answer: item.answer,
        label: checkedItem(locale, item),
        source: citation(locale, item.cite),
        options: optionsOf(item).map((value) => ({
          value,
          label: checkedAnswer(locale, item, value),
          bad: isBad(item, value),
        })),
      })),
    })),
  }
}

const groupWords = (locale: Locale, { name, title }: Pick<Group, 'name' | 'title'>) =>
  title ?? words(locale, `checklist-group-${name}`)

/** A checklist as its editor takes it: every part with the words that it has now. */
export function editedChecklist(locale: Locale, { groups }: Pick<Checklist, 'groups'>) {
  return groups.map((group) => ({
    ...{ name: group.name, title: group.title, said: groupWords(locale, group) },
    items: group.items.map((item) => ({
      ...{ name: item.name, label: item.label, cite: item.cite, severity: item.severity, violates: item.violates },
      ...{ answer: item.answer, least: item.answer === 'number' ? item.least : 0 },
      options:
        item.answer === 'choice'
          ? item.options.map((name) => ({
              ...{ name, label: checkedAnswer(locale, item, name), bad: item.bad.includes(name) },
            }))
          : [],
      said: checkedItem(locale, item),
      source: citation(locale, item.cite),
    })),
  }))
}

/** One that waits, with its form in words. */
export function wordedPlan(locale: Locale, { form, ...plan }: Awaited<ReturnType<typeof plannedFor>>[number]) {
  return { ...plan, manner: String(form.manner), plannedFor: String(form.plannedFor), lines: linesOf(locale, form) }
}

const linesOf = (locale: Locale, form: Parameters<typeof formLines>[2]) => {
  const kind = kindOf('inspection')!
  return formLines(locale, kind, form)
}

type Listed = Awaited<ReturnType<typeof listInspections>>[number]

/** A row of the list. */
export function wordedListed(locale: Locale, { form, ...row }: Listed) {
  return {
    ...row,
    plannedFor: String(form.plannedFor),
    manner: words(locale, `inspection-field-manner-${form.manner}`),
    by: words(locale, `inspection-field-by-${form.by}`),
    state: standingWords(locale, row),
  }
}

type One = NonNullable<Awaited<ReturnType<typeof inspectionById>>>

/** One inspection with its reports, item by item. */
export function wordedInspection(locale: Locale, { form, reports, found, province: _province, ...one }: One) {
  return {
    ...one,
    lines: linesOf(locale, form),
    state: standingWords(locale, one),
    reports: reports.map(({ answers, checklist: _checklist, digest: _digest, items, ...report }) => ({
      ...report,
      answers: items.flatMap((item) => {
        const given = answers[item.name]
        if (!given || given.answer === '') return []
        return [
          {
            ...given,
            name: item.name,
            label: checkedItem(locale, item),
            said: saidOf(locale, item, given.answer),
          },
        ]
      }),
    })),
    found: found.map(({ of, item, severity, note, answer, closedOn, id }) => ({
      ...{ id, item, severity, note, closedOn },
      label: checkedItem(locale, of),
      said: checkedAnswer(locale, of, answer),
      source: citation(locale, of.cite),
      grave: words(locale, `checklist-severity-${severity}`),
      violates: of.violates,
    })),
  }
}

function saidOf(locale: Locale, item: Item, answer: string | number): string {
  if (item.answer === 'photo') return text(locale, 'inspect-photographed')
  return item.answer === 'text' ? String(answer) : checkedAnswer(locale, item, answer)
}

/** An office that is proposed, with its reasons in words; the first is the cause that a plan would name. */
export function wordedProposal(locale: Locale, { id, name, license, county, inspectedOn, reasons }: Proposed) {
  const causes = reasons.map((reason) => ({ cause: reason.cause, label: reasonWords(locale, reason) }))
  return { id, name, license, county, inspectedOn, causes }
}

function reasonWords(locale: Locale, reason: Proposed['reasons'][number]): string {
  const on = (day: string) => date(locale, day)
  if (reason.cause === 'cases')
    return text(locale, 'inspection-risk-cases', { count: number(locale, reason.count), since: on(reason.since) })
  if (reason.cause === 'rating')
    return text(locale, 'inspection-risk-rating', { by: number(locale, reason.by), days: number(locale, reason.days) })
  if (reason.cause === 'new') return text(locale, 'inspection-risk-new', { since: on(reason.since) })
  return reason.since
    ? text(locale, 'inspection-risk-long-unseen', { since: on(reason.since) })
    : text(locale, 'inspection-risk-never-seen')
}

/** Where one stands, in the words of inspections. */
function standingWords(locale: Locale, standing: Pick<Listed, 'stage' | 'outcome'>): string {
  return endWords(locale, kindOf('inspection')!, standing) ?? words(locale, `inspection-course-now-${standing.stage}`)
}
