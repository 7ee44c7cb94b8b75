// What a request waits for, with last days that explain themselves, and the question that its applicant is to answer.

import type { Law } from '#law/parameter'
import { permits } from '#policies/policies'
import { type Closed, type Day, tehranDay } from '#rules/calendar'
import { isAccount } from '#rules/proceedings/accounts'
import { ballotWithin, clockOf } from '#rules/proceedings/clock'
import { refusedByNo, silenceSaid } from '#rules/proceedings/consequences'
import type { RequestKind } from '#rules/proceedings/kind'
import { measuredForm } from '#rules/proceedings/measured'
import { silenceGivesWay } from '#rules/proceedings/paper-answers'
import { papersWanted } from '#rules/proceedings/papers'
import { isPaused } from '#rules/proceedings/pause'
import { awaitsPayment, paymentOf } from '#rules/proceedings/payment'
import { endsLicense, noticeClock } from '#rules/proceedings/plans'
import { markKept, nextMark, secondMarks, secondOf } from '#rules/proceedings/second'
import { plainAnswer, planOf, type TaskKind } from '#rules/proceedings/tasks'
import { originalAt } from '#rules/proceedings/timeline'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { type Notification, notificationOf } from './letter.ts'
import { ownQuestion } from './may.ts'
import { type Outward, type OutwardLetter, outwardOf } from './outward.ts'
import { mayAnswer, openOf, type TaskRow } from './tasks.ts'

/** What an actor sees of a request's tasks while the applicant is asked: the clocks that stand still have no last day. */
export function stoodStill(shown: readonly TaskRow[], all: readonly TaskRow[]): TaskRow[] {
  const paused = isPaused(all)
  return shown.map((one) => {
    // by a question all stand, by an appeal that suspends those beside it
    const stands = paused || one.pauses.some(({ to }) => to === null)
    return stands && one.state === 'open' && one.task !== 'question' ? { ...one, dueOn: null } : one
  })
}

/** What an actor sees of a request's tasks, and that the applicant is asked something, which holds them all up. */
function withQuestion(shown: readonly TaskRow[], all: readonly TaskRow[]): TaskRow[] {
  const hidden = openOf(all).filter(({ id, task }) => task === 'question' && !shown.some((one) => one.id === id))
  return [...shown, ...hidden]
}

/** By task the notification from which its clock counts. */
type Notified = ReadonlyMap<string, Notification>
type Known = { law: Law; closed: Closed; notified: Notified }

/** Of the open tasks whose clocks start with the notification of a letter, those that were notified. */
export async function notificationsOf(db: Db, kind: RequestKind, tasks: readonly TaskRow[]): Promise<Notified> {
  const found = new Map<string, Notification>()
  for (const task of openOf(tasks)) {
    const notice = noticeClock(planOf(kind, task)) && (await notificationOf(db, task))
    if (notice) found.set(task.id, notice)
  }
  return found
}

/** The open tasks as a time line takes them, of those that an actor is shown; `closed` days as they are for the request. */
export function waitsOf(
  kind: RequestKind,
  { shown, all }: Record<'shown' | 'all', readonly TaskRow[]>,
  { law, closed, notified }: Known,
) {
  return openOf(withQuestion(shown, all)).map((task) => {
    const plan = planOf(kind, task)
    const fromNotice = noticeClock(plan)
    const notice = notified.get(task.id)
    // one that ran before its sort waited for a notice counts from its beginning still
    const figure = (notice && fromNotice) ?? (plan && 'within' in plan ? plan.within : null)
    const cite = plan?.task === 'compliance' ? plan.cites?.(measuredForm(kind, {}, all)) : null
    const within = figure && cite ? { ...figure, cite } : figure
    const counted = { ...task, openedOn: notice?.on ?? tehranDay(task.openedAt), notice: notice?.number }
    return {
      ...task,
      awaitsNotice: awaitsNotice(kind, task),
      due: task.dueOn,
      clock: within ? clockOf(counted, within, law, closed, silenceSaid(plan, law)) : null,
    }
  })
}

/** Whether the request goes on without the association's opinion once its last day is over; false where it waits, or none is asked. */
export function goesUnheard(kind: RequestKind, tasks: readonly TaskRow[], law: Law): boolean {
  const open = openOf(tasks).find(({ task }) => task === 'opinion')
  return open !== undefined && silenceSaid(planOf(kind, open), law)?.means === 'passes'
}

type Place = Parameters<typeof ownQuestion>[1]

/** A ballot with its closing day explained, counted from its opening, and by what; without one while its clock stands still. */
export function withClock<B extends { openedOn: Day; closesOn: Day }>(
  ballot: B | null,
  tasks: readonly TaskRow[],
  law: Law,
  closed: Closed,
) {
  if (!ballot) return null
  if (isPaused(tasks)) return { ...ballot, closesOn: null, clock: null }
  const pauses = openOf(tasks).find(({ task }) => task === 'vote')?.pauses ?? []
  const counted = { openedOn: ballot.openedOn, dueOn: ballot.closesOn, pauses }
  return { ...ballot, clock: clockOf(counted, ballotWithin(law), law, closed) }
}

/**
 * What the applicant is asked now, whether the actor answers it, and whether the actor may take it back; null where nothing is.
 * `narrow`: whoever sees only what is asked of an own body reads only what was asked for its sake.
 */
export function questionIn(actor: Actor, request: Place, tasks: readonly TaskRow[], narrow: boolean) {
  const open = openOf(tasks).find(({ task }) => task === 'question')
  if (!open) return null
  const own = ownQuestion(actor, request, tasks) !== undefined
  const text = narrow && !own ? '' : (open.question ?? '')
  const papers = narrow ? [] : papersWanted(open.facts)
  return { id: open.id, text, papers, dueOn: open.dueOn, mine: open.personId === actor.person, own }
}

/** The decision of an officer or of an authority outside that waits, and whether the actor gives it or writes it down; null where none does. */
export function decisionIn(actor: Actor, tasks: readonly TaskRow[], office: string) {
  const open = openOf(tasks).find(({ task }) => task === 'decision')
  return open
    ? { id: open.id, decider: open.of, dueOn: isPaused(tasks) ? null : open.dueOn, ...mayAnswer(actor, open, office) }
    : null
}

const onPaper: readonly TaskKind[] = ['inquiry', 'hearing', 'paper', 'opening']

/** What is written down of a paper: a license's term or end; or, of a new office, a day alone. */
function paperSays(kind: RequestKind, task: TaskRow) {
  if (task.task === 'opening') return task.of === 'start' ? ('start' as const) : ('introduction' as const)
  return endsLicense(planOf(kind, task)) ? ('end' as const) : ('term' as const)
}

/** Inquiries, hearings, accounts, papers and what a new office begins with, with what was answered and whether the actor may answer. */
export async function inquiriesOf(
  db: Db,
  actor: Actor,
  kind: RequestKind,
  tasks: readonly TaskRow[],
  { office, person, law, today }: { office: string; person: string; law: Law; today: Day },
) {
  const asked = tasks.filter(({ task }) => onPaper.includes(task) || isAccount(task))
  const outward = await outwardOf(db, actor, asked, today)
  return asked.map((task) => ({
    ...pick(task),
    ...mayAnswer(actor, task, office),
    ...lateAnswer(actor, task, tasks),
    mine: actor.person !== null && task.answeredBy === actor.person,
    refuses: refusedByNo(planOf(kind, task), law),
    /** What sort of report its holder, or the body, is heard on. */
    report: kind.report?.heard ?? null,
    says: paperSays(kind, task),
    /** Its clock has not started, since nobody was notified yet. */
    awaitsNotice: awaitsNotice(kind, task),
    /** The office had no license before. */
    first: task.task === 'paper' && kind.about === 'planned',
    /** Where the original license is that goes to the issuer. */
    original: originalAt(kind, task),
    /** What is objected to is not told to the parties. */
    withheld: task.of === 'security',
    /** The letter that carries it to an authority outside, and whether the actor writes down that it was sent. */
    letter: outward.letters[task.id] ?? null,
    maySend: maySend(actor, kind, task, outward.letters[task.id]),
    reply: replyOf(task, outward),
    second: secondIn(kind, task, law),
    payment: paymentIn(actor, person, task, outward),
  }))
}

/** Silence was noted, and the actor may still write down a letter that had come in time. */
function lateAnswer(
  actor: Actor,
  task: TaskRow,
  tasks: readonly TaskRow[],
): { may: true; late: true } | { late: false } {
  const may = permits('requests.recordAnswer', actor, { province: task.provinceId, body: task.bodyId }) !== null
  return may && silenceGivesWay(task, tasks) ? { may, late: true } : { late: false }
}

/** A clock that stands still has started; without a last day otherwise, it waits for the notification. */
function awaitsNotice(kind: RequestKind, task: TaskRow): boolean {
  const stands = task.pauses.some(({ to }) => to === null)
  return task.state === 'open' && !task.dueOn && !stands && noticeClock(planOf(kind, task)) !== null
}

/** The letter is signed, the original is there where one goes with it, and neither has gone yet. */
function maySend(actor: Actor, kind: RequestKind, task: TaskRow, letter: OutwardLetter | undefined): boolean {
  const may = task.state === 'open' && permits('requests.sendOut', actor, { province: task.provinceId }) !== null
  const original = originalAt(kind, task)
  // the holder gets it as every letter to an office
  if (task.task === 'hearing') return false
  if (!letter) return may && original === 'received'
  return may && letter.state === 'signed' && letter.sentOn === null && (original === 'none' || original === 'received')
}

/** Who signs the license second, with the days of the marks that it has, and the one that comes next; null where nobody does. */
function secondIn(kind: RequestKind, task: TaskRow, law: Law) {
  const by = task.task === 'paper' ? secondOf(planOf(kind, task), law) : null
  if (!by || task.state !== 'open') return null
  const marks = secondMarks.flatMap((mark) => {
    const on = task.facts[markKept(mark)]
    return on ? [{ mark, on: String(on) }] : []
  })
  return { by, marks, next: nextMark(task.facts) }
}

/** What an account is short of, the receipt that was sent for it, and whether the actor sends one; null for what is no such account. */
function paymentIn(actor: Actor, person: string, task: TaskRow, { receipts }: Outward) {
  if (task.task !== 'settlement' && task.task !== 'clearance') return null
  const { sum, receipt } = paymentOf(task)
  const at = { province: task.provinceId, person }
  const maySend = awaitsPayment(task) && permits('requests.sendReceipt', actor, at) !== null
  return { sum, receipt: receipt && { ...receipt, files: receipts[task.id] ?? [] }, maySend }
}

/** Number and day of the letter by which an authority outside answered, the letter itself, and where it stands in the register. */
function replyOf({ id, facts }: TaskRow, { replies, registered }: Outward) {
  const incoming = facts.incoming ? String(facts.incoming) : null
  return {
    number: facts.number ? String(facts.number) : null,
    on: facts.number && facts.on ? String(facts.on) : null,
    incoming: incoming && registered.has(incoming) ? incoming : null,
    files: replies[id] ?? [],
  }
}

function pick({ id, task, of, label, state, answer, word, dueOn, endedAt, facts }: TaskRow) {
  return { id, task, of, label, state, answer: plainAnswer(answer), word, dueOn, endedAt, facts }
}
