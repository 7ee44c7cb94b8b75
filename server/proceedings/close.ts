// The signature under the result letter: a refusal ends with it, a grant goes on to the issuer or takes effect.
import type { Act } from '../act/act.ts'
import { answerTask, openTask } from './advance.ts'
import { enterOutcome, lockRequest } from './requests.ts'
import { note } from './steps.ts'

/** Called by the signature, in its transaction. Throws for a request that has no letter waiting: a bug. */
export async function closeBySignature(act: Act, id: string): Promise<void> {
  const request = await lockRequest(act, id)
  const task = request && (await openTask(act, id, ['letter']))
  if (!task) throw new Error(`request ${id} has no result letter to sign`)
  const { outcome } = request
  await note(act, id, outcome === 'granted' || outcome === 'lapsed' ? outcome : 'refused')
  const moved = await answerTask(act, request, task, { answer: 'yes' })
  // the end of a request is entered as it comes, whoever brings it
  if (moved.stage !== 'closed') enterOutcome(act, request)
}
