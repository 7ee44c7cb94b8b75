// What went on at an office: letters with how far they got, requests, and its history, the newest first.
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { tehranDay } from '#rules/calendar'
import { Button } from '../../../parts/button.tsx'
import { Code, DateText } from '../../../parts/inline.tsx'
import { List, Row } from '../../../parts/list.tsx'
import { Section } from '../../../parts/page.tsx'
import { State, type Tone } from '../../../parts/state.tsx'
import { Timeline } from '../../../parts/timeline.tsx'
import { t } from '../../../words.ts'
import type { OfficeFile } from '../use.ts'

type Letter = NonNullable<OfficeFile['letters']>[number]
type Asked = NonNullable<OfficeFile['requests']>[number]

/** So many lines are shown before one asks for all. */
const few = 5

const tones: Record<string, Tone> = {
  acknowledged: 'ok',
  delivered: 'ok',
  opened: 'action',
  failed: 'danger',
  unreachable: 'danger',
}

/** Letters to the office. `link`: to the letter's own page, for those who have one. */
export function Letters({ of, link }: { of: readonly Letter[]; link: boolean }) {
  return (
    <Several title={t('offices-letters')} none={t('offices-letters-none')} of={of}>
      {(letter) => (
        <Row
          key={letter.recipient}
          href={link ? `/app/notices/${letter.notice}` : undefined}
          title={letter.subject}
          note={
            <>
              {letter.number && <Code>{letter.number}</Code>} {letter.signedAt && <DateText of={letter.signedAt} />}
            </>
          }
          end={<State tone={tones[letter.state]}>{t(`offices-letter-${letter.state}`)}</State>}
        />
      )}
    </Several>
  )
}

const outcomes: Record<string, Tone> = {
  granted: 'ok',
  refused: 'danger',
  declined: 'danger',
  'not-undertaken': 'danger',
}

/** Requests of the office. */
export function Requests({ of }: { of: readonly Asked[] }) {
  return (
    <Several title={t('offices-requests')} none={t('offices-requests-none')} of={of}>
      {(request) => (
        <Row
          key={request.id}
          href={`/app/requests/${request.id}`}
          title={request.title}
          note={
            <>
              <Code>{request.number}</Code> <DateText of={request.filedAt} />
            </>
          }
          end={<State tone={outcomes[request.outcome ?? '']}>{request.words}</State>}
        />
      )}
    </Several>
  )
}

function Several<T>(props: { title: string; none: string; of: readonly T[]; children: (one: T) => ComponentChildren }) {
  const all = useSignal(false)
  const { of, title } = props
  const shown = all.value ? of : of.slice(0, few)
  return (
    <Section title={title}>
      {of.length === 0 ? <p class="soft">{props.none}</p> : <List label={title}>{shown.map(props.children)}</List>}
      {shown.length < of.length && (
        <Button kind="plain" onClick={() => (all.value = true)}>
          {t('offices-show-all', { count: of.length })}
        </Button>
      )}
    </Section>
  )
}

/** So much of the history is shown at a time. */
const stretch = 12

/** All that happened, the newest first. */
export function Course({ of }: { of: OfficeFile['timeline'] }) {
  const shown = useSignal(stretch)
  return (
    <Section title={t('offices-history')}>
      <Timeline
        label={t('offices-history')}
        steps={of.slice(0, shown.value).map(({ id, what, at, by, words, note }) => ({
          key: `${what} ${id}`,
          title: words,
          stage: 'done' as const,
          at: what === 'issued' || what === 'effect' ? tehranDay(new Date(at)) : at,
          ...(by ? { who: by } : {}),
          ...(note ? { note } : {}),
        }))}
      />
      {shown.value < of.length && (
        <Button kind="quiet" onClick={() => (shown.value += stretch * 4)}>
          {t('offices-history-older')}
        </Button>
      )}
    </Section>
  )
}
