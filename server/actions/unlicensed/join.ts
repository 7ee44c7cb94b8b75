// A further report of a citizen joins the file of the place that it tells of.
import { eq } from 'drizzle-orm'
import { unlicensedPlaces, unlicensedReports } from '#db/schema/unlicensed'
import { action, done, unknown } from '../../act/act.ts'
import { placeScope, reportTaken } from './report.ts'

/** Gives the number of the file. Also one that has ended takes it: it may be seen working again. */
export const joinPlace = action<{ place: string; caseId: string }, { number: string }>('unlicensed.join', {
  scope: placeScope,
  run: async (act, { place: id, caseId }) => {
    const [place] = await act.tx
      .select({ number: unlicensedPlaces.number })
      .from(unlicensedPlaces)
      .where(eq(unlicensedPlaces.id, id))
      .for('update')
    if (!place) return unknown
    const taken = await reportTaken(act, caseId)
    if (taken) return taken
    await act.tx
      .insert(unlicensedReports)
      .values({ caseId, provinceId: act.province, placeId: id, joinedBy: act.actor.person!, at: act.now })
    act.record({ subject: 'unlicensed', subjectId: id, facts: { case: caseId } })
    return done(place)
  },
})
