// The office goes to another place, with the license that the issuer gave for it. Bylaw 18.
import { provinceByName } from '#reads/requests/between'
import type { PlaceEffect } from '#rules/proceedings/effects'
import type { Paper } from '#rules/proceedings/kind'
import { isOutpost } from '#rules/proceedings/kinds'
import type { Act } from '../../act/act.ts'
import type { Request } from '../request.ts'
import { writeTerm } from './license.ts'
import { changeCounty, changeOfficeFields, endSpans } from './office.ts'
import { changeProvince } from './province.ts'

/** Public page, map and printed codes lead to the new place from now on; what stood near the old one ends. */
export async function applyPlace(act: Act, request: Request, effect: PlaceEffect, paper: Paper): Promise<void> {
  const { officeId: office } = request
  const { place, address, position, area, county, province } = effect
  const leaves = province !== undefined && (await provinceByName(act.tx, province)) === null
  // what the issuer gave for a province that is not here is no license of this registry
  if (!leaves) await writeTerm(act, office, paper)
  if (province) await changeProvince(act, request, { province, county: county! })
  else if (county) await changeCounty(act, office, county)
  await changeOfficeFields(act, office, { place, address, position, area: Math.round(area) })
  await endSpans(act, office, isOutpost)
}
