// A request goes back with a question: the clocks stand still until the applicant has answered. Our addition.
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { tasks } from '#db/schema/tasks'
import { questionAnswerWithin, questionMostPerAsker } from '#law/tasks'
import type { Scope } from '#policies/policies'
import { asksFor, openTaskFor, ownQuestion } from '#reads/requests/may'
import { bodiesAsked, mayAnswer } from '#reads/requests/tasks'
import { papersOf } from '#rules/fields/papers'
import { lawOf } from '#rules/law'
import { lastDay } from '#rules/periods'
import { askingAnew, findingsRefusals, papersWanted, withFindings } from '#rules/proceedings/papers'
import { mayBeAsked, timesAsked } from '#rules/proceedings/pause'
import { type Actor, withLent } from '#rules/roles'
import { normalise, says } from '#rules/texts'
import { refusalAt, refuse } from '#rules/verdict'
import { type Act, action, conflict, done, no, noBecause, type Outcome, unknown, unmet } from '../../act/act.ts'
import { answerTask, takeBack } from '../../proceedings/advance.ts'
import { closedFor } from '../../proceedings/closed.ts'
import { pauseClocks, resumeClocks } from '../../proceedings/pause.ts'
import { declarationOf, type Request } from '../../proceedings/request.ts'
import { lockRequest, refreshAll } from '../../proceedings/requests.ts'
import { note } from '../../proceedings/steps.ts'
import { noteDue, type Task, type TaskEnd, tasksOf } from '../../proceedings/tasks.ts'
import { replacePapers } from './papers.ts'
import { requestScope } from './scope.ts'

/** `papers`: those that are wanted anew, each with what is wrong with it; the others stay as they are. */
export type QuestionInput = { request: string; question: string; papers?: readonly Wanted[] }
type Wanted = { name: string; word: string }

/** Whoever has to answer something about a request, or the secretariat, asks the applicant first. */
export const askApplicant = action<QuestionInput, null>('requests.ask', {
  scope: requestScope,
  run: async (act, { request: id, question, papers = [] }) => {
    if (papers.length === 0 && !says(question)) return noBecause('question-needed', 'question')
    const request = await lockRequest(act, id)
    const standing = await tasksOf(act, id)
    const actor = withLent(act.actor)
    const asker = request ? asksFor(actor, request, standing) : undefined
    if (!request || (asker === undefined && !wasAsked(actor, standing))) return unknown
    if (asker === undefined || !mayBeAsked(request.stage, standing)) return conflict('question-not-now')
    const most = lawOf(request.law)(questionMostPerAsker)
    if (timesAsked(standing, asker) >= most)
      return unmet(lawOf(request.law), [refuse('question-too-often', questionMostPerAsker, { most }, 'question')])!
    const own = openTaskFor(actor, standing)
    const anew = papers.length ? await foundUnfit(act, request, standing, papers) : done({})
    if (!anew.ok) return anew
    const [task] = await act.tx
      .insert(tasks)
      .values({
        provinceId: act.province,
        requestId: id,
        stage: request.stage as Task['stage'],
        task: 'question',
        personId: request.personId,
        question: normalise(question),
        askedBy: act.actor.person,
        facts: { ...(own ? askerOf(own) : {}), ...anew.value },
        openedAt: act.now,
        dueOn: lastDay(questionAnswerWithin, lawOf(request.law), act.today, await closedFor(act, request)),
      })
      .returning()
    await pauseClocks(act, task!)
    const step = papers.length ? 'papers-wanted' : 'asked'
    await note(act, id, step, { word: question || null, facts: task!.facts })
    await noteDue(act, request)
    act.send({ to: { person: request.personId }, kind: 'question', subjectId: task!.id })
    refreshCards(act, id, standing)
    act.record({ subject: 'request', subjectId: id, facts: { task: task!.id } })
    return done(null)
  },
})

/**
 * Keeps with the open check which papers are unfit; what its question keeps of them. Refused where none waits for the actor, or a
 * paper is none.
 */
async function foundUnfit(
  act: Act,
  request: Request,
  standing: readonly Task[],
  papers: readonly Wanted[],
): Promise<Outcome<Task['facts']>> {
  const unfit = papers.map((paper) => ({ ...paper, fit: false }))
  const check = standing.find(({ task, state }) => task === 'check' && state === 'open')
  if (!check || !mayAnswer(withLent(act.actor), check, request.officeId).may) return conflict('question-not-now')
  const wrong = findingsRefusals(papersOf(declarationOf(request).fields, request.form), unfit)
  if (wrong.length) return no(...wrong)
  await act.tx
    .update(tasks)
    .set({ facts: withFindings(check.facts, unfit) })
    .where(eq(tasks.id, check.id))
  return done({ ...askingAnew(papers), check: check.id })
}

/** Something about it was asked of the actor before, or of a body the actor stands for. */
function wasAsked(actor: Actor, tasks: readonly Task[]): boolean {
  const bodies = bodiesAsked(actor)
  const roles = actor.memberships.map(({ role }) => role)
  return tasks.some(({ bodyId, role }) => (bodyId && bodies.includes(bodyId)) || (role && roles.includes(role)))
}

/** Whoever asked asks no more; the clocks go on with the days that were left. */
export const takeBackQuestion = action<{ task: string }, null>('requests.takeBackQuestion', {
  scope: async (tx, { task }) => {
    const scope = await questionScope(tx, { task })
    return scope && { province: scope.province }
  },
  run: async (act, { task: id }) => {
    const { request, standing, task } = await openQuestion(act, id)
    if (!request || !task) return conflict('question-over')
    if (ownQuestion(withLent(act.actor), request, standing)?.id !== id) return unknown
    await takeBack(act, request, task)
    refreshCards(act, request.id, standing)
    act.record({ subject: 'request', subjectId: request.id, facts: { task: id } })
    return done(null)
  },
})

/** The question if it waits still, with its request, locked, and everything else asked about that. */
async function openQuestion(act: Act, id: string) {
  const [seen] = await act.tx.select().from(tasks).where(eq(tasks.id, id))
  const request = seen?.requestId ? await lockRequest(act, seen.requestId) : null
  const standing = request ? await tasksOf(act, request.id) : []
  return { request, standing, task: standing.find((one) => one.id === id && one.state === 'open') }
}

/** By which task it is asked; of an authority whose it is, so that the authority sees it on its own course. */
function askerOf({ task, id, of, label }: Task): Task['facts'] {
  return { asking: task, task: id, ...(task === 'inquiry' ? { of: of ?? '', label: label ?? '' } : {}) }
}

/** The person whom a question is put to. */
async function questionScope(tx: Transaction, { task }: { task: string }): Promise<Scope | null> {
  const [row] = await tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.id, task), eq(tasks.task, 'question')))
  return row ? { province: row.provinceId, person: row.personId } : null
}

/** `papers`: by the names of those that were wanted anew, the files uploaded for them. */
export type ReplyInput = { task: string; word: string; papers?: Readonly<Record<string, readonly string[]>> }

/** The applicant answers, in words or with the papers that were asked for; every clock goes on with the days that were left of it. */
export const answerQuestion = action<ReplyInput, null>('requests.answerQuestion', {
  scope: questionScope,
  run: async (act, { task: id, word, papers = {} }) => {
    const { request, standing, task } = await openQuestion(act, id)
    if (!request || !task) return conflict('request-moved-on')
    const wanted = papersWanted(task.facts).map(({ name }) => name)
    if (!says(word)) {
      const missing = wanted.filter((name) => !papers[name]?.length)
      if (missing.length) return no(...missing.map((name) => refusalAt(`papers.${name}`, 'papers-needed')))
      if (wanted.length === 0) return noBecause('question-answer-needed', 'word')
    }
    const sent = wanted.filter((name) => papers[name]?.length)
    const kept = await replacePapers(
      act,
      request,
      standing,
      Object.fromEntries(sent.map((name) => [name, papers[name]!])),
    )
    if (!kept.ok) return kept
    const step = sent.length ? { step: { what: 'papers-sent' as const } } : {}
    await endQuestion(act, request, task, standing, { answer: 'yes', word, ...step })
    act.record({ subject: 'request', subjectId: request.id, facts: { task: id, papers: sent.length } })
    return done(null)
  },
})

/** Ends a question by its answer, or by silence: every clock goes on with the days that were left of it, and whoever asked is told. */
export async function endQuestion(
  act: Act,
  request: Request,
  task: Task,
  standing: readonly Task[],
  said: Pick<TaskEnd, 'answer' | 'word' | 'step' | 'facts'>,
): Promise<void> {
  const beside = standing.filter(({ state, id }) => state === 'open' && id !== task.id)
  await resumeClocks(act, request, task, beside)
  await answerTask(act, request, task, { ...said, facts: { ...task.facts, ...said.facts } })
  tellAsker(act, request.id, task)
}

/** Whoever asked has their own question, or check, before them again; the secretariat, which has none, the request. */
function tellAsker(act: Act, request: string, { askedBy, facts }: Task): void {
  const to = { person: askedBy! }
  if (facts.check) act.send({ to, kind: 'check', subjectId: String(facts.check) })
  else if (facts.asking === 'inquiry') act.send({ to, kind: 'inquiry', subjectId: String(facts.task) })
  else act.send({ to, kind: facts.asking === 'opinion' ? 'opinion' : 'request', subjectId: request })
}

function refreshCards(act: Act, request: string, standing: readonly Task[]): void {
  refreshAll(act, { id: request })
  for (const { task, id } of standing) if (task === 'inquiry' || task === 'check') act.refresh(task, id)
}
