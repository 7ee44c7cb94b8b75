// A request is decided by an officer, or by an authority outside whose paper the secretariat writes down. The declaration says by whom.
import { sees } from '#policies/sights'
import { type AuthorityPaper, authorityPaperRefusals } from '#rules/proceedings/paper'
import { withLent } from '#rules/roles'
import { normalise, says } from '#rules/texts'
import type { AppealChange } from '#rules/violations/appeal'
import { type Act, action, conflict, done, no, noBecause, type Outcome } from '../../act/act.ts'
import { answerTask } from '../../proceedings/advance.ts'
import { applyChange, changedVerdict, isAppeal, writeAppealLetter } from '../../proceedings/appealed.ts'
import { lockTask } from '../../proceedings/requests.ts'
import { taskScope } from './inquiries.ts'

/** `change`: of an appeal that is neither upheld nor granted, the row to which the verdict is changed. */
export type DecisionInput = { task: string; adopts: boolean; word: string; change?: AppealChange | undefined }
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

async function decide(
  act: Act,
  { task: id, adopts, word, change }: DecisionInput,
  paper: object,
): Promise<Outcome<null>> {
  if ((!adopts || change) && !says(word)) return noBecause('request-reason-needed', 'word')
  const held = await lockTask(act, id, ['decision'])
  if (!held) return conflict('request-moved-on')
  const { request, task } = held
  // an officer's decision is nobody else's, and nobody writes it down
  const own =
    task.role !== null && sees(withLent(act.actor), 'requests.deciding', { province: act.province, role: task.role })
  if ('number' in paper ? task.role !== null : !own) return conflict('decision-of-another')
  const appeal = isAppeal(task)
  if (change && !(appeal && adopts)) return conflict('request-moved-on')
  const changed = change ? await changedVerdict(act, request, change) : null
  if (Array.isArray(changed)) return no(...changed)
  if (changed) await applyChange(act, request, task, changed)
  const next = await answerTask(act, request, task, {
    answer: adopts ? 'yes' : 'no',
    word,
    facts: { decider: task.of ?? '', ...paper, ...changed },
    ...(changed ? { step: { what: 'verdict-changed' as const, word } } : {}),
  })
  if (appeal && adopts) await writeAppealLetter(act, next, task, changed)
  act.record({ subject: 'request', subjectId: request.id, facts: { task: id, adopts, decider: task.of ?? '' } })
  return done(null)
}
