// What the working group made of a resolution in a later meeting: it is closed, or gets a new deadline.
import { and, eq, ne } from 'drizzle-orm'
import { resolutionOwners, resolutions } from '#db/schema/resolutions'
import { type Deadline, deadlineRefusal, dueOf, resolutionMax, unreported } from '#rules/resolutions'
import { normalise, says } from '#rules/texts'
import { type Act, action, conflict, done, no, noBecause, type Trouble, unknown } from '../../act/act.ts'
import { deadlineColumns } from './record.ts'
import { lockResolution, noteResolution, peopleOfOwner, type ResolutionRow, resolutionScope } from './scope.ts'

/** `meeting`: the number of the meeting that decided so. */
type Decided = { id: string; meeting: number; word: string }

/**
 * Closes a resolution as a meeting decided, with its word; whoever is responsible sees it. `unreported`: also where a report has
 * not been accepted yet, for the reason that the word gives; without it that is refused, since nobody could say what was done.
 */
export const closeResolution = action<Decided & { unreported?: boolean }, null>('resolutions.close', {
  scope: resolutionScope,
  run: async (act, input) => {
    const word = normalise(input.word)
    const found = await standing(act, input, word)
    if ('ok' in found) return found
    const unfinished = and(eq(resolutionOwners.resolutionId, found.id), ne(resolutionOwners.state, 'done'))
    const count = await act.tx.$count(resolutionOwners, unfinished)
    if (count && !input.unreported) return noBecause('resolutions-close-unreported', 'unreported', { count })
    const facts = { meeting: input.meeting, ...(count ? { unreported: count } : {}) }
    await act.tx
      .update(resolutions)
      .set({ closedAt: act.now, closedBy: act.actor.person, closedIn: input.meeting })
      .where(eq(resolutions.id, found.id))
    await noteResolution(act, found.id, 'closed', { word, facts })
    const { meeting: closedIn, ...left } = facts
    act.record({ subject: 'resolution', subjectId: found.id, facts: { closedIn, ...left } })
    await refreshOwners(act, found.id)
    return done(null)
  },
})

/**
 * Gives a resolution a new deadline as a meeting decided; a period counts from today. Whoever has still to report hears of it, and
 * is reminded anew.
 */
export const extendResolution = action<Decided & { deadline: Exclude<Deadline, { is: 'none' }> }, null>(
  'resolutions.extend',
  {
    scope: resolutionScope,
    run: async (act, input) => {
      const word = normalise(input.word)
      const found = await standing(act, input, word)
      if ('ok' in found) return found
      const wrong = deadlineRefusal(input.deadline, act.today)
      if (wrong) return no(wrong)
      const due = dueOf(input.deadline, { meeting: act.today, notified: act.today }, await act.closed())
      await act.tx.update(resolutions).set(deadlineColumns(input.deadline)).where(eq(resolutions.id, found.id))
      const owners = await act.tx
        .update(resolutionOwners)
        .set({ dueOn: due, remindedAt: null, remindedLateAt: null })
        .where(eq(resolutionOwners.resolutionId, found.id))
        .returning()
      await noteResolution(act, found.id, 'extended', { word, facts: { meeting: input.meeting, due: due! } })
      act.record({ subject: 'resolution', subjectId: found.id, facts: { meeting: input.meeting, due } })
      await refreshOwners(act, found.id)
      for (const owner of owners.filter(({ state }) => unreported.some((one) => one === state)))
        for (const person of await peopleOfOwner(act, owner))
          act.send({ to: { person }, kind: 'resolution', subjectId: owner.id })
      return done(null)
    },
  },
)

/** The resolution, if it was sent and is not closed, and the deciding meeting comes after its own. */
async function standing(act: Act, { id, meeting }: Decided, word: string): Promise<ResolutionRow | Trouble> {
  if (!says(word)) return noBecause('resolutions-word-needed', 'word')
  if (word.length > resolutionMax.word) return noBecause('resolutions-too-long', 'word', { most: resolutionMax.word })
  const found = await lockResolution(act, id)
  if (!found?.sentAt) return unknown
  if (found.closedAt) return conflict('resolutions-closed-already')
  return meeting > found.meeting
    ? found
    : noBecause('resolutions-meeting-before', 'meeting', { meeting: found.meeting })
}

async function refreshOwners(act: Act, id: string): Promise<void> {
  const owners = await act.tx
    .select({ id: resolutionOwners.id })
    .from(resolutionOwners)
    .where(eq(resolutionOwners.resolutionId, id))
  for (const owner of owners) act.refresh('resolution', owner.id)
}
