// The license passes to another person, who is the office's holder from today. Bylaw 15.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { memberships, people } from '#db/schema/people'
import { lastsTo } from '#db/terms'
import { addDays } from '#rules/calendar'
import type { PersonValue } from '#rules/fields/person'
import type { Paper } from '#rules/proceedings/kind'
import { isAbsence } from '#rules/proceedings/kinds'
import type { Act } from '../../act/act.ts'
import { writeEntries } from '../../act/history.ts'
import { declarationOf, type Request } from '../request.ts'
import { endManager, handOver } from './holding.ts'
import { licenseOf, writeTerm } from './license.ts'
import { endSpans } from './office.ts'

/**
 * Ends the former holder's part, with the manager of a legal one and whoever stood in; the office's staff stay. The new
 * holder is told, and sees the office from now on.
 */
export async function applyHolder(act: Act, request: Request, paper: Paper): Promise<void> {
  const { officeId: office, consentPersonId } = request
  const person = consentPersonId!
  const { holder: was } = await licenseOf(act, office)
  await endManager(act, office)
  await endSubstitutes(act, office)
  // nobody is on leave from an office that is theirs no more; what the office itself was granted stays
  await endSpans(act, office, isAbsence)
  await completeRecord(act, request)
  const id = await writeTerm(act, office, paper, { holder: person })
  await handOver(act, [{ office, person }])
  const { holder: became } = await licenseOf(act, office)
  await writeEntries(act, [{ subject: 'license', id, field: 'holder', was, became }])
  act.send({ to: { person }, kind: 'consent', subjectId: request.id })
}

/** Whoever was known without a national ID has the one that was inquired about, now that it was. */
async function completeRecord(act: Act, request: Request): Promise<void> {
  const { nationalId } = request.form[declarationOf(request).party!] as PersonValue
  const free = sql`not exists (select from people o where o.province_id = ${act.province}::uuid and o.national_id = ${nationalId})`
  const [completed] = await act.tx
    .update(people)
    .set({ nationalId })
    .where(and(eq(people.id, request.consentPersonId!), isNull(people.nationalId), free))
    .returning({ id: people.id })
  if (completed)
    await writeEntries(act, [
      { subject: 'person', id: completed.id, field: 'nationalId', was: null, became: nationalId },
    ])
}

/** They stood in for somebody who is the holder no more. */
async function endSubstitutes(act: Act, office: string): Promise<void> {
  await act.tx
    .update(memberships)
    .set({ until: addDays(act.today, -1) })
    .where(and(eq(memberships.officeId, office), eq(memberships.role, 'substitute'), lastsTo(memberships, act.today)))
}
