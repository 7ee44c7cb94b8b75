// What a request of one kind takes, before one begins it: its way, who decides, how long it usually took, what is asked,
// which papers are to be sent.
import './requests.css'
import { useRoute } from 'preact-iso'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { Loaded } from '../../parts/list.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { locale, t } from '../../words.ts'
import { About, type DeclaredKind, useKinds, useOffice } from './kinds.tsx'
import { Allowances } from './rules.tsx'

const KindMissing = later(() => import('./kind-missing.tsx').then((m) => m.KindMissing))
const OnPaper = later(() => import('./on-paper.tsx').then((m) => m.OnPaper))

/** The page of one kind, with the way into its form. */
export function KindPath() {
  const { kind: name } = useRoute().params
  const { office, letter, path } = useOffice()
  const kinds = useKinds(office, 'yes')
  const kind = kinds.data?.find((one) => one.kind === name)
  const drafts = useAsk(`drafts ${office} ${locale.value}`, () => ask(api.requests.drafts.$get({ query: { office } })))
  const begun = drafts.data?.some((draft) => draft.kind === name)
  return (
    <Page
      title={kind?.title ?? t('request-new')}
      lead={kind?.line}
      back={path('/app/requests/new')}
      act={
        kind && (
          <LinkButton href={path(`/app/requests/new/${kind.kind}`)}>
            {t(begun ? 'request-path-go-on' : 'request-path-begin')}
          </LinkButton>
        )
      }
    >
      {letter && <OnPaper letter={letter} />}
      <Loaded of={kinds}>{() => (kind ? <Path of={kind} /> : <KindMissing />)}</Loaded>
    </Page>
  )
}

function Path({ of }: { of: DeclaredKind }) {
  return (
    <>
      <About of={of} />
      {of.allowance.every(({ source }) => source !== of.source) && <p class="cite">{of.source}</p>}
      <Allowances of={of.allowance} />
      {of.by && (
        <p>
          <b>{of.by}</b>
        </p>
      )}
      {of.unapproved && <p class="soft">{of.unapproved}.</p>}
      <Section title={t('request-path-title')}>
        <ol class="path">
          {of.path.map((tasks) => (
            <li key={tasks.join()}>
              {tasks.length > 1 && <span class="soft">{t('request-path-together')}:</span>}
              {tasks.map((task) => (
                <span key={task} class="stack">
                  {task}
                </span>
              ))}
            </li>
          ))}
        </ol>
        <p>{of.usual}</p>
      </Section>
      <Section title={t('request-path-asked')}>
        <ul class="path">
          {of.asked.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      </Section>
      {of.wanted.length > 0 && (
        <Section title={t('request-path-papers')}>
          <ul class="path">
            {of.wanted.map(({ label, help }) => (
              <li key={label}>
                {label} <span class="cite">{help}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
