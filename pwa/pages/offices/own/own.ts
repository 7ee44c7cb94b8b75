// Asking for the offices one works in.
import { type Answer, api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import { locale } from '../../../words.ts'

export type OwnOffice = Answer<ReturnType<typeof api.offices.own.$get>>[number]

/** The offices one works in; the one in whose name one acts comes first. */
export function useOwn() {
  return useAsk(`own ${locale.value}`, () => ask(api.offices.own.$get()))
}
