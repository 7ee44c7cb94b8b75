// What a door brings to an act, and what it gets back.
import type { Database } from '#db/client'
import type { ChannelName, Via } from '#rules/messages'
import type { WriteLetter } from '#rules/proceedings/matter'
import type { Actor } from '#rules/roles'
import type { Refusal } from '#rules/verdict'

/** What a door brings: who, through which door, when, and the program's secret for digests and tokens. */
export type Context = {
  db: Database
  actor: Actor
  via: Via
  now: Date
  secret: string
  /** Proof for signing and for opening identities: a running step-up of the session, or the PIN itself. */
  stepUp?: { until: Date | null } | { pin: string }
  /** Checks what is uploaded, and re-encodes pictures so that nothing of their making is left in them; `also`: what is taken besides. */
  clean: (bytes: Uint8Array, name: string, also?: 'voice') => Promise<Cleaned>
  /** Words a result letter in the official language; acts know no words themselves. */
  letter: WriteLetter
  /** The channels that are set up here; none unless given. */
  channels?: readonly ChannelName[]
  /** Called when an official act was done. */
  whenDone?: () => void
}

/** A file that may be kept, or why not. */
export type Cleaned = { ok: true; content: Uint8Array; mime: string; name: string } | { ok: false; refusal: Refusal }

/** Why an act was not done. Doors map each kind to their own manner once. */
export type Trouble = {
  ok: false
  why: 'refused' | 'forbidden' | 'unknown' | 'conflict' | 'stepUp'
  refusals: Refusal[]
}
/** What an act answers. `repeated`: the key was known and this is the old answer. */
export type Outcome<O> = { ok: true; value: O; repeated?: boolean } | Trouble
