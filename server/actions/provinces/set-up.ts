// What an administrator changes of a province: its name, closed weekdays and hours, and its counties.
import { eq, sql } from 'drizzle-orm'
import { counties, provinces } from '#db/schema/provinces'
import { isLetterPrefix } from '#rules/notices'
import { normalise, persianLine } from '#rules/texts'
import { type Act, action, done, noBecause } from '../../act/act.ts'
import { closedNow, moveClocks } from '../holidays/clocks.ts'
import { writeHours } from '../secretariat/hours.ts'
import type { ProvinceFacts } from './create.ts'

export type NewCounty = {
  name: string
  centre?: string | null
  lat?: number | null
  lon?: number | null
  population?: number | null
}
export type SetUp = Partial<ProvinceFacts> & { counties?: NewCounty[] }

/** Changes what is given; counties are added or, by their name, changed. Clocks move where weekdays became closed. */
export const setUpProvince = action<SetUp, { moved: number }>('provinces.setUp', {
  run: async (act, { counties: given = [], hours, ...changes }) => {
    const facts = { ...changes, ...(changes.name ? { name: normalise(changes.name) } : {}) }
    if (facts.closedWeekdays && new Set(facts.closedWeekdays).size > 6)
      return noBecause('provinces-never-open', 'closedWeekdays')
    if (facts.letterPrefix !== undefined && !isLetterPrefix(facts.letterPrefix))
      return noBecause('provinces-prefix-wrong', 'letterPrefix')
    const before = await closedNow(act)
    if (Object.keys(facts).length) {
      const changed = await act.tx.update(provinces).set(facts).where(eq(provinces.id, act.province)).returning()
      if (!changed.length) return noBecause('refusal-unknown')
    }
    // without a resolution, as at the start: the page that says «no resolution» asks for one
    if (hours) await writeHours(act, { hours, firstDay: act.today, resolution: '' })
    await writeCounties(act, given)
    act.record({
      subject: 'province',
      subjectId: act.province,
      facts: { changed: Object.keys(facts), ...(hours ? { hours } : {}), counties: given.length },
    })
    return done({ moved: facts.closedWeekdays ? await moveClocks(act, before) : 0 })
  },
})

async function writeCounties(act: Act, given: NewCounty[]): Promise<void> {
  if (given.length === 0) return
  const rows = given.map((county) => {
    const name = persianLine(county.name)
    return { ...county, name, centre: county.centre ? persianLine(county.centre) : name, provinceId: act.province }
  })
  const kept = (column: string) => sql.raw(`coalesce(excluded.${column}, counties.${column})`)
  await act.tx
    .insert(counties)
    .values(rows)
    .onConflictDoUpdate({
      target: [counties.provinceId, counties.name],
      set: { centre: kept('centre'), lat: kept('lat'), lon: kept('lon'), population: kept('population') },
    })
}
