// The substitute's consent: from that person's own account only (our addition to Annex 1 article 18 note 2).
import { and, eq } from 'drizzle-orm'
import { people } from '#db/schema/people'
import type { Form } from '#rules/fields/form'
import type { PersonValue } from '#rules/fields/person'
import { type Act, action, conflict, done, noBecause, type Outcome } from '../act.ts'
import { advance } from './advance.ts'
import { lockRequest } from './request.ts'
import { requestScope } from './scope.ts'
import { note } from './steps.ts'

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

/** The substitute says yes or no. Once the stage has passed, the answer is a conflict. */
export const answerConsent = action<{ request: string; agrees: boolean }, null>('requests.consent', {
  scope: requestScope,
  run: async (act, { request: id, agrees }) => {
    const request = await lockRequest(act, id)
    const moved = request && (await advance(act, request, agrees ? 'consent' : 'decline'))
    if (!moved) return conflict('request-moved-on')
    await note(act, id, agrees ? 'consented' : 'declined')
    act.record({ subject: 'request', subjectId: id, facts: { agrees } })
    return done(null)
  },
})
