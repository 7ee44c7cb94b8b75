// What may be done to a request in any order, each by its name and with what it needs.
import type { Choice } from '#rules/ballots'

export const voters = ['head', 'member', 'memberKanoon'] as const
export type Voter = (typeof voters)[number]
export type Asker = 'clerk' | 'association'
type Each<K extends string, F = unknown> = K extends string ? { do: K } & F : never
export type Deed =
  | Each<'answer', { nth: number; says: 'yes' | 'no' }>
  | Each<'vote' | 'secretly' | 'spoken', { who: Voter; choice: Choice }>
  | Each<'ends' | 'begins' | 'present', { who: Voter }>
  | Each<'ask' | 'takeBack', { who: Asker }>
  | Each<'passes', { days: number }>
  | Each<'secret' | 'withdraw' | 'reopen' | 'sign' | 'holiday' | 'reply' | 'again'>
  | Each<'convene' | 'open' | 'voted' | 'postponed' | 'over'>
/** Those of them that are done so. */
export type DeedOf<K extends Deed['do']> = Extract<Deed, { do: K }>
