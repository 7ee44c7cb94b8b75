// The answer of whoever a request names: from that person's own account only (our addition to Annex 1 article 18 note 2).
import { and, eq, exists, or, type SQL, sql } from 'drizzle-orm'
import { bindings } from '#db/schema/bindings'
import { memberships, people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import type { Form } from '#rules/fields/form'
import type { PersonValue } from '#rules/fields/person'
import { fold } from '#rules/texts'
import { type Act, action, conflict, done, noBecause, type Outcome } from '../../act/act.ts'
import { answerTask, openTask } from '../../proceedings/advance.ts'
import { lockRequest, tellParties } from '../../proceedings/requests.ts'
import { requestScope } from './scope.ts'

/**
 * The person of the registry behind whom a form names: found by national ID, or entered. A number opens every door of its
 * person, so that only those who have seen proof may give one: a known person with another mobile, or with none, is
 * refused at the field, and so is a mobile that is known as somebody else's. Whoever is known without a national ID, as
 * those who were invited are, is meant by name and mobile: a second record would be a second door to one number. What a
 * request itself entered proves nothing once nothing waits for it: a slip of the pen blocks neither a number nor a
 * national ID.
 */
export async function consentPerson(act: Act, value: Form[string], field: string): Promise<Outcome<string>> {
  const { name, nationalId, mobile } = value as PersonValue
  const [known] = await act.tx
    .select({ id: people.id, mobile: people.mobile })
    .from(people)
    .where(and(eq(people.provinceId, act.province), eq(people.nationalId, nationalId)))
  if (known?.mobile === mobile) return done(known.id)
  if (known && (await proven(act, eq(people.id, known.id))).length)
    return noBecause('request-substitute-other-mobile', `${field}.mobile`)
  const sharing = await proven(
    act,
    and(eq(people.mobile, mobile), sql`${people.nationalId} is distinct from ${nationalId}`)!,
  )
  if (sharing.some((other) => other.nationalId !== null))
    return noBecause('request-named-other-national-id', `${field}.nationalId`)
  const same = sharing.find((other) => fold(other.name) === fold(name))
  if (same) return done(same.id)
  if (sharing.length) return noBecause('request-named-other-name', `${field}.name`)
  // what was asked of it before stays with the record as it was, without the ID
  if (known) await act.tx.update(people).set({ nationalId: null }).where(eq(people.id, known.id))
  const [entered] = await act.tx
    .insert(people)
    .values({ provinceId: act.province, kind: 'natural', name, nationalId, mobile, locale: 'fa', createdAt: act.now })
    .onConflictDoNothing()
    .returning({ id: people.id })
  // two who enter the same person at once: the later finds what the earlier wrote
  return entered ? done(entered.id) : consentPerson(act, value, field)
}

/** Those who answer to it and whom more than a request has entered, or whom a request still waits for. */
async function proven(act: Act, which: SQL) {
  const named = sql`select from ${requests} r where r.consent_person_id = ${people.id}`
  return act.tx
    .select({ id: people.id, name: people.name, nationalId: people.nationalId })
    .from(people)
    .where(
      and(
        eq(people.provinceId, act.province),
        which,
        or(
          sql`not exists (${named} and r.filed_at = ${people.createdAt})`,
          sql`exists (${named} and r.stage <> 'closed')`,
          exists(act.tx.select().from(bindings).where(eq(bindings.personId, people.id))),
          exists(act.tx.select().from(memberships).where(eq(memberships.personId, people.id))),
        ),
      ),
    )
    .orderBy(people.createdAt, people.id)
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
