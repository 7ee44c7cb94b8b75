// Requests in the reader's words, so that the app draws every kind by its declaration and knows none by name.
import { responsibilityArticle } from '#law/offices'
import type { Citation, Law } from '#law/parameter'
import { citation } from '#locales/citations'
import { authorityWords, clockWords, momentWords, whoWords, wordOf } from '#locales/course'
import { distance } from '#locales/distance'
import { code, commas, date, rials } from '#locales/format'
import { handoverWords } from '#locales/handover'
import { labelOfPaper, paperWords } from '#locales/papers'
import { findingWords, visitItemWords } from '#locales/reports'
import { fieldsWords, licenseLine, licenseOf, pathWords, usualWords, wantedPapers } from '#locales/request-path'
import { endWords } from '#locales/request-states'
import {
  allowanceWords,
  checkWords,
  consentName,
  effectWords,
  formLines,
  formSummary,
  kindTitle,
  kindWords,
  warningWords,
} from '#locales/requests'
import { countedOn, proposalWords, sanctionLines } from '#locales/sanctions'
import { taskWords } from '#locales/tasks'
import { type Locale, text, words } from '#locales/text'
import { unapprovedWords } from '#locales/unapproved'
import type { earlierDecisions } from '#reads/ballots/earlier'
import type { inbox } from '#reads/proceedings/inbox'
import type { checkForm, kindsFor } from '#reads/requests/drafts'
import type { proposedFor } from '#reads/requests/proposed'
import type { SeenRequest } from '#reads/requests/requests'
import type { usualTimes } from '#reads/requests/usual'
import { tehranDay } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import type { RequestKind } from '#rules/proceedings/kind'
import { kindOf, kinds } from '#rules/proceedings/kinds'
import { pathOf } from '#rules/proceedings/path'
import { unapprovedOf } from '#rules/proceedings/unapproved'
import type { Reach } from '#rules/secretariat'
import { searchKey } from '#rules/texts'
import type { Row } from '#rules/violations/ladder'
import { worded } from './wire/errors.ts'

type Ended = Pick<SeenRequest, 'stage' | 'outcome'>

/** A row of a list with its kind's title and its form in one line. */
export function wordedRow<R extends { kind: string; form: Form }>(locale: Locale, { form, ...row }: R) {
  const kind = kindOf(row.kind)
  return {
    ...row,
    /** How it ended, in the kind's own words where it has some. */
    ended: kind && 'stage' in row ? endWords(locale, kind, row as unknown as Ended) : null,
    title: kind ? kindTitle(locale, kind) : row.kind,
    summary: kind ? formSummary(locale, kind, form) : '',
  }
}

/** The kinds whose title has what was typed. */
export function kindsNamed(locale: Locale, typed: string): string[] {
  const has = (kind: (typeof kinds)[keyof typeof kinds]) =>
    searchKey(kindTitle(locale, kind)).includes(searchKey(typed))
  return Object.values(kinds).flatMap((kind) => (has(kind) ? [kind.kind] : []))
}

/** The kinds one may ask for, as cards and forms show them. */
export function wordedKinds(
  locale: Locale,
  found: Awaited<ReturnType<typeof kindsFor>>,
  usual: Awaited<ReturnType<typeof usualTimes>> | null,
  law: Law,
  about: { name: string; license: string | null } | null,
) {
  const { name: office, license } = about ?? { name: '', license: null }
  return found.map(({ kind, allowance, lists, offered, by }) => ({
    kind: kind.kind,
    /** What the form begins with. */
    offered,
    /** The office that it is about, for a body that begins it about another's. */
    about: license && text(locale, 'request-about', { office, license: code(locale, license) }),
    ...kindWords(locale, kind, law, lists),
    by: by && text(locale, 'request-path-by', { day: date(locale, by) }),
    unapproved: unapprovedWords(locale, kind, unapprovedOf(kind, law)),
    path: pathWords(locale, kind, pathOf(kind, law), law),
    asked: fieldsWords(locale, kind),
    wanted: wantedPapers(locale, kind),
    usual: usual && usualWords(locale, usual.get(kind.kind)),
    allowance: allowance.map((year) => allowanceWords(locale, kind, year)),
  }))
}

type Found = NonNullable<Awaited<ReturnType<typeof checkForm>>>

/** The live check of a form, and what it says as those will read it who decide. */
export function wordedCheck(locale: Locale, name: string, form: Form, found: Found, reach?: Reach | null) {
  const kind = kindOf(name)!
  return {
    lines: formLines(locale, kind, form),
    license: found.license && licenseLine(locale, found.license),
    consent: consentName(kind, form),
    refusals: found.refusals.map((refusal) => worded(locale, refusal, reach)),
    checks: found.checks.map((check) => checkWords(locale, check)),
    warnings: found.warnings.map((warning) => warningWords(locale, warning)),
    allowance: found.allowance.map((year) => allowanceWords(locale, kind, year)),
  }
}

/** What the second party is asked, in the words of the kind. */
function askedWords(locale: Locale, { words: noun }: RequestKind, { asks, person, office, whose }: SeenRequest) {
  const key = `${noun}-${asks ?? 'consent'}`
  if (!asks) return null
  const cite = citation(locale, responsibilityArticle)
  return {
    lead: words(locale, `${key}-lead`, { person, office: office.name }),
    means: words(locale, `${key}-means`, { whose, cite }),
    yes: text(locale, `request-${asks}-yes`),
    noTitle: words(locale, `${key}-no-title`),
    given: text(locale, `request-${asks}-given`),
  }
}

/** A row of the inbox: what is asked, and about which request. */
export function wordedTask(locale: Locale, row: Awaited<ReturnType<typeof inbox>>[number]) {
  const { request, form, ...task } = row
  const { title, summary } = wordedRow(locale, { kind: request.kind, form })
  return { ...task, what: taskWords(locale, task), summary, request: { ...request, title } }
}

/** By which articles a ballot is counted and open, in words. */
export const citesOf = (
  locale: Locale,
  { base, openness, majority }: Record<'base' | 'openness' | 'majority', Citation>,
) => ({
  base: citation(locale, base),
  openness: citation(locale, openness),
  majority: citation(locale, majority),
})

/** What the ladder proposes for what was found so far, with the rows that an examiner may be for instead. */
export function wordedLadder(locale: Locale, found: NonNullable<Awaited<ReturnType<typeof proposedFor>>>) {
  const { sanction, cites, faults, warnings, maxWarnings, next, cutOff, rows: rowsOf } = found
  const row = (name: Row) => text(locale, `sanction-row-${name}`)
  return {
    row: sanction.row,
    words: row(sanction.row),
    lines: sanctionLines(locale, sanction),
    source: commas(
      locale,
      cites.map((cite) => citation(locale, cite)),
    ),
    counted: countedOn(locale, sanction.row, { faults, warnings, max: maxWarnings }),
    rows: rowsOf.map((value) => ({ value, label: row(value) })),
    next: text(locale, 'sanction-next', { row: row(next) }),
    cutOff,
  }
}

type Earlier = Awaited<ReturnType<typeof earlierDecisions>>

/** One request whole, with similar decisions before it. */
export function wordedRequest(locale: Locale, request: SeenRequest, earlier: Earlier) {
  const { effect, ...rest } = request
  const kind = kindOf(request.kind)!
  const told = { kind, form: request.form, effect }
  return {
    ...rest,
    ballot: rest.ballot && { ...rest.ballot, cites: citesOf(locale, rest.ballot.cites) },
    title: kindTitle(locale, kind),
    ended: endWords(locale, kind, request),
    /** Who began it is called this. */
    personLabel: text(locale, request.reported ? 'sanction-reporter' : 'request-person'),
    license: licenseOf(locale, request),
    /** What the second party is told once it is granted. */
    partyGranted: kind.party ? words(locale, `${kind.words}-consent-granted`) : null,
    lines: formLines(locale, kind, request.form),
    papers: request.papers.map((paper) => ({ ...paper, ...paperWords(locale, kind, paper) })),
    question: request.question && {
      ...request.question,
      papers: request.question.papers.map((paper) => ({ ...paper, label: labelOfPaper(locale, kind, paper.name) })),
    },
    checks: request.checks.map((check) => checkWords(locale, check)),
    warnings: request.warnings.map((warning) => warningWords(locale, warning)),
    around: request.around && {
      ...request.around,
      offices: request.around.offices.map((one) => ({ ...one, far: distance(locale, one.metres) })),
    },
    allowance: request.allowance.map((year) => allowanceWords(locale, kind, year)),
    // before it has come about its days are not known
    effect: request.stage === 'closed' && request.outcome === 'granted' ? effectWords(locale, kind, effect) : null,
    asked: askedWords(locale, kind, request),
    tasks: request.tasks.map((task) => ({
      ...task,
      authority: authorityWords(locale, task),
      /** The last day that by our reading the license of a moved office keeps, which its paper is offered. */
      keeps: task.task === 'paper' && effect.effect === 'place' ? request.office.expiresOn : null,
    })),
    reports: request.reports.map(({ items, found, proposal, ...report }) => ({
      ...report,
      proposal: proposal && proposalWords(locale, proposal),
      /** What is to be looked at, for whoever reports. */
      items: items.map((item) => visitItemWords(locale, item)),
      found: found.map((finding) => findingWords(locale, finding)),
    })),
    sums: request.sums.map((sum) => ({ ...sum, said: rials(locale, sum.amount) })),
    allegation: request.allegation && { title: text(locale, 'sanction-allegation'), text: request.allegation },
    looks: request.looks.map(({ name, day }) =>
      text(locale, 'common-comma', { first: name, second: date(locale, day) }),
    ),
    handovers: request.handovers.map(({ items, ...list }) => ({
      ...list,
      items: items.map(({ cite: _, ...item }) => ({ ...item, ...handoverWords(locale, { ...item, cite: _ }) })),
    })),
    timeline: request.timeline.map(({ clock, ...moment }) => ({
      ...moment,
      // of what was written down later the day is known, and not the hour
      at: moment.facts.entered && moment.at ? tehranDay(new Date(moment.at)) : moment.at,
      said: wordOf(locale, moment),
      why: clock && clockWords(locale, clock),
      words: momentWords(locale, told, moment),
      who: whoWords(locale, moment),
    })),
    earlier: earlier.map((one) => wordedRow(locale, { ...one, kind: request.kind })),
  }
}
