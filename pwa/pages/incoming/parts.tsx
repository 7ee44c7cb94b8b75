// What the pages of letters to the secretariat share: what a letter is, and how it stands.
import type { Answer, api } from '../../api.ts'
import { LockIcon } from '../../parts/icons/acts.tsx'
import { ClockIcon, DoneIcon } from '../../parts/icons/states.tsx'
import { State } from '../../parts/state.tsx'
import { say } from '../../words.ts'

/** A letter of a list, and one whole. */
export type ListedIncoming = Answer<ReturnType<typeof api.incoming.$get>>[number]
export type Incoming = Answer<ReturnType<(typeof api.incoming)[':id']['$get']>>

/** Waiting or dealt with; `waits` where it is the reader's turn. */
export function IncomingState({ of, waits }: { of: string; waits?: boolean }) {
  const done = of === 'done'
  return (
    <State tone={done ? 'ok' : waits ? 'waiting' : 'plain'} icon={done ? DoneIcon : ClockIcon}>
      {say(`incoming-state-${of}`)}
    </State>
  )
}

/** The class where it is not the ordinary one. */
export function ClassState({ of }: { of: string }) {
  if (of === 'ordinary') return null
  return <State icon={LockIcon}>{say(`register-class-${of}`)}</State>
}
