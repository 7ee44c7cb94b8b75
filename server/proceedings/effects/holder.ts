// The license passes to another person, who is the office's holder from today. Bylaw 15.
import { and, eq, gte, inArray } from 'drizzle-orm'
import { effects } from '#db/schema/effects'
import { memberships } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { lastsTo } from '#db/terms'
import { addDays } from '#rules/calendar'
import type { Paper } from '#rules/proceedings/kind'
import { isAbsence } from '#rules/proceedings/kinds'
import type { Act } from '../../act/act.ts'
import { writeEntries } from '../../act/history.ts'
import type { Request } from '../request.ts'
import { endManager, handOver } from './holding.ts'
import { licenseOf, writeTerm } from './license.ts'

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
  await endAbsences(act, office)
  const id = await writeTerm(act, office, paper, person)
  await handOver(act, [{ office, person }])
  const { holder: became } = await licenseOf(act, office)
  await writeEntries(act, [{ subject: 'license', id, field: 'holder', was, became }])
  act.send({ to: { person }, kind: 'consent', subjectId: request.id })
}

/** Nobody is on leave from an office that is theirs no more; what the office itself was granted stays. */
async function endAbsences(act: Act, office: string): Promise<void> {
  const running = await act.tx
    .select({ id: effects.id, from: effects.firstDay, kind: effects.kind, form: requests.form })
    .from(effects)
    .innerJoin(requests, eq(requests.id, effects.requestId))
    .where(and(eq(effects.officeId, office), gte(effects.lastDay, act.today)))
  const absences = running.filter(({ kind, form }) => isAbsence(kind, form))
  const ids = (begun: boolean) => absences.filter(({ from }) => from < act.today === begun).map(({ id }) => id)
  await act.tx
    .update(effects)
    .set({ lastDay: addDays(act.today, -1) })
    .where(inArray(effects.id, ids(true)))
  await act.tx.delete(effects).where(inArray(effects.id, ids(false)))
}

/** They stood in for somebody who is the holder no more. */
async function endSubstitutes(act: Act, office: string): Promise<void> {
  await act.tx
    .update(memberships)
    .set({ until: addDays(act.today, -1) })
    .where(and(eq(memberships.officeId, office), eq(memberships.role, 'substitute'), lastsTo(memberships, act.today)))
}
