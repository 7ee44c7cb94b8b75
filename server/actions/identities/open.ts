// The one way to a citizen's identity: whoever looks stands in the audit chain, and nothing of it is kept elsewhere.
import { wasAsked } from '#reads/cases'
import { type Identity, identityOf } from '#reads/identities'
import { action, type Context, done, noBecause, type Outcome, unknown } from '../../act/act.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { caseScope } from '../cases/scope.ts'

const open = action<{ case: string }, Identity>('identities.open', {
  scope: caseScope,
  run: async (act, { case: id }) => {
    const identity = await identityOf(act.tx, id)
    if (!identity) return noBecause('case-anonymous')
    act.record({ subject: 'case', subjectId: id })
    return done(identity)
  },
})

const showToOffice = action<{ case: string }, { name: string }>('identities.showName', {
  scope: caseScope,
  run: async (act, { case: id }) => {
    const held = await lockCase(act, id)
    // Before it is put to the office, and unless the citizen agreed, there is no such name for the office.
    if (!held || held.confidential || !(await wasAsked(act.tx, id))) return unknown
    const name = (await identityOf(act.tx, id))?.name
    if (!name) return unknown
    act.record({ subject: 'case', subjectId: id })
    return done({ name })
  },
})

/** Name and mobile, for the secretary after the PIN. Without a key: an answer kept for repeats would be a copy. */
export function openIdentity(ctx: Context, input: { case: string }): Promise<Outcome<Identity>> {
  return open(ctx, null, input)
}

/** The name, for the office, where the citizen agreed that the office sees it. */
export function showName(ctx: Context, input: { case: string }): Promise<Outcome<{ name: string }>> {
  return showToOffice(ctx, null, input)
}
