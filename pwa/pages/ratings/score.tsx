// The customers' score of one office, as its public page shows it.
import { number } from '#locales/format'
import { evidenceWords, rangeWords, trendWords } from '#locales/ratings'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Loaded } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { locale, t } from '../../words.ts'
import { PublicAnswer } from './answer.tsx'

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
      {!words && asked.data && <PublicAnswer office={office} of={asked.data.answer} onDone={asked.again} />}
      {words && (
        <LinkButton kind="quiet" href={`/app/ratings?office=${office}`}>
          {t('ratings-title')}
        </LinkButton>
      )}
    </Section>
  )
}
