// One page of the app, as a line of its noun's table says it.
import type { ComponentType } from 'preact'
import type { Place } from '../places.ts'
import type { Ability, Me } from '../session.ts'

type Waiting = keyof Me['waiting']

/** A page: where it is, what it loads, who gets there. */
export type Route = {
  /** Below /app, with `:id` for a part that varies. Of those that share a path, one gets to the first whose ability one has. */
  path: string
  load: () => Promise<ComponentType>
  /** Nouns whose words the page needs besides app, common, nav, parts and today. */
  words: readonly string[]
  /** What it takes to get there, any of these; absent for everybody who is signed in. */
  needs?: Ability | readonly Ability[]
  /** Its place in the bar, which gives icon and words; at most five per role besides those `beside`, in the order of the lines. */
  place?: Place
  /** Only at the side of the desk, which has room for more than five. */
  beside?: true
  /** Which counts of `me.waiting` its place shows, added up. */
  waiting?: Waiting | readonly Waiting[]
  /** Fetched ahead though it has no place in the bar, for a later moment without a network. */
  ahead?: true
  /** Also for people who are not signed in. */
  open?: true
}
