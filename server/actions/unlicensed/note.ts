// What was done about a place that works without a license: a visit, a letter, a resolution; or that it has stopped. Nothing is overwritten.
import { desc, eq } from 'drizzle-orm'
import { unlicensedPlaces, unlicensedSteps } from '#db/schema/unlicensed'
import { unlicensedEvery } from '#law/unlicensed'
import { type Day, isDay } from '#rules/calendar'
import { lastDay } from '#rules/periods'
import { normalise } from '#rules/texts'
import { isNumbered, type PlaceStep, stateAfter, stepRefusals } from '#rules/unlicensed/steps'
import { action, done, no, noBecause, unknown } from '../../act/act.ts'
import { placeScope } from './report.ts'

/** `number`: of a letter or a resolution, else empty. */
export type NoteInput = { place: string; step: PlaceStep; on: Day; number: string; word: string }

/** Writes a step down, and by when the next is due; one that ends it has none. */
export const notePlace = action<NoteInput, null>('unlicensed.note', {
  scope: placeScope,
  run: async (act, { place: id, step, on, number, word }) => {
    if (!isDay(on)) return noBecause('field-wrong', 'on')
    const [place] = await act.tx.select().from(unlicensedPlaces).where(eq(unlicensedPlaces.id, id)).for('update')
    if (!place) return unknown
    const [before] = await act.tx
      .select({ on: unlicensedSteps.happenedOn })
      .from(unlicensedSteps)
      .where(eq(unlicensedSteps.placeId, id))
      .orderBy(desc(unlicensedSteps.nth))
      .limit(1)
    const stands = { state: place.state, last: before?.on ?? place.foundOn, today: act.today }
    const wrong = stepRefusals({ step, on, number, word }, stands)
    if (wrong.length) return no(...wrong)
    await act.tx.insert(unlicensedSteps).values({
      ...{ provinceId: act.province, placeId: id, step, happenedOn: on, word: normalise(word) },
      ...{ number: isNumbered(step) ? normalise(number) : null, byPerson: act.actor.person!, at: act.now },
    })
    const state = stateAfter(place.state, step)
    const [law, closed] = await Promise.all([act.law(), act.closed()])
    const ended = state !== 'followed'
    const dueOn = ended ? null : lastDay(unlicensedEvery, law, act.today, closed)
    // a visit to one that has stopped leaves its day as it was
    const endedOn = ended ? (state === place.state ? place.endedOn : on) : null
    await act.tx
      .update(unlicensedPlaces)
      .set({ state, dueOn, endedOn, remindedAt: null, remindedLateAt: null })
      .where(eq(unlicensedPlaces.id, id))
    act.record({ subject: 'unlicensed', subjectId: id, facts: { step, state, on } })
    return done(null)
  },
})
