// The kinds of request as the server declares and words them; the app knows none by name.
import { useLocation } from 'preact-iso'
import { type Answer, api, ask } from '../../api.ts'
import { type AskState, useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { Empty } from '../../parts/list.tsx'
import { acting } from '../../session.ts'
import { locale, t } from '../../words.ts'

/** The kinds with what an office has left of each allowance today; `usual`: with how long they usually took, too. */
export function useKinds(office: string, usual?: 'yes'): AskState<DeclaredKind[]> {
  return useAsk(`kinds ${office} ${usual ?? ''} ${locale.value}`, () =>
    ask(api.requests.kinds.$get({ query: { office, usual } })),
  )
}

/** The office that is asked for: of a body's request that of the address, else that in which one acts. */
export function useOffice(): { office: string; other: boolean; path: (to: string) => string } {
  const { office } = useLocation().query
  const path = (to: string) => (office ? `${to}?office=${office}` : to)
  return { office: office ?? acting.value?.office?.id ?? '', other: Boolean(office), path }
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

/** The address names a kind that is none. */
export function KindMissing() {
  const { path } = useOffice()
  return (
    <Empty title={t('request-kind-missing')} detail={t('request-kind-missing-detail')}>
      <LinkButton href={path('/app/requests/new')}>{t('request-kinds')}</LinkButton>
    </Empty>
  )
}
