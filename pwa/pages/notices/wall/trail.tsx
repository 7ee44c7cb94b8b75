// A letter's own trail: every act on it and every message that went out for it, with the published head that covers it.
import { useSignal } from '@preact/signals'
import { date, digits, exactTime } from '#locales/format'
import { usePage } from '../../../address.ts'
import { type Answer, api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import { Joined } from '../../../parts/inline.tsx'
import { Empty, Loaded } from '../../../parts/list.tsx'
import { Pager } from '../../../parts/pager.tsx'
import { Sheet } from '../../../parts/sheet.tsx'
import { locale, say, t } from '../../../words.ts'

type Event = Answer<ReturnType<(typeof api.notices)[':id']['trail']['$get']>>[number]

const perPage = 100
/** What has words of its own; anything else is told in general. */
const known = [
  ...['submit', 'passGate', 'returnFromGate', 'sendBack', 'sign', 'open', 'acknowledge', 'recordDelivery'],
  ...['remind', 'climb', 'remindAnswers', 'issueSlips', 'deliverBySlip'],
].map((act) => `notices.${act}`)

/** The trail of a letter, or of one recipient. */
export function Trail({
  notice,
  recipient,
  answeredAt,
}: {
  notice: string
  recipient?: string
  answeredAt?: string | null
}) {
  // one recipient's stands in a sheet over a list that has the address for itself
  const own = useSignal(0)
  const kept = usePage('trail')
  const page = recipient ? own.value : kept.page
  const turn = recipient ? (to: number) => (own.value = to) : kept.turn
  const query = { page: String(page), recipient }
  const asked = useAsk(
    `trail ${notice} ${recipient} ${page}`,
    () => ask(api.notices[':id'].trail.$get({ param: { id: notice }, query })),
    10_000,
  )
  return (
    <Loaded of={asked}>
      {(events) => (
        <>
          {!recipient && <p class="soft">{t('trail-lead')}</p>}
          {events.length === 0 && <Empty title={t('trail-none')} />}
          <ol class="timeline">
            {events.map((event) => (
              <Line key={`${event.what} ${event.at} ${event.to} ${event.seq}`} of={event} single={!!recipient} />
            ))}
            {answeredAt && (
              <li class="done">
                <span class="step-title">{t('trail-answered')}</span>
                <span class="soft small">{exactTime(locale.value, new Date(answeredAt))}</span>
              </li>
            )}
          </ol>
          <Pager page={page} more={events.length === perPage} onTurn={turn} />
          <p class="small">
            <a href="/audit/heads" target="_blank" rel="noopener">
              {t('trail-heads')}
            </a>
          </p>
        </>
      )}
    </Loaded>
  )
}

function title({ what, message }: Event): string {
  if (!what.startsWith('message.')) return say(known.includes(what) ? `trail-${what.replace('.', '-')}` : 'trail-other')
  const kind = message === 'reminder' || message === 'answer' ? ` (${t(`trail-kind-${message}`)})` : ''
  return say(`trail-${what.replace('.', '-')}`) + kind
}

function Line({ of, single }: { of: Event; single: boolean }) {
  const { at, who, role, via, to, seq, head, error, what } = of
  const anybody = what === 'notices.deliverBySlip' ? t('trail-anybody') : null
  const actor = who && role ? t('trail-by', { name: who, role: say(`nav-role-${role}`) }) : (who ?? anybody)
  const parts = [exactTime(locale.value, new Date(at)), actor, via && say(`notice-via-${via}`)]
  return (
    <li class={error ? 'stopped' : 'done'}>
      <span class="step-title">{title(of)}</span>
      {to && !single && <span class="small">{t('trail-to', { name: to })}</span>}
      <span class="soft small">
        <Joined of={parts} />
      </span>
      {seq !== null && (
        <details class="small">
          <summary>{t('trail-seq', { seq: digits(locale.value, seq) })}</summary>
          {head ? (
            <>
              {t('trail-head', { day: date(locale.value, head.day) })}: <bdi class="code small">{head.hash}</bdi>
            </>
          ) : (
            t('trail-head-pending')
          )}
        </details>
      )}
    </li>
  )
}

/** The same in a sheet, for one recipient. */
export function Steps(props: {
  notice: string
  recipient: string
  name: string
  answeredAt: string | null
  onClose: () => void
}) {
  return (
    <Sheet title={t('trail-of', { name: props.name })} onClose={props.onClose}>
      <Trail notice={props.notice} recipient={props.recipient} answeredAt={props.answeredAt} />
    </Sheet>
  )
}
