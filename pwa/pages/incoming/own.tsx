// What an office or a body wrote to the secretariat, and the way to write.
import { usePage } from '../../address.ts'
import { api, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { EditIcon } from '../../parts/icons/acts.tsx'
import { NoticesIcon } from '../../parts/icons/nav.tsx'
import { Empty } from '../../parts/list.tsx'
import { Page } from '../../parts/page.tsx'
import { can } from '../../session.ts'
import { t } from '../../words.ts'
import { IncomingList } from './list.tsx'

/** The page. */
export function OwnIncoming() {
  const { page } = usePage()
  const query = { page: page ? String(page) : undefined }
  const asked = useAsk(`own incoming ${page}`, () => askPage(api.incoming.own.$get({ query })), 30_000)
  return (
    <Page
      title={t('incoming-to')}
      lead={t('incoming-lead')}
      act={
        can('incoming.write') && (
          <LinkButton icon={EditIcon} href="/app/secretariat/new">
            {t('incoming-write')}
          </LinkButton>
        )
      }
    >
      <IncomingList
        label={t('incoming-to')}
        of={asked}
        none={<Empty icon={NoticesIcon} title={t('incoming-none-own')} detail={t('incoming-none-own-detail')} />}
      />
    </Page>
  )
}
