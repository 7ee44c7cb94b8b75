// What authorities are asked about requests: an agency sees its own, the secretariat what it writes down for those outside.
import { date } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { usePage } from '../../address.ts'
import { api, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { RequestsIcon } from '../../parts/icons/nav.tsx'
import { Joined } from '../../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Page } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { State } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'

/** Inquiries and papers that wait, what is due first at the top. */
export function Inquiries() {
  const { page } = usePage()
  const query = { page: page ? String(page) : undefined }
  const asked = useAsk(`inquiries ${page} ${locale.value}`, () => askPage(api.requests.tasks.$get({ query })))
  const today = tehranDay(new Date())
  return (
    <Page title={t('inquiry-title')}>
      <Loaded of={asked} rows={2}>
        {(found) =>
          found.found === 0 ? (
            <Empty icon={RequestsIcon} title={t('inquiry-none')} detail={t('inquiry-none-detail')} />
          ) : (
            <>
              <List label={t('inquiry-title')}>
                {found.map(({ id, request, office, authority, dueOn }) => (
                  <Row
                    key={id}
                    href={`/app/requests/${request.id}`}
                    waits
                    title={t('common-comma', { first: request.title, second: office.name })}
                    note={<Joined of={[authority, office.county]} />}
                    end={
                      dueOn && (
                        <State tone={dueOn < today ? 'danger' : 'waiting'}>
                          {t(dueOn < today ? 'inquiry-late' : 'request-by-when', { day: date(locale.value, dueOn) })}
                        </State>
                      )
                    }
                  />
                ))}
              </List>
              <Pages found={found.found} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
