// Who is responsible reports what was done, with a word and files; the secretariat accepts the report or sends it back.
import { eq } from 'drizzle-orm'
import { resolutionOwners } from '#db/schema/resolutions'
import { presidesOver, recusedIn } from '#reads/resolutions/committees'
import { isLate, type PartState, type ResolutionStep, resolutionMax } from '#rules/resolutions'
import { normalise, says } from '#rules/texts'
import { type Act, action, conflict, done, noBecause, type Outcome, type Trouble, unknown } from '../../act/act.ts'
import { attachFiles } from '../files/attach.ts'
import { isAmong, lockOwner, noteResolution, ownerScope, peopleOfOwner, secretariatOf, tell } from './scope.ts'

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
  const recused = await recusedIn(act.tx, owner.id)
  if (!accepted && isAmong(act, recused)) return conflict('resolutions-recused')
  const facts = {
    finished: input.finished ? 1 : 0,
    ...(isLate(owner, act.today) ? { late: 1 } : {}),
    ...(recused.length ? { recused: recused.map(({ name }) => name).join('\n') } : {}),
  }
  const step = await noteResolution(act, of.id, 'reported', { owner: owner.id, word, facts })
  if (!(await attachFiles(act, 'resolution', step, input.files))) return noBecause('resolutions-files-gone', 'files')
  // a committee reports by its chair: what another member wrote waits for that signature first
  const presides = input.finished && !accepted ? await presidesOver(act.tx, owner.id, act.today) : null
  const signs = presides === act.actor.person ? null : presides
  const state = input.finished ? (accepted ? 'done' : signs ? 'drafted' : 'reported') : 'open'
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
  if (!accepted) tell(act, owner, signs ? [signs] : await secretariatOf(act))
  return done(null)
}

type Judgement = { owner: string; accepts: boolean; word: string }

/**
 * Whoever presides over a committee signs off what a member reported, and the secretariat hears of it; or sends it back with a word to the
 * members.
 */
export const signOffReport = action<Judgement, null>('resolutions.signOff', {
  scope: ownerScope,
  run: async (act, input) => {
    if ((await presidesOver(act.tx, input.owner, act.today)) !== act.actor.person) return unknown
    return judge(act, input, { from: 'drafted', to: 'reported', step: 'signed-off' })
  },
})

/** Accepts a finished report, or sends it back with a word: the part is open again, and its owner hears of it. */
export const judgeReport = action<Judgement, null>('resolutions.judge', {
  scope: ownerScope,
  run: (act, input) => judge(act, input, { from: 'reported', to: 'done', step: 'accepted' }),
})

type Way = { from: PartState; to: PartState; step: ResolutionStep }

async function judge(act: Act, input: Judgement, { from, to, step }: Way): Promise<Outcome<null>> {
  const word = normalise(input.word)
  const wrong = input.accepts && !word ? null : wrongWord(word)
  if (wrong) return wrong
  const found = await lockOwner(act, input.owner)
  if (!found) return unknown
  const { of, owner } = found
  if (of.closedAt) return conflict('resolutions-closed-already')
  if (owner.state !== from) return conflict('resolutions-not-reported')
  // what comes back late is reminded of anew
  await act.tx
    .update(resolutionOwners)
    .set(input.accepts ? { state: to } : { state: 'open', remindedAt: null, remindedLateAt: null })
    .where(eq(resolutionOwners.id, owner.id))
  await noteResolution(act, of.id, input.accepts ? step : 'sent-back', { owner: owner.id, word })
  act.record({ subject: 'resolution', subjectId: of.id, facts: { owner: owner.id, accepts: input.accepts } })
  act.refresh('resolution', owner.id)
  if (!input.accepts) tell(act, owner, await peopleOfOwner(act, owner))
  else if (to === 'reported') tell(act, owner, await secretariatOf(act))
  return done(null)
}

/** What stands against a word that was written. */
export function wrongWord(word: string): Trouble | null {
  if (!says(word)) return noBecause('resolutions-word-needed', 'word')
  const most = resolutionMax.word
  return word.length > most ? noBecause('resolutions-too-long', 'word', { most }) : null
}
