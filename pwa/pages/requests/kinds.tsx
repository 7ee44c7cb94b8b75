// The kinds of request as the server declares and words them; the app knows none by name.
import { useLocation } from 'preact-iso'
import { type Answer, api, ask } from '../../api.ts'
import { type AskState, useAsk } from '../../ask.ts'
import { acting } from '../../session.ts'
import { locale } from '../../words.ts'

/** The kinds with what an office has left of each allowance today; `usual`: with how long they usually took, too. */
export function useKinds(office: string, usual?: 'yes'): AskState<DeclaredKind[]> {
  const { letter, path } = useOffice()
  return useAsk(`kinds ${path(office)} ${usual ?? ''} ${locale.value}`, () =>
    ask(api.requests.kinds.$get({ query: { office, usual, letter } })),
  )
}

type Asking = { office: string; letter: string | undefined; other: boolean; path: (to: string) => string }

/**
 * The office that is asked for: of a body's request that of the address, else that in which one acts. `letter`: on paper, in which its
 * holder asked.
 */
export function useOffice(): Asking {
  const { office, letter } = useLocation().query
  const path = (to: string) => (office ? `${to}?office=${office}${letter ? `&letter=${letter}` : ''}` : to)
  return { office: office ?? acting.value?.office?.id ?? '', letter, other: Boolean(office), path }
}

export type DeclaredKind = Answer<ReturnType<typeof api.requests.kinds.$get>>[number]
/** Whose office a body's request is about; one's own goes without saying. */
export function About({ of }: { of: DeclaredKind }) {
  const { other } = useOffice()
  return other && of.about ? (
    <p>
      <b>{of.about}</b>
    </p>
  ) : null
}

export type Allowance = DeclaredKind['allowance'][number]
