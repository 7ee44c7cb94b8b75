// To sign: what waits, one by one or several at once, each an act of its own under one PIN.
import { useSignal } from '@preact/signals'
import { noticeOrders } from '#rules/notices'
import { loadMe } from '../../../account.ts'
import { api, askPage } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import { later } from '../../../later.tsx'
import { Button, LinkButton } from '../../../parts/button.tsx'
import type { Column } from '../../../parts/columns.ts'
import { SignIcon } from '../../../parts/icons/nav.tsx'
import { DateText, Joined } from '../../../parts/inline.tsx'
import { Empty } from '../../../parts/list.tsx'
import { Listing, useListQuery } from '../../../parts/listing.tsx'
import { Note, ProblemNote } from '../../../parts/note.tsx'
import { Page } from '../../../parts/page.tsx'
import { Progress } from '../../../parts/progress.tsx'
import { State } from '../../../parts/state.tsx'
import { toast } from '../../../parts/toast.tsx'
import { acting, can } from '../../../session.ts'
import { frame } from '../../../wide.ts'
import { t } from '../../../words.ts'
import { useBadge } from '../badge.ts'
import { handsOf, recipientsCell, writerOf } from '../hands.tsx'
import type { Listed } from '../parts.tsx'
import { type Refused, useSigning } from './act.tsx'
import { OnBehalf } from './behalf.tsx'
import '../notices.css'

const Unfolded = later(() => import('./letter-to-sign.tsx').then((m) => m.Unfolded))

/** The list, the longest waiting first. */
export function Sign() {
  const { order = 'oldest', page } = useListQuery(noticeOrders)
  const query = { sign: 'yes', order, page } as const
  const asked = useAsk(`to sign ${JSON.stringify(query)}`, () => askPage(api.notices.$get({ query })), 15_000)
  const chosen = useSignal<string[]>([])
  useBadge('toSign', acting.value?.signs ? asked.data?.found : undefined)
  const letters = asked.data ?? []
  // versions of the texts that were unfolded: what was read is what is signed, whatever the list knows by now
  const read = useSignal<Readonly<Record<string, number>>>({})
  const picked = letters
    .filter(({ id }) => chosen.value.includes(id))
    .map((letter) => ({ ...letter, version: read.value[letter.id] ?? letter.version, to: handsOf(letter) }))
  const signing = useSigning(({ done, refused }) => {
    chosen.value = refused.map(({ item }) => item.id)
    if (done) toast(t('sign-done-count', { count: done }))
    asked.again()
    void loadMe()
  })
  const signs = acting.value?.signs
  return (
    <Page
      title={t('sign-title')}
      wide
      act={
        signs &&
        !frame.value &&
        picked.length > 0 && (
          <Button icon={SignIcon} busy={signing.busy} onClick={() => signing.run(picked)}>
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
      {signs && !frame.value && letters.length > 1 && (
        <Button
          kind="plain"
          onClick={() => (chosen.value = picked.length === letters.length ? [] : letters.map(({ id }) => id))}
        >
          {t(picked.length === letters.length ? 'sign-select-none' : 'sign-select-all')}
        </Button>
      )}
      <Listing
        of={asked}
        none={<Empty icon={SignIcon} title={t('notice-none-awaiting')} detail={t('sign-empty-detail')} />}
        caption={t('sign-title')}
        captionUnseen
        name="to-sign"
        keyOf={({ id }) => id}
        columns={columns()}
        ticks={
          signs
            ? {
                label: ({ subject }) => t('sign-select', { subject }),
                chosen: chosen.value,
                choose: (keys) => (chosen.value = [...keys]),
                acts: () => (
                  <Button icon={SignIcon} busy={signing.busy} onClick={() => signing.run(picked)}>
                    {t('sign-count', { count: picked.length })}
                  </Button>
                ),
              }
            : undefined
        }
        card={(letter) => (
          <Choice
            key={letter.id}
            of={letter}
            chosen={chosen}
            off={!signs}
            onRead={(version) => (read.value = { ...read.value, [letter.id]: version })}
          />
        )}
      />
      {signs && !acting.value?.signsFor && can('delegations.make') && (
        <LinkButton kind="quiet" href="/app/delegations">
          {t('sign-delegations')}
        </LinkButton>
      )}
      {signing.sheet}
    </Page>
  )
}

const columns = (): Column<Listed>[] => [
  {
    head: t('notice-col-letter'),
    order: 'subject',
    cell: (letter) => (
      <>
        <a href={`/app/sign/${letter.id}`}>{letter.subject}</a>
        <Marks of={letter} />
      </>
    ),
  },
  {
    head: t('notice-field-kind'),
    order: 'kind',
    width: 7,
    beside: true,
    cell: ({ kind }) => t(`notice-kind-${kind}`),
  },
  {
    head: t('notice-col-recipients'),
    width: 9,
    cell: recipientsCell,
  },
  { head: t('notice-col-writer'), order: 'writer', width: 11, cell: writerOf },
  {
    head: t('notice-col-submitted'),
    order: 'submitted',
    width: 12,
    beside: true,
    cell: ({ submittedAt }) => submittedAt && <DateText of={submittedAt} />,
  },
]

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
                handsOf(letter),
                writerOf(letter),
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
        {of.map(({ item, problem }) => (
          <li key={item.id}>
            <p>{t('sign-refused', { subject: item.subject })}</p>
            <p class="soft small">{problem.detail ?? problem.title}</p>
          </li>
        ))}
      </ul>
    </Note>
  )
}
