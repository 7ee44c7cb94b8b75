// An answer that had come in time on paper, and is written down after the clock noted silence: the request goes back to it.
import { hasVotes } from '#reads/ballots/voters'
import type { AnswerLetter } from '#reads/requests/answer-letters'
import { lateAnswerRefusals, silenceGivesWay } from '#rules/proceedings/paper-answers'
import { type Act, conflict, no, type Trouble } from '../../act/act.ts'
import { goBack, lockTask } from '../../proceedings/requests.ts'
import { tasksOf } from '../../proceedings/tasks.ts'

/**
 * Asks again what silence had ended, so that it can be answered by a letter of the register; null where it is open now, or was. Refused by
 * a letter that came too late, a conflict once somebody has voted or answered what was asked after it.
 */
export async function undoSilence(act: Act, id: string, letter: AnswerLetter | null): Promise<Trouble | null> {
  const held = await lockTask(act, id, ['hearing', 'inquiry'], true)
  if (held?.task.state !== 'silent') return null
  const { request, task } = held
  const refusals = lateAnswerRefusals(letter, task.dueOn)
  if (refusals.length) return no(...refusals)
  const gives = silenceGivesWay(task, await tasksOf(act, request.id))
  if (!gives || (await hasVotes(act.tx, request.id))) return conflict('inquiry-silent-built-on')
  await goBack(act, request, task)
  return null
}
