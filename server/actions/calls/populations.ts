// How many live where, as the secretariat brings it: the list of villages without an office, from which a call begins, rests on it.
import { sql } from 'drizzle-orm'
import { table } from '#db/rows'
import { countyNames } from '#reads/provinces'
import { type Day, isDay } from '#rules/calendar'
import { readPopulations } from '#rules/populations'
import { normalise, says } from '#rules/texts'
import { action, done, no, noBecause } from '../../act/act.ts'

/** `lines`: county, place, inhabitants, as pasted; all of one count, of a day, with its source. */
export type PopulationsInput = { lines: string; countedOn: Day; source: string }

/** Takes all lines or none; the same place once more of the same day is put right. Answers how many. */
export const recordPopulations = action<PopulationsInput, { recorded: number }>('calls.recordPopulations', {
  run: async (act, { lines, countedOn, source }) => {
    if (!isDay(countedOn) || countedOn > act.today) return noBecause('field-day-wrong', 'countedOn')
    if (!says(source)) return noBecause('field-needed', 'source')
    const read = readPopulations(lines, await countyNames(act.tx, act.province))
    if ('wrong' in read) return no(read.wrong)
    // of a place that stands twice the last line counts
    const rows = [...new Map(read.rows.map((row) => [`${row.county} ${row.place}`, row])).values()]
    await act.tx.execute(sql`
      insert into populations (id, province_id, county_id, place, population, counted_on, source, recorded_at, recorded_by)
      select gen_random_uuid(), ${act.province}::uuid, r.county, r.place, r.population, ${countedOn}::date,
        ${normalise(source)}, ${act.now.toISOString()}::timestamptz, ${act.actor.person}::uuid
      from ${table(rows, 'county uuid, place text, population int')}
      on conflict (county_id, place, counted_on) do update set population = excluded.population, source = excluded.source,
        recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`)
    act.record({ subject: 'province', subjectId: act.province, facts: { recorded: rows.length, countedOn } })
    return done({ recorded: rows.length })
  },
})
