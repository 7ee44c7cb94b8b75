// The kinds of request as the server declares and words them; the app knows none by name.
import { type Answer, api, ask } from '../../api.ts'
import { type AskState, useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { Empty } from '../../parts/list.tsx'
import { locale, t } from '../../words.ts'

/** The kinds with what an office has left of each allowance today. */
export function useKinds(office: string): AskState<DeclaredKind[]> {
  return useAsk(`kinds ${office} ${locale.value}`, () => ask(api.requests.kinds.$get({ query: { office } })))
}

export type DeclaredKind = Answer<ReturnType<typeof api.requests.kinds.$get>>[number]
export type Allowance = DeclaredKind['allowance'][number]

/** The address names a kind that is none. */
export function KindMissing() {
  return (
    <Empty title={t('request-kind-missing')} detail={t('request-kind-missing-detail')}>
      <LinkButton href="/app/requests/new">{t('request-kinds')}</LinkButton>
    </Empty>
  )
}
