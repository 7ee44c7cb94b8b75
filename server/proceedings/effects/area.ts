// The office is larger than it was, in its place or next door. Bylaw 18 note 3.
import type { AreaEffect } from '#rules/proceedings/effects'
import type { Act } from '../../act/act.ts'
import type { Request } from '../request.ts'
import { changeOfficeFields } from './office.ts'

/** Writes the area with its history; the license stays as it is. */
export async function applyArea(act: Act, { officeId }: Request, { area }: AreaEffect): Promise<void> {
  await changeOfficeFields(act, officeId, { area: Math.round(area) })
}
