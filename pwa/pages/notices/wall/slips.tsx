// The slips of a letter that are out for delivery: a sheet of paper each, with the QR that closes the loop.
import { useRoute } from 'preact-iso'
import { commas } from '#locales/format'
import { inOrder, partyWords } from '#locales/notices'
import { tehranDay } from '#rules/calendar'
import { type Answer, api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import { Button } from '../../../parts/button.tsx'
import { Facts } from '../../../parts/card.tsx'
import { PrintIcon } from '../../../parts/icons/acts.tsx'
import { Code, DateText } from '../../../parts/inline.tsx'
import { Empty, Loaded } from '../../../parts/list.tsx'
import { Page } from '../../../parts/page.tsx'
import { Qr } from '../../../parts/qr.tsx'
import { me } from '../../../session.ts'
import { locale, t } from '../../../words.ts'
import type { Notice } from '../parts.tsx'
import './proof.css'

type Slip = Answer<ReturnType<(typeof api.notices)[':id']['slips']['$get']>>[number]

/** The page. A slip that was used, or whose letter was acknowledged, is gone from it. */
export function NoticeSlips() {
  const { id = '' } = useRoute().params
  const letter = useAsk(`notice ${id}`, () => ask(api.notices[':id'].$get({ param: { id } })))
  const asked = useAsk(`slips ${id}`, () => ask(api.notices[':id'].slips.$get({ param: { id } })), 10_000)
  const count = asked.data?.length ?? 0
  return (
    <Page
      title={t('slips-title')}
      back={`/app/notices/${id}`}
      backLabel={letter.data?.subject ?? t('notice-letter-title')}
      lead={count > 0 && t('slips-count', { count })}
      letter
      act={count > 0 && <Button onClick={() => print()}>{t('slips-print')}</Button>}
    >
      <Loaded of={letter}>
        {(notice) => (
          <Loaded of={asked}>
            {(slips) =>
              slips.length === 0 ? (
                <Empty icon={PrintIcon} title={t('slips-none')} detail={t('slips-none-detail')} />
              ) : (
                slips.map((slip) => <Paper key={slip.link} of={slip} letter={notice} />)
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

function Paper({ of, letter }: { of: Slip; letter: Notice }) {
  const province = me.value?.province
  return (
    <article class="letter proof slip">
      <header>
        <div>
          <h2>{t('slips-slip')}</h2>
          <p>
            {letter.sender ??
              t('notice-sender', { province: (locale.value === 'fa' ? province?.name : province?.nameEn) ?? '' })}
          </p>
        </div>
        <Qr of={of.link} label={t('slips-scan')} />
      </header>
      <Facts
        of={[
          [t('slips-number'), letter.number && <Code>{inOrder(letter.number)}</Code>],
          [t('slips-date'), letter.signedAt && <DateText of={tehranDay(new Date(letter.signedAt))} />],
          ...whom(of),
          [t('slips-carrier-name'), of.carrier],
        ]}
      />
      <dl class="slip-blanks">
        <dt>{t('slips-receiver')}</dt>
        <dd />
        <dt>{t('slips-time')}</dt>
        <dd />
        <dt>{t('slips-signature')}</dt>
        <dd class="tall" />
      </dl>
      <p class="small">{t('slips-scan')}</p>
    </article>
  )
}

function whom({ office, license, party, holder }: Slip): Parameters<typeof Facts>[0]['of'] {
  if (!office)
    return [[t('slips-to'), party ? commas(locale.value, [holder, partyWords(locale.value, party)]) : holder]]
  return [
    [
      t('slips-office'),
      commas(
        locale.value,
        [office.name, office.county].filter((one) => one !== null),
      ),
    ],
    [t('slips-license'), license && <Code>{license}</Code>],
    [t('slips-address'), office.address || office.place],
    [t('slips-phone'), office.phone && <Code>{office.phone}</Code>],
    [t('slips-holder'), holder],
  ]
}
