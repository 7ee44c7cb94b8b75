// The secretariat's page of ratings: what is odd and waits to be looked at, and every office's score.
import { useSignal } from '@preact/signals'
import { number } from '#locales/format'
import { doubtWords, evidenceWords, rangeWords, trendWords } from '#locales/ratings'
import { usePage } from '../../address.ts'
import { type Answer, api, ask, askPage, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { CasesIcon } from '../../parts/icons/nav.tsx'
import { DateText } from '../../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { QuietPosters } from './quiet.tsx'
import { ReasonSheet } from './reason.tsx'

type Scored = Answer<ReturnType<typeof api.ratings.watched.offices.$get>>[number]

/** The page. */
export function Watched() {
  return (
    <Page title={t('ratings-watched')} lead={t('ratings-watched-lead')} back="/app/ratings">
      <Doubts />
      <QuietPosters />
      <Scores />
    </Page>
  )
}

type Decision = { doubt: string; counts: boolean }

function Doubts() {
  const { page } = usePage()
  const asked = useAsk(`doubts ${page}`, () =>
    askPage(api.ratings.watched.doubts.$get({ query: { page: page ? String(page) : undefined } })),
  )
  const deciding = useSignal<Decision | null>(null)
  const close = () => {
    deciding.value = null
  }
  const send = (key: string, reason: string) => {
    const { doubt, counts } = deciding.value!
    const at = { param: { id: doubt }, json: { counts, reason } }
    return ask(api.ratings.watched.doubts[':id'].$post(at, keyed(key)))
  }
  return (
    <Section title={t('ratings-doubts')}>
      <Loaded of={asked}>
        {(found) =>
          found.found === 0 ? (
            <p class="soft">{t('ratings-doubts-none')}</p>
          ) : (
            <>
              <List label={t('ratings-doubts')}>
                {found.map((one) => (
                  <Row
                    key={one.id}
                    waits
                    title={<a href={`/app/offices/${one.office.id}`}>{one.office.name}</a>}
                    note={
                      <>
                        <DateText of={one.day} /> · {doubtWords(locale.value, one)}
                      </>
                    }
                    end={
                      can('ratings.decideDoubt') && (
                        <>
                          <Button kind="quiet" onClick={() => (deciding.value = { doubt: one.id, counts: true })}>
                            {t('ratings-doubt-counts')}
                          </Button>
                          <Button kind="quiet" onClick={() => (deciding.value = { doubt: one.id, counts: false })}>
                            {t('ratings-doubt-stands')}
                          </Button>
                        </>
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
      {deciding.value && (
        <ReasonSheet
          title={t(deciding.value.counts ? 'ratings-doubt-counts' : 'ratings-doubt-stands')}
          hint={t('ratings-doubt-hint')}
          send={t('ratings-doubt-send')}
          act={send}
          onClose={close}
          onDone={() => {
            close()
            toast(t('ratings-doubt-done'))
            asked.again()
          }}
        />
      )}
    </Section>
  )
}

function Scores() {
  const asked = useAsk('scores', () => ask(api.ratings.watched.offices.$get()))
  return (
    <Section title={t('ratings-scores')}>
      <Loaded of={asked}>
        {(found) =>
          found.length === 0 ? (
            <Empty icon={CasesIcon} title={t('ratings-none')} detail={t('ratings-none-detail')} />
          ) : (
            <List label={t('ratings-scores')}>
              {found.map((one) => (
                <Row
                  key={one.id}
                  href={`/app/ratings?office=${one.id}`}
                  title={one.name}
                  note={noteOf(one)}
                  end={
                    one.rated?.score
                      ? t('ratings-of-five', { mark: number(locale.value, one.rated.score.value) })
                      : undefined
                  }
                />
              ))}
            </List>
          )
        }
      </Loaded>
    </Section>
  )
}

function noteOf({ rated, calls, lateCalls }: Scored): string {
  return [
    ...(rated ? [t('ratings-count', { count: rated.count })] : []),
    ...(rated?.score ? [rangeWords(locale.value, rated.score)] : []),
    ...(rated?.trend ? [trendWords(locale.value, rated.trend)] : []),
    ...(rated ? evidenceWords(locale.value, rated) : []),
    ...(calls ? [t('ratings-calls-owed', { count: calls, late: lateCalls })] : []),
  ].join(' · ')
}
