// Checklists and reports in the reader's words, so that the app draws every item by its declaration and knows none by name.
import { citation } from '#locales/citations'
import { checkedAnswer, checkedItem } from '#locales/inspections'
import { endWords } from '#locales/request-states'
import { formLines } from '#locales/requests'
import { type Locale, text, words } from '#locales/text'
import type { inspectionById, listInspections } from '#reads/inspections/inspections'
import type { plannedFor } from '#reads/inspections/kit'
import { checklistOf, itemOf } from '#rules/inspections/checklists'
import { type Checklist, type Item, itemsIn } from '#rules/inspections/item'
import { kindOf } from '#rules/proceedings/kinds'

const optionsOf = (item: Item) =>
  item.answer === 'yes-no' ? ['yes', 'no', 'na'] : item.answer === 'choice' ? item.options : []

/** A checklist with its words, by groups. */
export function wordedChecklist(locale: Locale, { version, groups }: Checklist) {
  return {
    version,
    groups: groups.map(({ name, items }) => ({
      name,
      title: words(locale, `checklist-group-${name}`),
      items: items.map((item) => ({
        name: item.name,
        answer: item.answer,
        label: checkedItem(locale, item.name),
        source: citation(locale, item.cite),
        options: optionsOf(item).map((value) => ({ value, label: checkedAnswer(locale, item.name, value) })),
      })),
    })),
  }
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
    reports: reports.map(({ answers, checklist, digest: _digest, ...report }) => ({
      ...report,
      answers: itemsIn(checklistOf(checklist) ?? { version: checklist, groups: [] }).flatMap((item) => {
        const given = answers[item.name]
        if (!given || given.answer === '') return []
        return [
          {
            ...given,
            name: item.name,
            label: checkedItem(locale, item.name),
            said: saidOf(locale, item, given.answer),
          },
        ]
      }),
    })),
    found: found.map(({ checklist, item, severity, note, answer, closedOn, id }) => {
      const known = itemOf(checklist, item)
      return {
        ...{ id, item, severity, note, closedOn },
        label: checkedItem(locale, item),
        said: checkedAnswer(locale, item, answer),
        source: known ? citation(locale, known.cite) : '',
        grave: words(locale, `checklist-severity-${severity}`),
        violates: known?.violates ?? null,
      }
    }),
  }
}

function saidOf(locale: Locale, item: Item, answer: string | number): string {
  if (item.answer === 'photo') return text(locale, 'inspect-photographed')
  return item.answer === 'text' ? String(answer) : checkedAnswer(locale, item.name, answer)
}

/** Where one stands, in the words of inspections. */
function standingWords(locale: Locale, standing: Pick<Listed, 'stage' | 'outcome'>): string {
  return endWords(locale, kindOf('inspection')!, standing) ?? words(locale, `inspection-course-now-${standing.stage}`)
}
