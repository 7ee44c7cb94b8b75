// The office goes to another place, with the license that the issuer gave for it. Bylaw 18.
import type { Paper, PlaceEffect } from '#rules/proceedings/kind'
import { isOutpost } from '#rules/proceedings/kinds'
import type { Act } from '../../act/act.ts'
import type { Request } from '../request.ts'
import { writeTerm } from './license.ts'
import { changeCounty, changeOfficeFields, endSpans } from './office.ts'

/** Public page, map and printed codes lead to the new place from now on; what stood near the old one ends. */
export async function applyPlace(act: Act, request: Request, effect: PlaceEffect, paper: Paper): Promise<void> {
  const { officeId: office } = request
  const { place, address, position, area, county } = effect
  await writeTerm(act, office, paper)
  if (county) await changeCounty(act, office, county)
  await changeOfficeFields(act, office, { place, address, position, area: Math.round(area) })
  await endSpans(act, office, isOutpost)
}
