// Customers who wait for a call of the office: the holder calls, and says so.
import { date, mobile } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { usePage } from '../../address.ts'
import { api, ask, askPage, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { currentTime } from '../../clock.ts'
import { Button } from '../../parts/button.tsx'
import { CasesIcon } from '../../parts/icons/nav.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'

/** The page. */
export function Calls() {
  const { page } = usePage()
  const asked = useAsk(`calls ${page}`, () =>
    askPage(api.ratings.calls.$get({ query: { page: page ? String(page) : undefined } })),
  )
  const act = useAct((key, id: string) => ask(api.ratings.calls[':id'].done.$post({ param: { id } }, keyed(key))))
  const done = async (id: string) => {
    const { problem } = await act.attempt(id)
    if (!problem) toast(t('ratings-call-done-toast'))
    void loadMe()
    asked.again()
  }
  const today = tehranDay(currentTime())
  const on = (day: string) => date(locale.value, day)
  return (
    <Page title={t('ratings-calls')} lead={t('ratings-calls-lead')} back="/app/ratings">
      {act.problem && <ProblemNote problem={act.problem} />}
      <Loaded of={asked}>
        {(found) =>
          found.found === 0 ? (
            <Empty icon={CasesIcon} title={t('ratings-calls-none')} detail={t('ratings-calls-none-detail')} />
          ) : (
            <>
              <List label={t('ratings-calls')}>
                {found.map(({ id, mobile: number, word, about, dueOn, doneAt }) => (
                  <Row
                    key={id}
                    title={
                      number ? <a href={`tel:${number}`}>{mobile(locale.value, number)}</a> : t('ratings-call-erased')
                    }
                    note={
                      <>
                        {doneAt
                          ? t('ratings-call-done-on', { day: on(tehranDay(new Date(doneAt))) })
                          : dueOn < today
                            ? t('ratings-call-late', { day: on(dueOn) })
                            : `${t('ratings-call-due')} ${on(dueOn)}`}
                        {about && <> · {t('ratings-about', { service: about })}</>}
                        {word && (
                          <>
                            <br />
                            {word}
                          </>
                        )}
                      </>
                    }
                    waits={!doneAt}
                    end={
                      doneAt ? undefined : (
                        <Button kind="quiet" busy={act.busy} onClick={() => void done(id)}>
                          {t('ratings-call-done')}
                        </Button>
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
