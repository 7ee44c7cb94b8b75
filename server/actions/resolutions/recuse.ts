// A member of a committee stays out of one part of a resolution, for a reason that stays on record: our addition, as for votes.
import { eq } from 'drizzle-orm'
import { resolutionOwners } from '#db/schema/resolutions'
import { lastReporterOf, presidesOver, recusedIn } from '#reads/resolutions/committees'
import { normalise } from '#rules/texts'
import { action, conflict, done, unknown } from '../../act/act.ts'
import { wrongWord } from './report.ts'
import { isAmong, lockOwner, noteResolution, ownerScope, peopleOfOwner, secretariatOf, tell } from './scope.ts'

/**
 * The member reports nothing and signs nothing off for this part any more; for the chair whoever sat longest stands in, and gets what
 * waited for that signature. What the member wrote himself and nobody signed off is void: the part is open again. Where nobody is
 * left, the secretariat hears of it.
 */
export const recuseFromResolution = action<{ owner: string; word: string }, null>('resolutions.recuse', {
  scope: ownerScope,
  run: async (act, { owner: id, ...typed }) => {
    const word = normalise(typed.word)
    const wrong = wrongWord(word)
    if (wrong) return wrong
    const found = await lockOwner(act, id)
    if (!found) return unknown
    const { of, owner } = found
    if (of.closedAt) return conflict('resolutions-closed-already')
    if (owner.state !== 'open' && owner.state !== 'drafted') return conflict('resolutions-reported-already')
    if (isAmong(act, await recusedIn(act.tx, id))) return conflict('resolutions-recused')
    const wrote = owner.state === 'drafted' && (await lastReporterOf(act.tx, id)) === act.actor.person
    await noteResolution(act, of.id, 'recused', { owner: id, word })
    if (wrote) await act.tx.update(resolutionOwners).set({ state: 'open' }).where(eq(resolutionOwners.id, id))
    act.record({ subject: 'resolution', subjectId: of.id, facts: { owner: id, recused: act.actor.person } })
    act.refresh('resolution', id)
    const others = await peopleOfOwner(act, owner)
    const presides = await presidesOver(act.tx, id, act.today)
    const waits = wrote ? others : owner.state === 'drafted' && presides ? [presides] : []
    tell(act, owner, others.length ? waits : await secretariatOf(act))
    return done(null)
  },
})
