// A request goes back with a question: the clocks stand still until the applicant has answered. Our addition.
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { tasks } from '#db/schema/tasks'
import { questionAnswerWithin, questionMostPerAsker } from '#law/tasks'
import type { Scope } from '#policies/policies'
import { asksFor, openTaskFor, ownQuestion } from '#reads/requests/may'
import { bodiesAsked } from '#reads/requests/tasks'
import { lawOf } from '#rules/law'
import { lastDay } from '#rules/periods'
import { mayBeAsked, timesAsked } from '#rules/proceedings/pause'
import { type Actor, withLent } from '#rules/roles'
import { normalise, says } from '#rules/texts'
import { refuse } from '#rules/verdict'
import { type Act, action, conflict, done, noBecause, unknown, unmet } from '../../act/act.ts'
import { answerTask, takeBack } from '../../proceedings/advance.ts'
import { pauseClocks, resumeClocks } from '../../proceedings/pause.ts'
import type { Request } from '../../proceedings/request.ts'
import { lockRequest, refreshAll } from '../../proceedings/requests.ts'
import { note } from '../../proceedings/steps.ts'
import { noteDue, type Task, type TaskEnd, tasksOf } from '../../proceedings/tasks.ts'
import { requestScope } from './scope.ts'

/** Whoever has to answer something about a request, or the secretariat, asks the applicant first. */
export const askApplicant = action<{ request: string; question: string }, null>('requests.ask', {
  scope: requestScope,
  run: async (act, { request: id, question }) => {
    if (!says(question)) return noBecause('question-needed', 'question')
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
        facts: own ? askerOf(own) : {},
        openedAt: act.now,
        dueOn: lastDay(questionAnswerWithin, lawOf(request.law), act.today, await act.closed()),
      })
      .returning()
    await pauseClocks(act, task!)
    await note(act, id, 'asked', { word: question, facts: task!.facts })
    await noteDue(act, request)
    act.send({ to: { person: request.personId }, kind: 'question', subjectId: task!.id })
    refreshCards(act, id, standing)
    act.record({ subject: 'request', subjectId: id, facts: { task: task!.id } })
    return done(null)
  },
})

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

/** The applicant answers; every clock goes on with the days that were left of it. */
export const answerQuestion = action<{ task: string; word: string }, null>('requests.answerQuestion', {
  scope: questionScope,
  run: async (act, { task: id, word }) => {
    if (!says(word)) return noBecause('question-answer-needed', 'word')
    const { request, standing, task } = await openQuestion(act, id)
    if (!request || !task) return conflict('request-moved-on')
    await endQuestion(act, request, task, standing, { answer: 'yes', word })
    act.record({ subject: 'request', subjectId: request.id, facts: { task: id } })
    return done(null)
  },
})

/** Ends a question by its answer, or by silence: every clock goes on with the days that were left of it, and whoever asked is told. */
export async function endQuestion(
  act: Act,
  request: Request,
  task: Task,
  standing: readonly Task[],
  said: Pick<TaskEnd, 'answer' | 'word'>,
): Promise<void> {
  const beside = standing.filter(({ state, id }) => state === 'open' && id !== task.id)
  await resumeClocks(act, request, task, beside)
  await answerTask(act, request, task, { ...said, facts: task.facts })
  tellAsker(act, request.id, task)
}

/** Whoever asked has their own question before them again; the secretariat, which has none, the request. */
function tellAsker(act: Act, request: string, { askedBy, facts }: Task): void {
  const to = { person: askedBy! }
  if (facts.asking === 'inquiry') act.send({ to, kind: 'inquiry', subjectId: String(facts.task) })
  else act.send({ to, kind: facts.asking === 'opinion' ? 'opinion' : 'request', subjectId: request })
}

function refreshCards(act: Act, request: string, standing: readonly Task[]): void {
  refreshAll(act, { id: request })
  for (const { task, id } of standing) if (task === 'inquiry') act.refresh('inquiry', id)
}
