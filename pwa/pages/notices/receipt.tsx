// The receipt of a letter, to be printed: what proves that it arrived, and how anybody can verify the paper.
import { useRoute } from 'preact-iso'
import { commas, exactTime } from '#locales/format'
import { acknowledgerWords, inOrder, partyWords } from '#locales/notices'
import { tehranDay } from '#rules/calendar'
import { groupedReceiptCode } from '#rules/receipts'
import { type Answer, api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { DoneIcon } from '../../parts/icons/states.tsx'
import { Code, DateText } from '../../parts/inline.tsx'
import { Empty, Loaded } from '../../parts/list.tsx'
import { Page } from '../../parts/page.tsx'
import { Qr } from '../../parts/qr.tsx'
import { can } from '../../session.ts'
import { locale, say, t } from '../../words.ts'
import './wall/proof.css'

type Receipt = Answer<ReturnType<(typeof api.notices.inbox)[':id']['receipt']['$get']>>

/** The page. */
export function NoticeReceipt() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`receipt ${id}`, () => ask(api.notices.inbox[':id'].receipt.$get({ param: { id } })))
  const desk = can('notices.desk')
  const found = asked.data
  return (
    <Page
      title={t('receipts-title')}
      back={desk && found ? `/app/notices/${found.notice}` : `/app/notices/${id}`}
      backLabel={t('notice-letter-title')}
      letter
      act={found && <Button onClick={() => print()}>{t('receipts-print')}</Button>}
    >
      {asked.problem?.status === 404 && !found ? (
        <Empty icon={DoneIcon} title={t('receipts-none')} detail={t('receipts-none-detail')} />
      ) : (
        <Loaded of={asked}>{(receipt) => <Paper of={receipt} />}</Loaded>
      )}
    </Page>
  )
}

function Paper({ of }: { of: Receipt }) {
  const province = locale.value === 'fa' ? of.province.name : of.province.nameEn
  return (
    <article class="letter proof">
      <header>
        <div>
          <h2>{t('receipts-title')}</h2>
          <p>{of.sender ?? t('notice-sender', { province })}</p>
        </div>
        {of.link && <Qr of={of.link} label={t('receipts-link')} />}
      </header>
      <Facts of={[...letterFacts(of), ...steps(of)]} />
      {!of.acknowledgedAt && <p class="small">{t('receipts-delivered-note')}</p>}
      {of.link && of.code ? (
        <footer>
          <p class="small">{t('receipts-verify-hint')}</p>
          <p>
            {t('receipts-code')}: <bdi class="code">{groupedReceiptCode(of.code)}</bdi>
          </p>
          <p class="small">
            <bdi class="code small">{of.link}</bdi>
          </p>
        </footer>
      ) : (
        <p class="soft small">{t('receipts-no-code')}</p>
      )}
    </article>
  )
}

type Pairs = Parameters<typeof Facts>[0]['of']

function letterFacts({ number, kind, signedAt, office, party, holder, hash }: Receipt): Pairs {
  const to = office || !party ? holder : commas(locale.value, [holder, partyWords(locale.value, party)])
  return [
    [t('receipts-number'), number && <Code>{inOrder(number)}</Code>],
    [t('receipts-kind'), t(`notice-kind-${kind}`)],
    [t('receipts-date'), signedAt && <DateText of={tehranDay(new Date(signedAt))} />],
    [t('receipts-to'), to],
    [t('receipts-office'), office && commas(locale.value, [office.name, office.county])],
    [t('receipts-license'), office?.license && <Code>{office.license}</Code>],
    [t('receipts-hash'), hash && <bdi class="code small">{hash.replace(/(.{4})(?=.)/g, '$1 ')}</bdi>],
  ]
}

function steps(of: Receipt): Pairs {
  const at = (moment: string, via: string | null) =>
    [exactTime(locale.value, new Date(moment)), ...(via ? [say(`notice-via-${via}`)] : [])].join(' · ')
  const handed = of.deliveredAt ? exactTime(locale.value, new Date(of.deliveredAt)) : null
  const evidence = t(of.deliveredBy === 'post' ? 'receipts-post-number' : 'receipts-received-by')
  return [
    [t('receipts-opened'), of.openedAt && at(of.openedAt, of.openedVia)],
    [t('receipts-acknowledged'), of.acknowledgedAt && at(of.acknowledgedAt, of.acknowledgedVia)],
    [t('receipts-by'), acknowledgerWords(locale.value, of)],
    [
      t('receipts-delivered'),
      of.deliveredOn && of.deliveredBy && (
        <>
          {handed ?? <DateText of={of.deliveredOn} />} · {t(`notice-way-${of.deliveredBy}`)}
        </>
      ),
    ],
    [evidence, of.deliveredBy === 'post' && of.evidence ? <Code>{of.evidence}</Code> : of.evidence],
    [t('receipts-carrier'), of.carrier],
  ]
}
