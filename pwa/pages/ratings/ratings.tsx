// What customers wrote and which service they came for: of one's own office, of one from its file, or of the province.
import { useSignal } from '@preact/signals'
import { useAddress, usePage } from '../../address.ts'
import { api, ask, askPage, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { CasesIcon } from '../../parts/icons/nav.tsx'
import { DateText } from '../../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Page } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { toast } from '../../parts/toast.tsx'
import { acting, can, me } from '../../session.ts'
import { t } from '../../words.ts'
import { ReasonSheet } from './reason.tsx'
import { Score } from './score.tsx'

/** The page; `?office=` narrows it to one office. */
export function Ratings() {
  const { query } = useAddress()
  const { page } = usePage()
  const own = can('ratings.list') ? undefined : acting.value?.office?.id
  const office = query.office ?? own
  const hiding = useSignal<string | null>(null)
  const waiting = me.value?.waiting.calls ?? 0
  const asked = useAsk(`ratings ${office} ${page}`, () =>
    askPage(api.ratings.$get({ query: { office, page: page ? String(page) : undefined } })),
  )
  return (
    <Page title={t('ratings-title')} lead={t('ratings-lead')} back={own ? '/app/office' : '/app/offices'}>
      {office && <Score office={office} />}
      {can('ratings.list') && !office && (
        <LinkButton kind="quiet" href="/app/ratings/watched">
          {t('ratings-watched')}
        </LinkButton>
      )}
      {can('ratings.calls') && (
        <LinkButton kind={waiting ? 'main' : 'quiet'} href="/app/ratings/calls">
          {waiting ? t('ratings-calls-waiting', { count: waiting }) : t('ratings-calls')}
        </LinkButton>
      )}
      <Loaded of={asked}>
        {(found) =>
          found.found === 0 ? (
            <Empty icon={CasesIcon} title={t('ratings-none')} detail={t('ratings-none-detail')} />
          ) : (
            <>
              <List label={t('ratings-title')}>
                {found.map((one) => (
                  <Row
                    key={one.id}
                    title={
                      one.comment ?? <span class="soft">{t(one.hidden ? 'ratings-hidden' : 'ratings-wordless')}</span>
                    }
                    note={
                      <>
                        {one.about && <>{one.about} · </>}
                        {!office && (
                          <>
                            <a href={`/app/offices/${one.office.id}`}>{one.office.name}</a> ·{' '}
                          </>
                        )}
                        <DateText of={one.day} />
                        {one.hidden && <> · {t('ratings-hidden-why', { reason: one.hidden })}</>}
                      </>
                    }
                    end={
                      <>
                        {t('ratings-marks', { service: one.service, conduct: one.conduct })}
                        {can('ratings.hideWord') && one.comment && !one.hidden && (
                          <Button kind="quiet" onClick={() => (hiding.value = one.id)}>
                            {t('ratings-hide')}
                          </Button>
                        )}
                      </>
                    }
                  />
                ))}
              </List>
              <Pages found={found.found} />
            </>
          )
        }
      </Loaded>
      {hiding.value && (
        <ReasonSheet
          title={t('ratings-hide')}
          hint={t('ratings-hide-hint')}
          send={t('ratings-hide')}
          act={(key, reason) =>
            ask(
              api.ratings.watched.words[':id'].hide.$post(
                { param: { id: hiding.value! }, json: { reason } },
                keyed(key),
              ),
            )
          }
          onClose={() => (hiding.value = null)}
          onDone={() => {
            hiding.value = null
            toast(t('ratings-hide-done'))
            asked.again()
          }}
        />
      )}
    </Page>
  )
}
