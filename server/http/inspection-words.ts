// Checklists and reports in the reader's words, so that the app draws every item by its declaration and knows none by name.
import { citation } from '#locales/format'
import { endWords, stateWords } from '#locales/request-states'
import { formLines } from '#locales/requests'
import { type Locale, text, words } from '#locales/text'
import type { inspectionById, listInspections } from '#reads/inspections/inspections'
import type { plannedFor } from '#reads/inspections/kit'
import { checklistOf, itemOf } from '#rules/inspections/checklists'
import { type Checklist, type Item, itemsIn } from '#rules/inspections/item'
import { kindOf } from '#rules/proceedings/kinds'

const labelOf = (locale: Locale, name: string) => words(locale, `checklist-item-${name}`)
const optionsOf = (item: Item) =>
  item.answer === 'yes-no' ? ['yes', 'no', 'na'] : item.answer === 'choice' ? item.options : []
const optionWords = (locale: Locale, { name, answer }: Item, option: string) =>
  words(locale, answer === 'yes-no' ? `checklist-answer-${option}` : `checklist-option-${name}-${option}`)

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
        label: labelOf(locale, item.name),
        source: citation(locale, item.cite),
        options: optionsOf(item).map((value) => ({ value, label: optionWords(locale, item, value) })),
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
  const kind = kindOf('inspection')!
  const standing = { ...row, question: null, awaits: null }
  return {
    ...row,
    plannedFor: String(form.plannedFor),
    manner: words(locale, `inspection-field-manner-${form.manner}`),
    by: words(locale, `inspection-field-by-${form.by}`),
    state: endWords(locale, kind, row) ?? stateWords(locale, standing, kind),
  }
}

type One = NonNullable<Awaited<ReturnType<typeof inspectionById>>>

/** One inspection with its reports, item by item. */
export function wordedInspection(locale: Locale, { form, reports, found, ...one }: One) {
  const kind = kindOf('inspection')!
  return {
    ...one,
    lines: linesOf(locale, form),
    state: stateWords(locale, { ...one, question: null, awaits: null }, kind),
    reports: reports.map(({ answers, checklist, digest: _digest, ...report }) => ({
      ...report,
      answers: itemsIn(checklistOf(checklist) ?? { version: checklist, groups: [] }).flatMap((item) => {
        const given = answers[item.name]
        if (!given || given.answer === '') return []
        return [
          { ...given, name: item.name, label: labelOf(locale, item.name), said: saidOf(locale, item, given.answer) },
        ]
      }),
    })),
    found: found.map(({ checklist, item, severity, note, closedOn, id }) => {
      const known = itemOf(checklist, item)
      return {
        ...{ id, item, severity, note, closedOn },
        label: labelOf(locale, item),
        source: known ? citation(locale, known.cite) : '',
        grave: words(locale, `checklist-severity-${severity}`),
        violates: known?.violates ?? null,
      }
    }),
  }
}

function saidOf(locale: Locale, item: Item, answer: string | number): string {
  if (item.answer === 'photo') return text(locale, 'inspect-photographed')
  return optionsOf(item).includes(String(answer)) ? optionWords(locale, item, String(answer)) : String(answer)
}
