// Letters that an agency, the association or the kanoon has written to offices: the list, and where each stands.
import { useRoute } from 'preact-iso'
import { dateTime } from '#locales/format'
import { inOrder } from '#locales/notices'
import { usePage } from '../../address.ts'
import { type Answer, api, ask, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { NoticesIcon } from '../../parts/icons/nav.tsx'
import { Code, DateText } from '../../parts/inline.tsx'
import { Letter } from '../../parts/letter.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Page } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { State } from '../../parts/state.tsx'
import { Redirect } from '../../redirect.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import './notices.css'
import { letterText, type Notice, toWhom, whoGetsIt } from './parts.tsx'

type Listed = Answer<ReturnType<typeof api.notices.$get>>[number]

/** The list. */
export function OwnLetters() {
  const { page } = usePage()
  const query = { page: page ? String(page) : undefined }
  const asked = useAsk(`own letters ${page}`, () => askPage(api.notices.$get({ query })), 15_000)
  return (
    <Page
      title={t('gate-own-title')}
      lead={t(can('notices.sign') ? 'gate-own-lead-body' : 'gate-own-lead')}
      back="/app/notices"
      backLabel={t('nav-letters')}
      act={
        <LinkButton icon={AddIcon} href="/app/notices/new">
          {t('notice-new')}
        </LinkButton>
      }
    >
      <Loaded of={asked}>
        {(found) =>
          found.found === 0 ? (
            <Empty icon={NoticesIcon} title={t('gate-own-none')} detail={t('gate-own-none-detail')} />
          ) : (
            <>
              <List label={t('gate-own-title')}>
                {found.map((letter) => (
                  <OwnRow key={letter.id} of={letter} />
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

/** Bodies that sign their letters themselves go on to do so. */
const signsItself = () => can('notices.sign')

function hrefOf({ id, state }: Listed): string {
  if (state === 'draft') return `/app/notices/${id}/write`
  return state === 'awaiting' && signsItself() ? `/app/sign/${id}` : `/app/notices/own/${id}`
}

function OwnRow({ of }: { of: Listed }) {
  const back = of.sentBackWord !== null
  return (
    <Row
      href={hrefOf(of)}
      waits={back || (of.state === 'awaiting' && signsItself())}
      title={of.subject.trim() || t('notice-no-subject')}
      note={
        <>
          {t(`notice-kind-${of.kind}`)} ·{' '}
          {of.number ? <Code>{inOrder(of.number)}</Code> : <DateText of={of.updatedAt} />}
          {back && (
            <span class="first-lines" dir="auto">
              «{of.sentBackWord}»
            </span>
          )}
        </>
      }
      end={
        <State tone={back ? 'waiting' : of.state === 'signed' ? 'ok' : 'plain'}>
          {back ? t('notice-returned') : t(`gate-state-${of.state}`)}
        </State>
      }
    />
  )
}

/** One of them, as it goes or went out. */
export function OwnLetter() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`notice ${id}`, () => ask(api.notices[':id'].$get({ param: { id } })), 10_000)
  if (asked.data?.maySign) return <Redirect to={`/app/sign/${id}`} />
  if (asked.data?.state === 'draft') return <Redirect to={`/app/notices/${id}/write`} />
  return (
    <Page
      title={asked.data?.subject ?? t('notice-letter-title')}
      back="/app/notices/own"
      backLabel={t('gate-own-title')}
      letter
    >
      <Loaded of={asked}>{(found) => <Standing of={found} />}</Loaded>
    </Page>
  )
}

function Standing({ of }: { of: Notice }) {
  const { recipients, acknowledged } = of.progress
  return (
    <>
      <p>
        <State tone={of.state === 'signed' ? 'ok' : 'plain'}>{t(`gate-state-${of.state}`)}</State>
      </p>
      <Facts
        of={[
          whoGetsIt(of),
          [t('gate-resolution'), of.gateResolution],
          [t('notice-going'), of.goesAt && dateTime(locale.value, new Date(of.goesAt))],
          [t('notice-done'), of.state === 'signed' ? t('gate-progress', { acknowledged, recipients }) : null],
        ]}
      />
      <Letter of={letterText(of, toWhom(of))} />
    </>
  )
}
