// The answer of whoever a request names: from that person's own account only (our addition to Annex 1 article 18 note 2).
import { and, eq } from 'drizzle-orm'
import { people } from '#db/schema/people'
import type { Form } from '#rules/fields/form'
import type { PersonValue } from '#rules/fields/person'
import { type Act, action, conflict, done, noBecause, type Outcome } from '../../act/act.ts'
import { answerTask, openTask } from '../../proceedings/advance.ts'
import { lockRequest } from '../../proceedings/requests.ts'
import { requestScope } from './scope.ts'

/**
 * The person of the registry behind a form's substitute: found by national ID, or entered. A known person with
 * another mobile, or with none, is refused at the field: a number opens every door of its person, so that only those
 * who have seen proof may give one.
 */
export async function consentPerson(act: Act, value: Form[string], field: string): Promise<Outcome<string>> {
  const { name, nationalId, mobile } = value as PersonValue
  const [known] = await act.tx
    .select({ id: people.id, mobile: people.mobile })
    .from(people)
    .where(and(eq(people.provinceId, act.province), eq(people.nationalId, nationalId)))
  if (known) {
    if (known.mobile !== mobile) return noBecause('request-substitute-other-mobile', `${field}.mobile`)
    return done(known.id)
  }
  const [entered] = await act.tx
    .insert(people)
    .values({ provinceId: act.province, kind: 'natural', name, nationalId, mobile, locale: 'fa', createdAt: act.now })
    .returning({ id: people.id })
  return done(entered!.id)
}

/**
 * Whoever was named says yes or no: to stand in, to take the license over, or to what is to be undertaken. Once the stage
 * has passed, the answer is a conflict.
 */
export const answerConsent = action<{ request: string; agrees: boolean }, null>('requests.consent', {
  scope: requestScope,
  run: async (act, { request: id, agrees }) => {
    const request = await lockRequest(act, id)
    const task = request && (await openTask(act, id, ['consent', 'undertaking']))
    if (!task) return conflict('request-moved-on')
    await answerTask(act, request, task, { answer: agrees ? 'yes' : 'no' })
    act.record({ subject: 'request', subjectId: id, facts: { agrees } })
    return done(null)
  },
})
