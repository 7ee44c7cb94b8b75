// A request goes back with a question: the clocks stand still until the applicant has answered. Our addition.
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { tasks } from '#db/schema/tasks'
import { questionAnswerWithin } from '#law/tasks'
import type { Scope } from '#policies/policies'
import { mayAskApplicant, openTaskFor } from '#reads/requests/may'
import { lawOf } from '#rules/law'
import { lastDay } from '#rules/periods'
import { withLent } from '#rules/roles'
import { says } from '#rules/texts'
import { type Act, action, conflict, done, noBecause } from '../../act/act.ts'
import { answerTask } from '../../proceedings/advance.ts'
import { pauseClocks, resumeClocks } from '../../proceedings/pause.ts'
import { lockRequest, refreshAll } from '../../proceedings/requests.ts'
import { note } from '../../proceedings/steps.ts'
import { noteDue, type Task, tasksOf } from '../../proceedings/tasks.ts'
import { requestScope } from './scope.ts'

/** Whoever has to answer something about a request, or the secretariat, asks the applicant first. */
export const askApplicant = action<{ request: string; question: string }, null>('requests.ask', {
  scope: requestScope,
  run: async (act, { request: id, question }) => {
    if (!says(question)) return noBecause('question-needed', 'question')
    const request = await lockRequest(act, id)
    const standing = await tasksOf(act, id)
    if (!request || !mayAskApplicant(withLent(act.actor), request, standing)) return conflict('question-not-now')
    const own = openTaskFor(withLent(act.actor), standing)
    const [task] = await act.tx
      .insert(tasks)
      .values({
        provinceId: act.province,
        requestId: id,
        stage: request.stage as Task['stage'],
        task: 'question',
        personId: request.personId,
        question: question.trim(),
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
    const [seen] = await act.tx.select().from(tasks).where(eq(tasks.id, id))
    const request = seen?.requestId ? await lockRequest(act, seen.requestId) : null
    const standing = request ? await tasksOf(act, request.id) : []
    const task = standing.find((one) => one.id === id && one.state === 'open')
    if (!request || !task) return conflict('request-moved-on')
    await resumeClocks(act, request, task)
    await answerTask(act, request, task, { answer: 'yes', word, facts: task.facts })
    tellAsker(act, request.id, task)
    act.record({ subject: 'request', subjectId: request.id, facts: { task: id } })
    return done(null)
  },
})

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
