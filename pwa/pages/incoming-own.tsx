// What an office or a body wrote to the secretariat, and the way to write.
import { api, ask } from '../api.ts'
import { useAsk } from '../ask.ts'
import { LinkButton } from '../parts/button.tsx'
import { EditIcon } from '../parts/icons/acts.tsx'
import { NoticesIcon } from '../parts/icons/nav.tsx'
import { Empty, Loaded } from '../parts/list.tsx'
import { Page } from '../parts/page.tsx'
import { acting } from '../session.ts'
import { t } from '../words.ts'
import { IncomingList } from './incoming-parts.tsx'

/** The page. */
export function OwnIncoming() {
  const asked = useAsk('own incoming', () => ask(api.incoming.own.$get()), 30_000)
  return (
    <Page
      title={t('incoming-to')}
      lead={t('incoming-lead')}
      act={
        acting.value?.role !== 'staff' && (
          <LinkButton icon={EditIcon} href="/app/secretariat/new">
            {t('incoming-write')}
          </LinkButton>
        )
      }
    >
      <Loaded of={asked}>
        {(letters) =>
          letters.length === 0 ? (
            <Empty icon={NoticesIcon} title={t('incoming-none-own')} detail={t('incoming-none-own-detail')} />
          ) : (
            <IncomingList label={t('incoming-to')} of={letters} />
          )
        }
      </Loaded>
    </Page>
  )
}
