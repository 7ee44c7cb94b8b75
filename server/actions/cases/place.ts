// About which office of which province a case is, before there is one.
import { officeByCode, provinceNames } from '#reads/offices/public'
import { type Context, no, type Trouble, unknown } from '../../act/act.ts'

export type About = { province: string; office: string | null }

/** By a license code as typed; without one, the province that was chosen, or the only one there is. */
export async function placeOf(ctx: Context, license: string | null, province: string | null): Promise<About | Trouble> {
  if (license) {
    const office = await officeByCode(ctx.db, license)
    return office ? { province: office.province, office: office.id } : unknown
  }
  const known = await provinceNames(ctx.db)
  const [only] = known.length === 1 ? known : known.filter(({ id }) => id === province)
  return only ? { province: only.id, office: null } : no({ key: 'case-province-needed', facts: {}, field: 'province' })
}
