// The home of a former holder: what they were and until when, and the requests they filed.
import './requests.css'
import { date } from '#locales/format'
import { usePage } from '../../address.ts'
import { api, ask, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { RequestsIcon } from '../../parts/icons/nav.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { me } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { RequestRow } from './parts.tsx'

/** Whoever comes back without a role finds what they did while they had one. */
export function Past() {
  const { page } = usePage()
  const query = { filter: 'filed', page: page ? String(page) : undefined } as const
  const filed = useAsk(`requests filed ${page} ${locale.value}`, () => askPage(api.requests.$get({ query })))
  const consents = useAsk(`consents any ${locale.value}`, () =>
    ask(api.requests.$get({ query: { filter: 'consents' } })),
  )
  return (
    <Page title={t('request-past')}>
      {me.value?.former?.map(({ office, until }) => (
        <Note key={office}>
          <p>{t('request-past-was', { office, until: date(locale.value, until) })}</p>
        </Note>
      ))}
      <Loaded of={filed}>
        {(found) =>
          found.found === 0 ? (
            <Empty icon={RequestsIcon} title={t('request-past-none')} />
          ) : (
            <Section title={t('request-past-filed')}>
              <List label={t('request-past-filed')}>
                {found.map((one) => (
                  <RequestRow key={one.id} of={one} />
                ))}
              </List>
              <Pages found={found.found} />
            </Section>
          )
        }
      </Loaded>
      {(consents.data?.length ?? 0) > 0 && (
        <List label={t('request-consents')}>
          <Row href="/app/consents" title={t('request-consents')} />
        </List>
      )}
    </Page>
  )
}
