// The license ends, revoked or at its holder's wish. What the office still asks for ends with it. Bylaw 16; 9 note 1.
import { and, eq, ne } from 'drizzle-orm'
import { licenses } from '#db/schema/licenses'
import { requests } from '#db/schema/requests'
import type { Day } from '#rules/calendar'
import type { LicenseEffect } from '#rules/proceedings/effects'
import { kindOf } from '#rules/proceedings/kinds'
import type { Act } from '../../act/act.ts'
import { writeEntries } from '../../act/history.ts'
import { endProceeding } from '../advance.ts'
import type { Request } from '../request.ts'
import { note } from '../steps.ts'
import { licenseOf } from './license.ts'

/** Ends the license from a day, with its history, and every other request of the office, with a word. The cause stands in the request. */
export async function applyLicense(act: Act, request: Request, effect: LicenseEffect, from: Day): Promise<void> {
  const { id, state } = (await licenseOf(act, request.officeId)).license
  const { state: became } = effect
  await act.tx.update(licenses).set({ state: became, stateSince: from }).where(eq(licenses.id, id))
  await writeEntries(act, [{ subject: 'license', id, field: 'state', was: state, became }])
  if (became === 'ended') await note(act, request.id, 'work-ended', { unsigned: true })
  await endOthers(act, request, became === 'ended' ? 'office-ended' : 'office-revoked')
}

/**
 * Ends every other request of an office, with a word on why. A result letter that waits for its signature is the clock's to mend:
 * it says by itself that the license has gone.
 */
export async function endOthers(
  act: Act,
  { id, officeId, ways }: Request,
  why: 'office-ended' | 'office-revoked' | 'office-moved',
): Promise<void> {
  const open = and(eq(requests.officeId, officeId), ne(requests.id, id), ne(requests.stage, 'closed'))
  const rows = await act.tx.select().from(requests).where(open).for('update')
  for (const row of rows) {
    if (row.stage === 'letter' || !kindOf(row.kind)) continue
    await endProceeding(act, { ...row, noun: 'request', ways }, 'lapsed')
    await note(act, row.id, why, { unsigned: true })
  }
}
