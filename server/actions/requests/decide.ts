// A request is decided by an officer, or by an authority outside whose paper the secretariat writes down. The declaration says by whom.
import { and, eq } from 'drizzle-orm'
import { tasks } from '#db/schema/tasks'
import { sees } from '#policies/sights'
import { type AuthorityPaper, authorityPaperRefusals } from '#rules/proceedings/paper'
import { withLent } from '#rules/roles'
import { normalise, says } from '#rules/texts'
import { type Act, action, conflict, done, no, noBecause, type Outcome } from '../../act/act.ts'
import { answerTask } from '../../proceedings/advance.ts'
import { lockRequest } from '../../proceedings/requests.ts'
import { taskScope } from './inquiries.ts'

export type DecisionInput = { task: string; adopts: boolean; word: string }
export type RecordedDecision = DecisionInput & AuthorityPaper

/** The officer decides; a no needs its reason. */
export const decideRequest = action<DecisionInput, null>('requests.decide', {
  scope: taskScope,
  run: (act, input) => decide(act, input, {}),
})

/** The secretariat writes down what an authority outside decided, with its paper's number and day. */
export const recordDecision = action<RecordedDecision, null>('requests.recordDecision', {
  scope: taskScope,
  run: (act, { number, on, ...input }) => {
    const wrong = authorityPaperRefusals({ number, on }, act.today)
    return wrong.length ? Promise.resolve(no(...wrong)) : decide(act, input, { number: normalise(number), on })
  },
})

async function decide(act: Act, { task: id, adopts, word }: DecisionInput, paper: object): Promise<Outcome<null>> {
  if (!adopts && !says(word)) return noBecause('request-reason-needed', 'word')
  const asked = and(eq(tasks.id, id), eq(tasks.task, 'decision'))
  const [seen] = await act.tx.select().from(tasks).where(asked)
  const request = seen?.requestId ? await lockRequest(act, seen.requestId) : null
  const [task] = await act.tx
    .select()
    .from(tasks)
    .where(and(asked, eq(tasks.state, 'open')))
  if (!request || !task) return conflict('request-moved-on')
  // an officer's decision is nobody else's, and nobody writes it down
  const own =
    task.role !== null && sees(withLent(act.actor), 'requests.deciding', { province: act.province, role: task.role })
  if ('number' in paper ? task.role !== null : !own) return conflict('decision-of-another')
  await answerTask(act, request, task, {
    answer: adopts ? 'yes' : 'no',
    word,
    facts: { decider: task.of ?? '', ...paper },
  })
  act.record({ subject: 'request', subjectId: request.id, facts: { task: id, adopts, decider: task.of ?? '' } })
  return done(null)
}
