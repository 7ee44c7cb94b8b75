// What share of a company the license hangs on stands on the office's file, with its history. Bylaw 16-8.
import type { ShareEffect } from '#rules/proceedings/effects'
import type { Act } from '../../act/act.ts'
import { writeEntries } from '../../act/history.ts'
import type { Request } from '../request.ts'
import { licenseOf } from './license.ts'

/** Writes the share as it was reported, where somebody had the license before; the license stays as it is. */
export async function applyShare(act: Act, { officeId }: Request, { share }: ShareEffect): Promise<void> {
  if (share === undefined) return
  const { license } = await licenseOf(act, officeId)
  await writeEntries(act, [{ subject: 'license', id: license.id, field: 'share', was: null, became: `${share}` }])
}
