// Citizens act without an account, whoever is signed in on the device they use.
import type { Context } from './act.ts'

const anybody = { person: null, name: '', memberships: [], province: null }

/** A citizen's act is nobody's: the person who is signed in must not stand in the audit chain beside a complaint. */
export function asCitizen(ctx: Context): Context {
  return { ...ctx, actor: anybody, via: ctx.via === 'app' ? 'public' : ctx.via }
}
