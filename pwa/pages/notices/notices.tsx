// The office's letters: those that wait for an acknowledgment first.
import { inOrder, partyWords } from '#locales/notices'
import { originOf } from '#rules/notices'
import { usePage } from '../../address.ts'
import { api, ask, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { NoticesIcon } from '../../parts/icons/nav.tsx'
import { DoneIcon } from '../../parts/icons/states.tsx'
import { Code, DateText, Joined } from '../../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { Count, State } from '../../parts/state.tsx'
import { acting, can, me } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { AnswerBadge } from '../incoming/answering.tsx'
import { useBadge } from './badge.ts'
import { subjectOf } from './parts.tsx'

type Received = Awaited<ReturnType<typeof received>>[number]
const received = (page: number) => askPage(api.notices.inbox.$get({ query: { page: page ? String(page) : undefined } }))

// The bar counts what waits for oneself; staff only read, and a member of the working group writes no answers.
const acts = () => can('notices.acknowledge')
const answers = () => can('incoming.own')

/** Wants something of its reader still: the acknowledgment, or the answer. */
const unsettled = (one: Received) => one.waits || one.owes

// Who stands for an agency, the association, the kanoon or a seat has letters; an office has its notices.
const forBody = () => acting.value?.office === null

/** The list. */
export function Notices() {
  const { page } = usePage()
  const asked = useAsk(`inbox ${page}`, () => received(page), 15_000)
  const unsettledHere = asked.data?.filter(unsettled).length ?? 0
  // what wants something comes first: where a page has others too, it has all that do
  const whole = page === 0 && unsettledHere < (asked.data?.length || 1)
  const counted = (which: (one: Received) => boolean) =>
    acts() && whole ? asked.data?.filter(which).length : undefined
  useBadge(
    'notices',
    counted((one) => one.waits),
  )
  useBadge('answers', answers() ? counted((one) => one.owes) : undefined)
  return (
    <Page title={t(forBody() ? 'nav-letters' : 'nav-notices')} beside={<ToSecretariat />}>
      <Loaded of={asked}>
        {(letters) =>
          letters.found === 0 ? (
            <Empty
              icon={NoticesIcon}
              title={t('notice-inbox-none')}
              detail={t(forBody() ? 'notice-inbox-empty-party' : 'notice-inbox-empty-detail')}
            />
          ) : (
            <>
              <Letters title={t('notice-inbox-waiting')} of={letters.filter(unsettled)} waiting />
              <Letters title={t('notice-inbox-read')} of={letters.filter((one) => !unsettled(one))} />
              <Pages found={letters.found} />
            </>
          )
        }
      </Loaded>
      {forBody() && <Copies />}
      {originOf(acting.value?.role) !== 'secretariat' && (
        <LinkButton kind="quiet" href="/app/notices/own">
          {t('notice-own')}
        </LinkButton>
      )}
    </Page>
  )
}

/** What came for information. */
function Copies() {
  const asked = useAsk('copies', () => ask(api.notices.copies.$get()))
  if (!asked.data?.length) return null
  return (
    <Section title={t('notice-copies-title')}>
      <List label={t('notice-copies-title')}>
        {asked.data.map((one) => (
          <Row
            key={one.id}
            href={`/app/notices/copies/${one.id}`}
            title={subjectOf(one)}
            note={
              <Joined
                of={[
                  t(`notice-kind-${one.kind}`),
                  one.number && <Code>{inOrder(one.number)}</Code>,
                  one.signedAt && <DateText of={one.signedAt} />,
                ]}
              />
            }
          />
        ))}
      </List>
    </Section>
  )
}

/** The other way: what one writes oneself. */
function ToSecretariat() {
  if (!can('incoming.own')) return null
  return (
    <LinkButton kind="plain" href="/app/secretariat">
      {t('incoming-to-secretariat')}
    </LinkButton>
  )
}

function Letters({ title, of, waiting }: { title: string; of: Received[]; waiting?: boolean }) {
  if (of.length === 0) return null
  return (
    <Section title={title} beside={waiting && <Count of={of.length} />}>
      <List label={title}>
        {of.map((letter) => (
          <LetterRow key={letter.recipient} of={letter} />
        ))}
      </List>
    </Section>
  )
}

/** One letter as a line, with how it stands. */
export function LetterRow({ of }: { of: Received }) {
  const several = (me.value?.memberships.length ?? 0) > 1
  return (
    <Row
      href={`/app/notices/${of.recipient}`}
      waits={unsettled(of)}
      title={subjectOf(of)}
      note={
        <Joined
          of={[
            t(`notice-kind-${of.kind}`),
            of.number && <Code>{inOrder(of.number)}</Code>,
            of.signedAt && <DateText of={of.signedAt} />,
            several && of.office?.name,
            several && of.party && partyWords(locale.value, of.party),
          ]}
        />
      }
      end={<Standing of={of} />}
    />
  )
}

function Standing({ of }: { of: Received }) {
  // the second duty: what is official may still be unanswered
  if (of.answerDue && (of.acknowledgedAt || of.deliveredOn)) return <AnswerBadge of={of} />
  if (of.acknowledgedAt)
    return (
      <State tone="ok" icon={DoneIcon}>
        {t('notice-done')}
      </State>
    )
  if (of.deliveredOn) return <State tone="ok">{t('notice-done-paper')}</State>
  return <State tone="waiting">{of.openedAt ? t('notice-waits-opened') : t('notice-waits')}</State>
}
