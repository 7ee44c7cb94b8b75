// One page of the app, as a line of its noun's table says it.
import type { ComponentType } from 'preact'
import type { Role } from '#rules/roles'
import type { Place } from '../places.ts'
import type { Me } from '../session.ts'

type Waiting = keyof Me['waiting']

/** A page: where it is, what it loads, who gets there. */
export type Route = {
  /** Below /app, with `:id` for a part that varies. Two pages may share a path if their roles differ. */
  path: string
  load: () => Promise<ComponentType>
  /** Nouns whose words the page needs besides app, common, nav, parts and today. */
  words: readonly string[]
  /** In which acting role one gets there; absent for everybody who is signed in. */
  roles?: readonly Role[]
  /** Its place in the bar, which gives icon and words; at most five per role, in the order of the lines. */
  place?: Place
  /** Which counts of `me.waiting` its place shows, added up. */
  waiting?: Waiting | readonly Waiting[]
  /** Fetched ahead though it has no place in the bar, for a later moment without a network. */
  ahead?: true
  /** Its place stands only for those who sign, such as a delegate. */
  signs?: true
  /** Also for people who are not signed in. */
  open?: true
}
