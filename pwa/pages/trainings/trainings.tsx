// The calendar of trainings, a Jalali year at a time: of whoever keeps it, and of holders.
import { digits } from '#locales/format'
import { jalaliYear, tehranDay } from '#rules/calendar'
import { useAddress, usePage } from '../../address.ts'
import { type Answer, api, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { currentTime } from '../../clock.ts'
import { LinkButton } from '../../parts/button.tsx'
import { DocumentsIcon } from '../../parts/icons/nav.tsx'
import { DateText, Joined } from '../../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Page } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { Chips } from '../../parts/search.tsx'
import { State } from '../../parts/state.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { trainingState } from './state.ts'

type Training = Answer<ReturnType<typeof api.trainings.$get>>[number]

/** The page. */
export function Trainings() {
  const { query, change } = useAddress()
  const { page } = usePage()
  const now = jalaliYear(tehranDay(currentTime()))
  const year = /^1[34]\d\d$/.test(query.year ?? '') ? Number(query.year) : now
  const part = { year: String(year), page: page ? String(page) : undefined }
  const asked = useAsk(`trainings ${year} ${page}`, () => askPage(api.trainings.$get({ query: part })))
  const years = [now + 1, now, now - 1, now - 2, ...(year < now - 2 || year > now + 1 ? [year] : [])]
  return (
    <Page
      title={t('trainings-title')}
      lead={t(can('trainings.enrol') ? 'trainings-lead-own' : 'trainings-lead')}
      back="/app/settings"
      list
      act={can('trainings.plan') && <LinkButton href="/app/trainings/new">{t('trainings-plan')}</LinkButton>}
    >
      <Chips
        label={t('trainings-year')}
        options={years.map((one) => ({ value: String(one), label: digits(locale.value, String(one)) }))}
        value={[String(year)]}
        onChange={([value]) => change({ year: value === String(now) ? undefined : value })}
      />
      <Loaded of={asked}>
        {(found) =>
          found.found === 0 ? (
            <Empty icon={DocumentsIcon} title={t('trainings-none')} detail={t('trainings-none-detail')} />
          ) : (
            <>
              <List label={t('trainings-title')}>
                {found.map((one) => (
                  <One key={one.id} of={one} />
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

function One({ of }: { of: Training }) {
  const stands = trainingState(of)
  return (
    <Row
      href={`/app/trainings/${of.id}`}
      title={of.title}
      note={
        <Joined
          of={[
            t(`trainings-kind-${of.kind}`),
            of.service ?? t('trainings-for-all'),
            <DateText of={of.firstDay} />,
            of.count > 0 && t('trainings-count', { count: of.count }),
          ]}
        />
      }
      end={<State tone={stands === 'running' ? 'ok' : 'plain'}>{t(`trainings-state-${stands}`)}</State>}
    />
  )
}
