// To sign: what waits, one by one or several at once, each an act of its own under one PIN.
import { useSignal } from '@preact/signals'
import { loadMe } from '../../../account.ts'
import { usePage } from '../../../address.ts'
import { api, askPage } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import { later } from '../../../later.tsx'
import { Button, LinkButton } from '../../../parts/button.tsx'
import { SignIcon } from '../../../parts/icons/nav.tsx'
import { DateText, Joined } from '../../../parts/inline.tsx'
import { Empty, List, Loaded } from '../../../parts/list.tsx'
import { Note, ProblemNote } from '../../../parts/note.tsx'
import { Page } from '../../../parts/page.tsx'
import { Pages } from '../../../parts/pager.tsx'
import { Progress } from '../../../parts/progress.tsx'
import { State } from '../../../parts/state.tsx'
import { toast } from '../../../parts/toast.tsx'
import { acting, can } from '../../../session.ts'
import { t } from '../../../words.ts'
import { useBadge } from '../badge.ts'
import type { Listed } from '../parts.tsx'
import { type Refused, useSigning } from './act.tsx'
import { OnBehalf } from './behalf.tsx'
import '../notices.css'

const Unfolded = later(() => import('./whole.tsx').then((m) => m.Unfolded))

const waiting = (page: number) =>
  askPage(api.notices.$get({ query: { sign: 'yes', order: 'oldest', page: page ? String(page) : undefined } }))

/** The list, the longest waiting first. */
export function Sign() {
  const { page } = usePage()
  const asked = useAsk(`to sign ${page}`, () => waiting(page), 15_000)
  const chosen = useSignal<string[]>([])
  useBadge('toSign', acting.value?.signs ? asked.data?.found : undefined)
  const letters = asked.data ?? []
  // versions of the texts that were unfolded: what was read is what is signed, whatever the list knows by now
  const read = useSignal<Readonly<Record<string, number>>>({})
  const picked = letters
    .filter(({ id }) => chosen.value.includes(id))
    .map((letter) => ({ ...letter, version: read.value[letter.id] ?? letter.version }))
  const signing = useSigning(({ signed, refused }) => {
    chosen.value = refused.map(({ letter }) => letter.id)
    if (signed) toast(t('sign-done-count', { count: signed }))
    asked.again()
    void loadMe()
  })
  const signs = acting.value?.signs
  return (
    <Page
      title={t('sign-title')}
      act={
        signs &&
        picked.length > 0 && (
          <Button icon={SignIcon} busy={signing.busy} onClick={() => void signing.run(picked)}>
            {t('sign-count', { count: picked.length })}
          </Button>
        )
      }
    >
      {!signs && <Note>{t('sign-only-seats')}</Note>}
      <OnBehalf />
      {signing.going && <Progress label={t('sign-going')} {...signing.going} />}
      {signing.problem && <ProblemNote problem={signing.problem} />}
      <Refusals of={signing.refused} />
      <Loaded of={asked}>
        {(found) =>
          found.found === 0 ? (
            <Empty icon={SignIcon} title={t('notice-none-awaiting')} detail={t('sign-empty-detail')} />
          ) : (
            <>
              {signs && found.length > 1 && (
                <Button
                  kind="plain"
                  onClick={() => (chosen.value = picked.length === found.length ? [] : found.map(({ id }) => id))}
                >
                  {t(picked.length === found.length ? 'sign-select-none' : 'sign-select-all')}
                </Button>
              )}
              <List label={t('sign-title')}>
                {found.map((letter) => (
                  <Choice
                    key={letter.id}
                    of={letter}
                    chosen={chosen}
                    off={!signs}
                    onRead={(version) => (read.value = { ...read.value, [letter.id]: version })}
                  />
                ))}
              </List>
              <Pages found={found.found} />
            </>
          )
        }
      </Loaded>
      {signs && !acting.value?.signsFor && can('delegations.make') && (
        <LinkButton kind="quiet" href="/app/delegations">
          {t('sign-delegations')}
        </LinkButton>
      )}
      {signing.sheet}
    </Page>
  )
}

type Choosing = { of: Listed; chosen: { value: string[] }; off: boolean; onRead: (version: number) => void }

function Choice(props: Choosing) {
  const { of: letter, chosen } = props
  const on = chosen.value.includes(letter.id)
  const open = useSignal(false)
  const toggle = () => {
    chosen.value = on ? chosen.value.filter((id) => id !== letter.id) : [...chosen.value, letter.id]
  }
  return (
    <li class={props.off ? '' : 'letter-choice'}>
      {!props.off && (
        <label>
          <span class="unseen">{t('sign-select', { subject: letter.subject })}</span>
          <input type="checkbox" checked={on} onChange={toggle} />
        </label>
      )}
      <a class="row waits" href={`/app/sign/${letter.id}`}>
        <span class="row-body">
          <span class="row-title">{letter.subject}</span>
          <span class="soft small">
            <Joined
              of={[
                t(`notice-kind-${letter.kind}`),
                t('notice-to-recipients', { count: letter.progress.recipients }),
                letter.writer,
                letter.submittedAt && <DateText of={letter.submittedAt} />,
              ]}
            />
          </span>
          <Marks of={letter} />
        </span>
      </a>
      <div class="unfolding">
        <button
          type="button"
          class="button plain"
          aria-expanded={open.value}
          onClick={() => (open.value = !open.value)}
        >
          {t(open.value ? 'sign-fold' : 'sign-unfold')}
          <span class="unseen">: {letter.subject}</span>
        </button>
        {open.value && <Unfolded key={letter.version} id={letter.id} version={letter.version} onShown={props.onRead} />}
      </div>
    </li>
  )
}

/** Class and urgency, where they are not the usual ones. */
function Marks({ of }: { of: Listed }) {
  if (of.confidentiality === 'ordinary' && !of.urgent) return null
  return (
    <span class="marks">
      {of.urgent && <State tone="waiting">{t('notice-urgent')}</State>}
      {of.confidentiality !== 'ordinary' && <State tone="plain">{t(`notice-class-${of.confidentiality}`)}</State>}
    </span>
  )
}

function Refusals({ of }: { of: readonly Refused[] }) {
  if (of.length === 0) return null
  return (
    <Note tone="danger" live>
      <ul>
        {of.map(({ letter, problem }) => (
          <li key={letter.id}>
            <p>{t('sign-refused', { subject: letter.subject })}</p>
            <p class="soft small">{problem.detail ?? problem.title}</p>
          </li>
        ))}
      </ul>
    </Note>
  )
}
