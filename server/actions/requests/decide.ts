// A request is decided by an officer, or by an authority outside whose paper the secretariat writes down. The declaration says by whom.
import { sees } from '#policies/sights'
import { type AuthorityPaper, authorityPaperRefusals } from '#rules/proceedings/paper'
import { withLent } from '#rules/roles'
import { normalise, says } from '#rules/texts'
import { type Act, action, conflict, done, no, noBecause, type Outcome } from '../../act/act.ts'
import { answerTask } from '../../proceedings/advance.ts'
import { lockTask } from '../../proceedings/requests.ts'
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
  const held = await lockTask(act, id, ['decision'])
  if (!held) return conflict('request-moved-on')
  const { request, task } = held
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
