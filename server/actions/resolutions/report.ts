// Who is responsible reports what was done, with a word and files; the secretariat accepts the report or sends it back.
import { eq } from 'drizzle-orm'
import { resolutionOwners } from '#db/schema/resolutions'
import { audienceOf } from '#reads/people/seats'
import { isLate, resolutionMax } from '#rules/resolutions'
import { normalise, says } from '#rules/texts'
import { type Act, action, conflict, done, noBecause, type Outcome, type Trouble, unknown } from '../../act/act.ts'
import { attachFiles } from '../files/attach.ts'
import { lockOwner, noteResolution, ownerScope, peopleOfOwner } from './scope.ts'

/** `files`: ids of what the reporter uploaded. `finished`: the part is done; without it, how far it has come. */
export type ResolutionReport = { owner: string; word: string; files: string[]; finished: boolean }

/** The owner's own report; what is finished waits for the secretariat, which hears of either. */
export const reportResolution = action<ResolutionReport, null>('resolutions.report', {
  scope: ownerScope,
  run: (act, input) => report(act, input),
})

/** A report that came on paper, or that of the secretariat itself: it stands as accepted. */
export const recordReport = action<ResolutionReport, null>('resolutions.recordReport', {
  scope: ownerScope,
  run: (act, input) => report(act, input, true),
})

async function report(act: Act, input: ResolutionReport, accepted = false): Promise<Outcome<null>> {
  const word = normalise(input.word)
  const wrong = wrongWord(word)
  if (wrong) return wrong
  const found = await lockOwner(act, input.owner)
  if (!found) return unknown
  const { of, owner } = found
  if (of.closedAt) return conflict('resolutions-closed-already')
  if (owner.state !== 'open') return conflict('resolutions-reported-already')
  const facts = { finished: input.finished ? 1 : 0, ...(isLate(owner, act.today) ? { late: 1 } : {}) }
  const step = await noteResolution(act, of.id, 'reported', { owner: owner.id, word, facts })
  if (!(await attachFiles(act, 'resolution', step, input.files))) return noBecause('resolutions-files-gone', 'files')
  const state = input.finished ? (accepted ? 'done' : 'reported') : 'open'
  // whoever reports has read it
  const read = owner.acknowledgedAt || accepted ? {} : { acknowledgedAt: act.now, acknowledgedBy: act.actor.person }
  await act.tx
    .update(resolutionOwners)
    .set({ state, ...read })
    .where(eq(resolutionOwners.id, owner.id))
  act.record({
    subject: 'resolution',
    subjectId: of.id,
    facts: { owner: owner.id, ...facts, files: input.files.length },
  })
  act.refresh('resolution', owner.id)
  if (!accepted)
    for (const person of await audienceOf(act.tx, 'resolutions.reported', act.province, act.today))
      act.send({ to: { person }, kind: 'resolution', subjectId: owner.id })
  return done(null)
}

/** Accepts a finished report, or sends it back with a word: the part is open again, and its owner hears of it. */
export const judgeReport = action<{ owner: string; accepts: boolean; word: string }, null>('resolutions.judge', {
  scope: ownerScope,
  run: async (act, input) => {
    const word = normalise(input.word)
    const wrong = input.accepts && !word ? null : wrongWord(word)
    if (wrong) return wrong
    const found = await lockOwner(act, input.owner)
    if (!found) return unknown
    const { of, owner } = found
    if (owner.state !== 'reported') return conflict('resolutions-not-reported')
    const state = input.accepts ? 'done' : 'open'
    // what comes back late is reminded of anew
    await act.tx
      .update(resolutionOwners)
      .set({ state, ...(input.accepts ? {} : { remindedAt: null, remindedLateAt: null }) })
      .where(eq(resolutionOwners.id, owner.id))
    await noteResolution(act, of.id, input.accepts ? 'accepted' : 'sent-back', { owner: owner.id, word })
    act.record({ subject: 'resolution', subjectId: of.id, facts: { owner: owner.id, accepts: input.accepts } })
    act.refresh('resolution', owner.id)
    if (!input.accepts)
      for (const person of await peopleOfOwner(act, owner))
        act.send({ to: { person }, kind: 'resolution', subjectId: owner.id })
    return done(null)
  },
})

function wrongWord(word: string): Trouble | null {
  if (!says(word)) return noBecause('resolutions-word-needed', 'word')
  const most = resolutionMax.word
  return word.length > most ? noBecause('resolutions-too-long', 'word', { most }) : null
}
