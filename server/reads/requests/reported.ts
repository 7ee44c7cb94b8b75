// What of a report about an office each of its readers sees. Before the verdict its office reads what was put to it, and whoever
// reported hears that it came; afterwards both hear how it ended. Annex 4 articles 2, 8.
import { sees } from '#policies/sights'
import type { Form } from '#rules/fields/form'
import type { RequestOutcome, RequestStage } from '#rules/proceedings/kind'
import { kindOf } from '#rules/proceedings/kinds'
import type { KeptStep } from '#rules/proceedings/steps'
import type { NotedStep } from '#rules/proceedings/timeline'
import type { Actor } from '#rules/roles'
import { bodiesAccused, isOwnVisit, type TaskRow } from './tasks.ts'

type Place = { kind: string; provinceId: string; officeId: string; accusedId: string | null }

/** `whole`: whoever decides or examines, and everybody of whom is no report; `accused`: the holder of the office, or the body, that it is about; `reporter`: whoever reported. */
export type ReportView = 'whole' | 'accused' | 'reporter'

/** How an actor sees a request that is in sight; `asked`: the tasks of it, where they are known. */
export function reportView(
  actor: Actor,
  { kind, provinceId: province, officeId: office, accusedId }: Place,
  asked: readonly TaskRow[],
) {
  if (!kindOf(kind)?.report || sees(actor, 'requests.confidential', { province })) return 'whole'
  if (asked.some((task) => isExaminer(actor, task))) return 'whole'
  if (kindOf(kind)?.report?.filler && asked.some((task) => isOwnVisit(actor, task))) return 'whole'
  if (accusedId) return bodiesAccused(actor).includes(accusedId) ? 'accused' : 'reporter'
  return sees(actor, 'requests.confidential', { province, office }) ? 'accused' : 'reporter'
}

const isExaminer = (actor: Actor, { task, role, provinceId: province }: TaskRow) =>
  role !== null &&
  ((task === 'proposal' && sees(actor, 'requests.examining', { province, role })) ||
    (task === 'decision' && sees(actor, 'requests.deciding', { province, role })))

type Stated = { stage: RequestStage | 'closed'; outcome: RequestOutcome | null }
type Dated = { stageAt?: Date; stageDue?: string | null; filedAt?: Date }

/**
 * Where it stands, as it is told: that it was decided is known once the notice is signed, and whoever reported learns before that neither
 * its stage nor when it moved.
 */
export function reportState<S extends Stated & Dated>(view: ReportView, state: S): S {
  const undecided = state.stage !== 'closed' && state.stage !== 'compliance'
  if (view === 'whole' || !undecided) return state
  if (view === 'accused') return { ...state, outcome: null }
  const dates = {
    ...('stageDue' in state ? { stageDue: null } : {}),
    ...(state.filedAt ? { stageAt: state.filedAt } : {}),
  }
  return { ...state, ...dates, stage: 'check', outcome: null }
}

/** What of a form is told: to the accused the fields that its kind shows; whoever reported wrote it. */
export function reportForm(view: ReportView, kind: string, form: Form): Form {
  const report = kindOf(kind)?.report
  if (view !== 'accused' || !report) return form
  return Object.fromEntries(Object.entries(form).filter(([name]) => report.shows.includes(name)))
}

const toAccused: readonly KeptStep[] = [
  ...([
    'put',
    'visited',
    'visited-unfit',
    'accepted',
    'defended',
    'hearing-silent',
    'notified',
    'granted',
    'refused',
    'lapsed',
    'nothing-found',
  ] as const),
  ...([
    'appealed',
    'appeal-waived',
    'appeal-silent',
    'upheld',
    'verdict-changed',
    'overturned',
    'complied',
    'not-complied',
  ] as const),
  ...(['clock-moved', 'clock-suspended'] as const),
]
const toReporter: readonly KeptStep[] = [
  ...(['filed', 'asked', 'replied', 'question-silent', 'question-withdrawn', 'question-moot'] as const),
  ...(['set-aside', 'nothing-found', 'granted', 'refused', 'verdict-changed', 'overturned'] as const),
]
/** Words that whoever reported reads: what they were asked, and said. */
const ownWords: readonly KeptStep[] = ['asked', 'replied']
/** Words that the office does not read: they are the examiner's, before those who decide. */
const kept: readonly KeptStep[] = ['nothing-found', 'visited', 'visited-unfit']

/** Steps as they are told, of the secretariat's without who took them. */
export function reportSteps<S extends Pick<NotedStep, 'what' | 'word' | 'by' | 'role'>>(
  view: ReportView,
  steps: readonly S[],
): S[] {
  if (view === 'whole') return [...steps]
  const accused = view === 'accused'
  const told: readonly string[] = accused ? toAccused : toReporter
  const silent = ({ what }: S) => (accused ? kept.some((one) => one === what) : !ownWords.some((one) => one === what))
  return steps
    .filter(({ what }) => told.includes(what.replace(/-undone$/, '')))
    .map((step) => ({
      ...step,
      ...(silent(step) ? { word: null } : {}),
      ...(accused && step.what === 'put' ? { by: null, role: null } : {}),
    }))
}

/** What of the tasks is told: to the accused what they are asked and owes, to whoever reported nothing but a question. */
export function reportTasks(view: ReportView, tasks: readonly TaskRow[]): TaskRow[] {
  if (view === 'whole') return [...tasks]
  const told = view === 'accused' ? ['hearing', 'compliance'] : ['question']
  const appealed = (one: TaskRow) => view === 'accused' && one.task === 'decision' && one.stage === 'compliance'
  return tasks.filter((one) => told.includes(one.task) || appealed(one))
}
