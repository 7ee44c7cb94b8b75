// Whoever examines a report says what was found and proposes a sanction: the kanoon, or the expert committee, whose report the
// secretariat writes down. Annex 4 articles 3, 10; Guide, violations 2.
import { accusedFile } from '#reads/offices/verdicts'
import { mayAnswer } from '#reads/requests/tasks'
import { lawOf } from '#rules/law'
import { withLent } from '#rules/roles'
import { says } from '#rules/texts'
import { keptProposal, type ProposalInput, proposalRefusals } from '#rules/violations/proposal'
import { type Act, action, conflict, done, no, noBecause, type Outcome } from '../../act/act.ts'
import { answerTask } from '../../proceedings/advance.ts'
import type { Request } from '../../proceedings/request.ts'
import { lockTask } from '../../proceedings/requests.ts'
import type { Task } from '../../proceedings/tasks.ts'
import { taskScope } from './inquiries.ts'

/** `found`: null where there is nothing to punish, of which `word` gives the reason. */
export type ProposeInput = { task: string; found: Omit<ProposalInput, 'word'> | null; word: string }

/** The report goes on to the vote with its proposal; where nothing was found it ends, and the office and whoever reported hear of it. */
export const proposeSanction = action<ProposeInput, null>('requests.propose', {
  scope: taskScope,
  run: async (act, { task: id, found, word }) => {
    const held = await lockTask(act, id, ['proposal'])
    if (!held) return conflict('request-moved-on')
    const { request, task } = held
    if (!mayAnswer(withLent(act.actor), task, request.officeId).may) return conflict('visit-of-another')
    const wrong = found ? await report(act, request, task, { ...found, word }) : await acquit(act, request, task, word)
    if (wrong) return wrong
    act.record({ subject: 'request', subjectId: request.id, facts: { task: id, found: found ? found.row : 'none' } })
    return done(null)
  },
})

async function report(act: Act, request: Request, task: Task, input: ProposalInput): Promise<Outcome<null> | null> {
  const file = await accusedFile(act.tx, request)
  if (!file) return conflict('request-moved-on')
  const law = lawOf(request.law)
  const wrong = proposalRefusals(input, file, law)
  if (wrong.length) return no(...wrong)
  await answerTask(act, request, task, { answer: 'yes', word: input.word, facts: keptProposal(input, file, law) })
  return null
}

async function acquit(act: Act, request: Request, task: Task, word: string): Promise<Outcome<null> | null> {
  if (!says(word)) return noBecause('request-reason-needed', 'word')
  await answerTask(act, request, task, { answer: 'no', word })
  return null
}
