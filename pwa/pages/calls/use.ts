// Asking for one call.
import { commas } from '#locales/format'
import { type Answer, api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { locale } from '../../words.ts'

export type Call = Answer<ReturnType<(typeof api.calls)[':id']['$get']>>
export type Applicant = Call['applicants'][number]

/** Where a call is to be for, as far as the list it begins from says so. */
export type Begun = { county: string; place: string; kind: string }

/** The call with its registrations, asked again for every language, because the server words it. */
export function useCall(id: string) {
  return useAsk(`call ${id} ${locale.value}`, () => ask(api.calls[':id'].$get({ param: { id } })))
}

/** Where a call is for: the place, with its county where that is not its name. */
export const callPlace = ({ place, county }: { place: string; county: string }) =>
  place === county ? place : commas(locale.value, [place, county])

export const callTones = { ahead: 'plain', open: 'waiting', closed: 'ok' } as const
