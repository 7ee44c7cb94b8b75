// What an act changed on an office's file, field by field.
import { history } from '#db/schema/history'
import type { Act } from '../../act/act.ts'

export type OfficeNote = {
  subject: 'office' | 'license'
  id: string
  field: string
  was: string | null
  became: string | null
}

/** Notes changes with their author, door and moment. */
export async function noteOffice(act: Act, notes: readonly OfficeNote[]): Promise<void> {
  if (notes.length === 0) return
  const by = { provinceId: act.province, at: act.now, by: act.actor.person, via: act.via }
  await act.tx.insert(history).values(notes.map(({ id, ...note }) => ({ ...by, subjectId: id, ...note })))
}
