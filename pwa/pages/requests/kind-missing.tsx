// The address names a kind of request that is none, or not the reader's to ask for.
import { LinkButton } from '../../parts/button.tsx'
import { Empty } from '../../parts/list.tsx'
import { t } from '../../words.ts'
import { useOffice } from './kinds.tsx'

/** What stands in its place, with the way to those there are. */
export function KindMissing() {
  const { path } = useOffice()
  return (
    <Empty title={t('request-kind-missing')} detail={t('request-kind-missing-detail')}>
      <LinkButton href={path('/app/requests/new')}>{t('request-kinds')}</LinkButton>
    </Empty>
  )
}
