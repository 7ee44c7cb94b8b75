// The customers' score of one office, as its public page shows it.
import { date, digits, number } from '#locales/format'
import { evidenceWords, rangeWords, trendWords } from '#locales/ratings'
import { type Answer, api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Loaded } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { locale, t } from '../../words.ts'
import { PublicAnswer } from './answer.tsx'

type Scored = Answer<ReturnType<(typeof api.ratings.offices)[':id']['$get']>>

/** `words`: with the way to what customers wrote. */
export function Score({ office, words }: { office: string; words?: boolean }) {
  const asked = useAsk(`score ${office}`, () => ask(api.ratings.offices[':id'].$get({ param: { id: office } })))
  const mark = (value: number) => t('ratings-of-five', { mark: number(locale.value, value) })
  return (
    <Section title={t('ratings-score')}>
      <Loaded of={asked} rows={1}>
        {({ score, trend, ...rated }) =>
          score ? (
            <Facts
              of={[
                [t('ratings-overall'), `${mark(score.value)} ${t('ratings-count', { count: rated.count })}`],
                [t('ratings-service'), mark(score.service)],
                [t('ratings-conduct'), mark(score.conduct)],
                [t('ratings-interval'), rangeWords(locale.value, score)],
                [t('ratings-standing'), evidenceWords(locale.value, rated).join(' ')],
                [t('ratings-trend'), trend && trendWords(locale.value, trend)],
              ]}
            />
          ) : (
            <p class="soft">{t('ratings-few', { count: rated.count, least: rated.least })}</p>
          )
        }
      </Loaded>
      {asked.data && <Facts of={[[t('ratings-scans'), scanWords(asked.data.scans)]]} />}
      {!words && asked.data && <Counters of={asked.data.counters} />}
      {!words && asked.data && <PublicAnswer office={office} of={asked.data.answer} onDone={asked.again} />}
      {words && (
        <LinkButton kind="quiet" href={`/app/ratings?office=${office}`}>
          {t('ratings-title')}
        </LinkButton>
      )}
    </Section>
  )
}

function scanWords({ last, month }: Scored['scans']): string {
  if (!last) return t('ratings-scan-never')
  const times = month ? [t('ratings-scans-month', { count: month })] : []
  return [...times, t('ratings-scans-last', { day: date(locale.value, last) })].join(' · ')
}

/** Where counters have codes of their own. */
function Counters({ of }: { of: Scored['counters'] }) {
  if (of.length === 0) return null
  return (
    <Section title={t('ratings-counters')}>
      <p class="soft">{t('ratings-counters-note')}</p>
      <Facts
        of={of.map(({ counter, count, service, conduct }) => [
          t('ratings-counter', { counter: digits(locale.value, counter) }),
          `${t('ratings-marks', { service, conduct })} ${t('ratings-count', { count })}`,
        ])}
      />
    </Section>
  )
}
