// Managers whom an imported registry names, where the holder is a legal person.
import { isNewManager } from '#rules/registry/holder'
import type { OfficeRow } from '#rules/registry/row'
import type { Act } from '../../act/act.ts'
import { endManager } from '../../proceedings/effects/holding.ts'
import { putManager } from '../managers/put.ts'
import type { Plan } from './plan.ts'

/** `offices` are new offices by code. A new holder's office has no manager until one is named. */
export async function writeManagers(act: Act, { diff, changes, holders }: Plan, offices: Map<string, string>) {
  const put = async (row: number, office: string, { manager }: OfficeRow) => {
    if (manager) await putManager(act, { office, holder: holders.of.get(row)! }, manager)
  }
  for (const { row, office } of diff.added)
    if (isNewManager(null, office)) await put(row, offices.get(office.code)!, office)
  for (const { row, office, existing, newHolder } of changes) {
    if (newHolder) await endManager(act, existing.office)
    if (isNewManager(newHolder ? null : existing, office)) await put(row, existing.office, office)
  }
}
