// A place that works without a license is followed from now on: as somebody on duty saw it, or as a citizen reported it.
import { unlicensedPlaces } from '#db/schema/unlicensed'
import { unlicensedEvery } from '#law/unlicensed'
import { type Day, isDay } from '#rules/calendar'
import { lastDay } from '#rules/periods'
import { normalise, says } from '#rules/texts'
import { type Refusal, refusalAt } from '#rules/verdict'
import { action, done, no } from '../../act/act.ts'
import { nextNumber } from '../../act/numbers.ts'
import { reportTaken } from './report.ts'

/** `name`: what stands over its door; `works`: what it does there; `caseId`: the report of a citizen with which it begins. */
export type OpenInput = { name: string; address: string; works: string; foundOn: Day; caseId: string | null }

const longest = { name: 200, address: 400, works: 1000 } as const

/** Begins the file; gives its id and number. A case has one at most. */
export const openPlace = action<OpenInput, { id: string; number: string }>('unlicensed.open', {
  run: async (act, { foundOn, caseId, ...said }) => {
    const wrong: Refusal[] = []
    for (const field of ['name', 'address', 'works'] as const) {
      if (!says(said[field])) wrong.push(refusalAt(field, 'field-needed'))
      if (said[field].length > longest[field]) wrong.push(refusalAt(field, 'field-too-long', { most: longest[field] }))
    }
    if (!isDay(foundOn) || foundOn > act.today) wrong.push(refusalAt('foundOn', 'unlicensed-day-ahead'))
    if (wrong.length) return no(...wrong)
    if (caseId) {
      const taken = await reportTaken(act, caseId)
      if (taken) return taken
    }
    const { year, serial } = await nextNumber(act, 'unlicensed')
    const number = `${year}-غ-${serial}`
    const [law, closed] = await Promise.all([act.law(), act.closed()])
    const [row] = await act.tx
      .insert(unlicensedPlaces)
      .values({
        ...{ provinceId: act.province, number, caseId, state: 'followed', foundOn },
        ...{ name: normalise(said.name), address: normalise(said.address), works: normalise(said.works) },
        ...{ dueOn: lastDay(unlicensedEvery, law, act.today, closed), openedBy: act.actor.person!, openedAt: act.now },
      })
      .returning({ id: unlicensedPlaces.id })
    act.record({ subject: 'unlicensed', subjectId: row!.id, facts: { number, case: caseId ?? '' } })
    return done({ id: row!.id, number })
  },
})
