// The answer of whoever a request names: from that person's own account only (our addition to Annex 1 article 18 note 2).
import { eq } from 'drizzle-orm'
import { people } from '#db/schema/people'
import { personMeant } from '#reads/requests/meant'
import type { Form } from '#rules/fields/form'
import type { PersonValue } from '#rules/fields/person'
import { type Act, action, conflict, done, no, type Outcome } from '../../act/act.ts'
import { answerTask, openTask } from '../../proceedings/advance.ts'
import { lockRequest, tellParties } from '../../proceedings/requests.ts'
import { requestScope } from './scope.ts'

/** The person of the registry behind whom a form names, as `personMeant` finds them, or entered. */
export async function consentPerson(act: Act, value: Form[string], field: string): Promise<Outcome<string>> {
  const named = value as PersonValue
  const meant = await personMeant(act.tx, act.province, named, field)
  if (!meant.ok) return no(meant.refusal)
  if (meant.person) return done(meant.person)
  const { name, nationalId, mobile } = named
  // what was asked of it before stays with the record as it was, without the ID
  if (meant.outdated) await act.tx.update(people).set({ nationalId: null }).where(eq(people.id, meant.outdated))
  const [entered] = await act.tx
    .insert(people)
    .values({ provinceId: act.province, kind: 'natural', name, nationalId, mobile, locale: 'fa', createdAt: act.now })
    .onConflictDoNothing()
    .returning({ id: people.id })
  // two who enter the same person at once: the later finds what the earlier wrote
  return entered ? done(entered.id) : consentPerson(act, value, field)
}

/**
 * Whoever was named says yes or no: to stand in, to take the license over, or to what is to be undertaken. Once the stage
 * has passed, the answer is a conflict. Whoever asked learns of either.
 */
export const answerConsent = action<{ request: string; agrees: boolean }, null>('requests.consent', {
  scope: requestScope,
  run: async (act, { request: id, agrees }) => {
    const request = await lockRequest(act, id)
    const task = request && (await openTask(act, id, ['consent', 'undertaking']))
    if (!task) return conflict('request-moved-on')
    const moved = await answerTask(act, request, task, { answer: agrees ? 'yes' : 'no' })
    // that it ended they are told anyhow
    if (moved.stage !== 'closed') await tellParties(act, moved, { given: task.task })
    act.record({ subject: 'request', subjectId: id, facts: { agrees } })
    return done(null)
  },
})
