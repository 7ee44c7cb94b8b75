// The office's own requests: drafts, those under way, those that ended; and the kinds one may ask for.
import './requests.css'
import { useLocation } from 'preact-iso'
import { usePage } from '../../address.ts'
import { api, ask, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { RequestsIcon } from '../../parts/icons/nav.tsx'
import { DraftIcon } from '../../parts/icons/states.tsx'
import { Code, DateText, Joined } from '../../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { acting, can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { About, type DeclaredKind, useKinds, useOffice } from './kinds.tsx'
import { type ListedRequest, RequestState } from './parts.tsx'

/** What the office has asked for. Only the holder asks for more. */
export function MyRequests() {
  const { page } = usePage()
  const query = { filter: 'mine', page: page ? String(page) : undefined } as const
  const mine = useAsk(`requests mine ${page} ${locale.value}`, () => askPage(api.requests.$get({ query })))
  // whoever sees no list of offices names one by its license in the bot
  const begins = (can('requests.begin') || can('requests.report')) && can('offices.list')
  const files = can('requests.file')
  const asking = (
    <LinkButton href="/app/requests/new" icon={AddIcon}>
      {t('request-new')}
    </LinkButton>
  )
  return (
    <Page title={t('request-title')} act={(files || begins) && asking}>
      {files && <Drafts />}
      <Loaded of={mine}>
        {(found) =>
          found.found === 0 ? (
            <Empty
              icon={RequestsIcon}
              title={t(files ? 'request-none' : begins ? 'request-none-begun' : 'request-none-staff')}
              detail={files ? t('request-none-detail') : undefined}
            />
          ) : (
            <>
              <Requests title={t('request-running')} of={found.filter(({ stage }) => stage !== 'closed')} />
              <Requests title={t('request-ended')} of={found.filter(({ stage }) => stage === 'closed')} />
              <Pages found={found.found} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function Requests({ title, of }: { title: string; of: readonly ListedRequest[] }) {
  if (of.length === 0) return null
  return (
    <Section title={title}>
      <List label={title}>
        {of.map((one) => (
          <RequestRow key={one.id} of={one} />
        ))}
      </List>
    </Section>
  )
}

/** A line of one's own requests. */
export function RequestRow({ of }: { of: ListedRequest }) {
  return (
    <Row
      href={`/app/requests/${of.id}`}
      title={of.title}
      note={<Joined of={[of.summary, <Code key="number">{of.number}</Code>]} />}
      end={<RequestState of={of} />}
    />
  )
}

function Drafts() {
  const office = acting.value?.office?.id ?? ''
  const drafts = useAsk(`drafts ${office} ${locale.value}`, () => ask(api.requests.drafts.$get({ query: { office } })))
  if (!drafts.data?.length) return null
  return (
    <Section title={t('request-drafts')}>
      <List label={t('request-drafts')}>
        {drafts.data.map(({ kind, title, summary, updatedAt }) => (
          <Row
            key={kind}
            icon={DraftIcon}
            href={`/app/requests/new/${kind}`}
            title={t('request-draft-of', { title })}
            note={
              <>
                {summary && (
                  <>
                    <bdi>{summary}</bdi>
                    {' · '}
                  </>
                )}
                {t('request-draft-at')} <DateText of={updatedAt} />
              </>
            }
          />
        ))}
      </List>
    </Section>
  )
}

const PaperLetters = later(() => import('./on-paper.tsx').then((m) => m.PaperLetters))

/** What may be asked for of the office of the address, or of that in which one acts; of what came on paper first in which letter. */
export function NewRequest() {
  const { office } = useOffice()
  if (useLocation().query.paper) return <PaperLetters />
  return (
    <Page title={t('request-kinds')} lead={t('request-kinds-lead')} back="/app/requests">
      {office ? <Kinds office={office} /> : <ChooseOffice words={t('request-path-choose')} />}
    </Page>
  )
}

/** Every kind as a card with its rule in one line and what is left of its allowance. */
function Kinds({ office }: { office: string }) {
  const { path } = useOffice()
  return (
    <Loaded of={useKinds(office)} rows={2}>
      {(found) =>
        found.length === 0 ? (
          <ChooseOffice words={t('request-path-none')} />
        ) : (
          <>
            <About of={found[0]!} />
            <List label={t('request-kinds')}>
              {found.map((kind) => (
                <KindRow key={kind.kind} of={kind} href={path(`/app/requests/about/${kind.kind}`)} />
              ))}
            </List>
          </>
        )
      }
    </Loaded>
  )
}

function ChooseOffice({ words }: { words: string }) {
  return (
    <Empty title={words}>
      <LinkButton href="/app/offices">{t('request-path-offices')}</LinkButton>
    </Empty>
  )
}

function KindRow({ of, href }: { of: DeclaredKind; href: string }) {
  return (
    <Row
      href={href}
      title={of.title}
      note={
        <>
          <span class="stack">{of.line}</span>
          <span class="stack">{of.source}</span>
          {of.allowance.map(({ year, words }) => (
            <b key={year} class="stack">
              {words}
            </b>
          ))}
        </>
      }
    />
  )
}
