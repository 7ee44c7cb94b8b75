// Runs acts as the people of the sample: who they are is read anew for each act, when it happens is the story's.
import { randomUUID } from 'node:crypto'
import type { Context, Outcome } from '#act/act'
import { actorOf } from '#reads/people/actors'
import { tehranDay } from '#rules/calendar'
import type { Via } from '#rules/messages'

export type Base = Pick<Context, 'db' | 'secret' | 'clean' | 'letter'>

export type Cast = {
  base: Base
  province: string
  /** A person's context at a moment, through a door. */
  as(person: string, now: Date, via?: Via): Promise<Context>
  /** The program's own context. */
  command(now: Date): Context
  /** A customer's context. */
  public(now: Date): Context
}

/** The cast of one province. */
export function castOf(base: Base, province: string): Cast {
  const nobody = { person: null, name: '', memberships: [], province: null }
  return {
    base,
    province,
    as: async (person, now, via = 'app') => {
      const actor = await actorOf(base.db, person, tehranDay(now))
      if (!actor) throw new Error(`the sample has no person ${person}`)
      return { ...base, now, via, actor, stepUp: { until: new Date(now.getTime() + 60_000) } }
    },
    command: (now) => ({
      ...base,
      now,
      via: 'command',
      actor: { ...nobody, name: 'command', system: 'command', province },
    }),
    public: (now) => ({ ...base, now, via: 'public', actor: nobody }),
  }
}

/** A key for one act of the story. */
export const key = () => randomUUID()

/** The value of an act that the story relies on. Throws with the refusals if it was not done. */
export async function must<O>(outcome: Promise<Outcome<O>>): Promise<O> {
  const answer = await outcome
  if (answer.ok) return answer.value
  throw new Error(`the sample's story broke: ${JSON.stringify(answer.refusals)}`)
}
