// The secretariat records who manages the office of a legal holder. Annex 1 art. 18 note 2; Annex 2 2-2.
import { eq, sql } from 'drizzle-orm'
import { licenses } from '#db/schema/licenses'
import { people } from '#db/schema/people'
import { currentLicense } from '#db/terms'
import { officeProvince } from '#reads/offices/offices'
import { mobileNumber, nationalId } from '#rules/identifiers'
import { isFullName, persianLine } from '#rules/texts'
import { refusalAt } from '#rules/verdict'
import { action, done, no, noBecause, unknown } from '../../act/act.ts'
import { noteOffice } from '../offices/history.ts'
import { putManager } from './put.ts'

export type ManagerInput = { office: string; name: string; nationalId: string; mobile: string }

/** From today on; who managed the office before does no more. A natural person manages the office alone. */
export const setManager = action<ManagerInput, null>('managers.set', {
  scope: async (tx, { office }) => {
    const province = await officeProvince(tx, office)
    return province ? { province } : null
  },
  run: async (act, input) => {
    const name = persianLine(input.name)
    const [id, mobile] = [nationalId(input.nationalId), mobileNumber(input.mobile)]
    const refusals = [
      ...(isFullName(name) ? [] : [refusalAt('name', 'field-name-whole')]),
      ...(id ? [] : [refusalAt('nationalId', 'field-wrong')]),
      ...(mobile ? [] : [refusalAt('mobile', 'field-wrong')]),
    ]
    if (refusals.length || !id || !mobile) return no(...refusals)
    const [holder] = await act.tx
      .select({ id: people.id, kind: people.kind })
      .from(licenses)
      .innerJoin(people, eq(people.id, licenses.holderId))
      .where(currentLicense(sql`${input.office}::uuid`))
      .for('update')
    if (!holder) return unknown
    if (holder.kind !== 'legal') return noBecause('offices-manager-natural')
    const was = await putManager(act, { office: input.office, holder: holder.id }, { name, nationalId: id, mobile })
    await noteOffice(act, [{ subject: 'office', id: input.office, field: 'manager', was, became: name }])
    act.record({ subject: 'office', subjectId: input.office, facts: { fields: ['manager'] } })
    return done(null)
  },
})
