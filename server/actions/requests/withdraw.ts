// Whoever began a request takes it back, as long as it is not decided.
import { eq } from 'drizzle-orm'
import { requests } from '#db/schema/requests'
import { withdrawingAct } from '#policies/requests'
import { kindOf } from '#rules/proceedings/kinds'
import { withdrawable } from '#rules/proceedings/machine'
import { originalsHeld } from '#rules/proceedings/originals'
import { type Act, action, type Context, conflict, done, noBecause, type Outcome } from '../../act/act.ts'
import { endProceeding } from '../../proceedings/advance.ts'
import { declarationOf, type Request } from '../../proceedings/request.ts'
import { lockRequest } from '../../proceedings/requests.ts'
import { note } from '../../proceedings/steps.ts'
import { tasksOf } from '../../proceedings/tasks.ts'
import { requestScope } from './scope.ts'

/**
 * Withdraws a request, each by the act of whoever takes such a one back: who began it, and of an office to come its applicant. Its
 * ballot closes without a result, its days count no more.
 */
export async function withdrawRequest(
  ctx: Context,
  key: string | null,
  input: { request: string },
): Promise<Outcome<null>> {
  const of = { kind: requests.kind, office: requests.officeId }
  const [row] = await ctx.db.select(of).from(requests).where(eq(requests.id, input.request))
  return withdrawing[withdrawingAct(kindOf(row?.kind ?? ''), ctx.actor, row?.office ?? null)](ctx, key, input)
}

const withdrawing = {
  'requests.withdraw': action<{ request: string }, null>('requests.withdraw', { scope: requestScope, run: withdraw }),
  'requests.takeBack': action<{ request: string }, null>('requests.takeBack', { scope: requestScope, run: withdraw }),
}

async function withdraw(act: Act, { request: id }: { request: string }): Promise<Outcome<null>> {
  const request = await lockRequest(act, id)
  if (!request) return conflict('request-decided')
  const { outcome } = request
  // what has ended otherwise was not decided by anybody
  if (outcome !== null && outcome !== 'granted' && outcome !== 'refused') return conflict('request-over', { outcome })
  const tasks = await tasksOf(act, id)
  if (!withdrawable(request, tasks, kindOf(request.kind))) return conflict('request-decided')
  const held = originalsHeld(declarationOf(request), tasks)
  if (held) return noBecause('request-originals-held', undefined, { count: held })
  await endWithdrawn(act, request)
  act.record({ subject: 'request', subjectId: id })
  return done(null)
}

/** Ends a request as taken back; `facts`: by which letter, where it was done on paper. Whoever asked hears of it from others. */
export async function endWithdrawn(act: Act, request: Request, facts: Record<string, string> = {}): Promise<void> {
  await endProceeding(act, request, 'withdrawn')
  await note(act, request.id, 'withdrawn', { facts })
  if (request.personId !== act.actor.person)
    act.send({ to: { person: request.personId }, kind: 'request', subjectId: request.id })
}
