// A new province: its name, its closed days, its first hours of work, and the seats its working group starts with.
import { provinces } from '#db/schema/provinces'
import { seats } from '#db/schema/seats'
import type { Role } from '#rules/roles'
import { normalise } from '#rules/texts'
import { type Act, action, done } from '../../act/act.ts'
import { addBody } from '../bodies/choose.ts'
import { writeHours } from '../secretariat/hours.ts'

/** Opening hours by weekday, 0 = Sunday: {"6":["08:00","14:00"], …}. */
export type Hours = Record<string, [string, string]>
export type ProvinceFacts = {
  name: string
  nameEn: string
  letterPrefix: string
  closedWeekdays: number[]
  hours: Hours
}
export type NewSeat = { title: string; role: Role; votes: boolean; signs: boolean }

/** `resolution` says in words by what the first seats stand. */
export type NewProvince = ProvinceFacts & { seats: NewSeat[]; resolution: string }

/** Creates a province under an id of the caller's. */
export const createProvince = action<NewProvince & { id: string }, { province: string }>('provinces.create', {
  scope: async (_tx, { id }) => ({ province: id }),
  run: async (act, input) => {
    await insertProvince(act, input)
    return done({ province: act.province })
  },
})

/** Writes the province the act stands in, with its seats from today. */
export async function insertProvince(act: Act, input: NewProvince): Promise<void> {
  const { name, nameEn, letterPrefix, closedWeekdays, hours } = input
  await act.tx.insert(provinces).values({
    id: act.province,
    name: normalise(name),
    nameEn,
    letterPrefix: normalise(letterPrefix),
    closedWeekdays,
    createdAt: act.now,
  })
  await writeHours(act, { hours, firstDay: act.today, resolution: normalise(input.resolution) })
  act.record({ subject: 'province', subjectId: act.province, action: 'provinces.create' })
  await addBody(act, { kind: 'association', name: `انجمن صنفی استان ${normalise(name)}` })
  await addBody(act, { kind: 'kanoon', name: 'کانون سراسری' })
  if (input.seats.length === 0) return
  const { province: provinceId, today: since } = act
  const seated = await act.tx
    .insert(seats)
    .values(input.seats.map((seat) => ({ ...seat, provinceId, since, resolution: input.resolution })))
    .returning({ id: seats.id, role: seats.role, title: seats.title })
  for (const { id, role, title } of seated) {
    act.record({ subject: 'seat', subjectId: id, action: 'seats.change' })
    if (role === 'member') await addBody(act, { kind: role, name: title, seatId: id })
  }
}
