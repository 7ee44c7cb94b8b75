// A ballot on a request that waits for its vote and has none open any more.
import { and, eq } from 'drizzle-orm'
import { ballots } from '#db/schema/ballots'
import type { Act } from '../act/act.ts'
import { openTask } from './advance.ts'
import { openBallot } from './ballot.ts'
import { lockRequest } from './requests.ts'
import { note } from './steps.ts'

/** Opens another ballot; false where one is open, or nothing is to be voted on. */
export async function openAnotherBallot(act: Act, id: string): Promise<boolean> {
  const request = await lockRequest(act, id)
  const waits = request && (await openTask(act, id, ['vote']))
  if (!waits || (await hasOpen(act, id))) return false
  await note(act, id, 'ballot-reopened')
  await openBallot(act, request)
  return true
}

async function hasOpen(act: Act, request: string): Promise<boolean> {
  return (await act.tx.$count(ballots, and(eq(ballots.requestId, request), eq(ballots.state, 'open')))) > 0
}
