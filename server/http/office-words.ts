// Offices in the reader's words: effects, requests and history, so that pages need no words of every kind.

import { citation } from '#locales/citations'
import { duration } from '#locales/durations'
import { eventWords } from '#locales/history'
import { checkedAnswer, checkedItem } from '#locales/inspections'
import { stateWords } from '#locales/request-states'
import { effectWords, kindTitle } from '#locales/requests'
import { verdictWords } from '#locales/sanctions'
import { type Locale, words } from '#locales/text'
import type { officeFile } from '#reads/offices/file'
import type { ownOffices } from '#reads/offices/own'
import type { PlannedOffice } from '#reads/offices/planned'
import { kindOf } from '#rules/proceedings/kinds'

type File = NonNullable<Awaited<ReturnType<typeof officeFile>>>
type Own = Awaited<ReturnType<typeof ownOffices>>[number]

/** What is in effect, a sentence each. */
function effects(locale: Locale, found: File['effects']): string[] {
  return found.flatMap(({ kind: name, from, to, shown }) => {
    const kind = kindOf(name)
    return kind ? [effectWords(locale, kind, { firstDay: from, lastDay: to, shown })] : []
  })
}

/** The file of one office. */
export function wordedFile(locale: Locale, file: File) {
  return {
    ...file,
    effects: effects(locale, file.effects),
    coming: file.coming && { ...file.coming, title: kindTitle(locale, kindOf(file.coming.kind)!) },
    violations: file.violations && {
      ...file.violations,
      verdicts: file.violations.verdicts.map((one) => ({ ...one, ...verdictWords(locale, one) })),
    },
    findings: file.findings.map(({ of, answer, severity, ...one }) => ({
      ...one,
      label: checkedItem(locale, of),
      said: checkedAnswer(locale, of, answer),
      grave: words(locale, `checklist-severity-${severity}`),
    })),
    requests: file.requests?.map((request) => {
      const kind = kindOf(request.kind)
      return {
        ...request,
        title: kind ? kindTitle(locale, kind) : request.kind,
        words: stateWords(locale, request, kind),
      }
    }),
    timeline: file.timeline.map((event) => {
      const { id, what, at, by } = event
      return { id, what, at, by: what === 'issued' ? null : by, ...eventWords(locale, event, kindOf(event.title)) }
    }),
  }
}

/** One that is not there yet, with its last request. */
export function wordedPlanned(locale: Locale, { request, ...office }: PlannedOffice) {
  const kind = request && kindOf(request.kind)
  const said = kind ? `${kindTitle(locale, kind)}: ${stateWords(locale, request, kind)}` : ''
  return { ...office, request: request && { ...request, words: said } }
}

/** The office one works in. */
export function wordedOwn(locale: Locale, { renewal, report, leave, ...office }: Own) {
  return {
    ...office,
    effects: effects(locale, office.effects),
    renewal: { by: renewal.by, state: renewal.state, source: citation(locale, renewal.cite) },
    report: { within: duration(locale, report.within), source: citation(locale, report.cite) },
    leave: leave && { ...leave, source: citation(locale, leave.cite) },
  }
}
