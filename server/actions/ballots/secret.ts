// Secret ballots: the head makes one so before anybody has voted; whoever votes does so once, in the app alone. Source: Annex 3
// article 6 note; how the secret is kept is ours.
import { eq } from 'drizzle-orm'
import { ballots } from '#db/schema/ballots'
import { voteOpenness } from '#law/votes'
import { isBegun } from '#reads/ballots/voters'
import type { Choice } from '#rules/ballots'
import { withSource } from '#rules/law'
import { action, conflict, done, no, noBecause } from '../../act/act.ts'
import { lawOfBallot, refreshBallot } from '../../proceedings/tally.ts'
import { putIntoUrn } from '../../proceedings/urn.ts'
import { ballotScope } from '../requests/scope.ts'
import { openFor, voterOf } from './vote.ts'

/** The head makes a ballot secret; once a vote is cast it stays as it is. */
export const makeSecret = action<{ ballot: string }, null>('ballots.makeSecret', {
  scope: ballotScope,
  run: async (act, { ballot: id }) => {
    if (act.via !== 'app') return noBecause('ballot-secret-in-app')
    const [ballot] = await act.tx.select().from(ballots).where(eq(ballots.id, id)).for('update')
    if (ballot?.state !== 'open') return conflict('ballot-closed')
    if (ballot.secret) return conflict('ballot-secret')
    const law = await lawOfBallot(act, ballot)
    if (law(voteOpenness) === 'open')
      return no(
        withSource(law, {
          key: 'ballot-always-open',
          facts: {},
          cite: voteOpenness.cite,
          parameter: voteOpenness.name,
        }),
      )
    if (await isBegun(act.tx, id)) return conflict('ballot-begun')
    await act.tx.update(ballots).set({ secret: true }).where(eq(ballots.id, id))
    act.record({ subject: 'ballot', subjectId: id, facts: { secret: true } })
    await refreshBallot(act, ballot)
    return done(null)
  },
})

/**
 * A vote in a secret ballot: it cannot be changed, nobody learns how the votes stand, and the ballot closes on its day. The key, the
 * audit chain and the answer know that it was cast and nothing of what it was.
 */
export const voteSecretly = action<{ ballot: string; choice: Choice }, null>('ballots.voteSecretly', {
  scope: ballotScope,
  // of four choices even a digest would tell which
  known: ({ ballot }) => ({ ballot }),
  run: async (act, { ballot: id, choice }) => {
    if (act.via !== 'app') return noBecause('ballot-secret-in-app')
    const voter = voterOf(act)
    const ballot = await openFor(act, id, voter)
    if (!('id' in ballot)) return ballot
    if (!ballot.secret) return conflict('ballot-open')
    if (!(await putIntoUrn(act, id, voter, choice))) return conflict('ballot-cast-before')
    act.record({ subject: 'ballot', subjectId: id, facts: { seat: voter.seat } })
    await refreshBallot(act, ballot)
    return done(null)
  },
})
