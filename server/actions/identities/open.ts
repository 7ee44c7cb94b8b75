// The one way to a citizen's identity: whoever looks says why, stands in the audit chain, and is shown to the citizen. Nothing of it
// is kept elsewhere.
import { wasAsked } from '#reads/cases-steps'
import { type Identity, identityOf } from '#reads/identities'
import { checkWord } from '#rules/cases'
import { normalise, says } from '#rules/texts'
import { type Act, action, type Context, done, no, noBecause, type Outcome, unknown } from '../../act/act.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { noteCase } from '../../proceedings/steps.ts'
import { caseScope } from '../cases/scope.ts'

/** Why it is looked at, which the citizen reads. */
type Look = { case: string; reason: string }

const open = action<Look, Identity>('identities.open', {
  scope: caseScope,
  run: async (act, { case: id, reason }) => {
    const identity = await identityOf(act.tx, id)
    if (!identity) return noBecause('case-anonymous')
    await keepLook(act, id, reason)
    return done(identity)
  },
})

const showToOffice = action<Look, { name: string }>('identities.showName', {
  scope: caseScope,
  run: async (act, { case: id, reason }) => {
    const held = await lockCase(act, id)
    // Before it is put to the office, and unless the citizen agreed, there is no such name for the office.
    if (!held || held.confidential || !(await wasAsked(act.tx, id))) return unknown
    const name = (await identityOf(act.tx, id))?.name
    if (!name) return unknown
    await keepLook(act, id, reason)
    return done({ name })
  },
})

async function keepLook(act: Act, id: string, reason: string): Promise<void> {
  await noteCase(act, id, 'identity-opened', { word: reason })
  act.record({ subject: 'case', subjectId: id })
  act.refresh('case', id)
}

/** The reason as it is kept; refused at `reason` where nothing is said. */
async function looking<O>(input: Look, look: (input: Look) => Promise<Outcome<O>>): Promise<Outcome<O>> {
  const reason = normalise(input.reason)
  const refusals = checkWord(reason, 'reason')
  if (refusals.length === 0 && !says(reason)) refusals.push({ key: 'cases-look-needed', facts: {}, field: 'reason' })
  return refusals.length ? no(...refusals) : look({ ...input, reason })
}

/** Name and mobile, for the secretary after the PIN. Without a key: an answer kept for repeats would be a copy. */
export function openIdentity(ctx: Context, input: Look): Promise<Outcome<Identity>> {
  return looking(input, (look) => open(ctx, null, look))
}

/** The name, for the office, where the citizen agreed that the office sees it. */
export function showName(ctx: Context, input: Look): Promise<Outcome<{ name: string }>> {
  return looking(input, (look) => showToOffice(ctx, null, look))
}
