// Letters that went out, with how far each has got; who is missing can be reminded of several at once.
import { inOrder } from '#locales/notices'
import { later } from '../../later.tsx'
import type { Ticks } from '../../parts/columns.ts'
import { Code, DateText, Figure } from '../../parts/inline.tsx'
import { Listing } from '../../parts/listing.tsx'
import { State } from '../../parts/state.tsx'
import { can } from '../../session.ts'
import { loadWords, t } from '../../words.ts'
import { recipientsCell } from './hands.tsx'
import { type LettersProps, titled } from './lists.tsx'
import { type Listed, official } from './parts.tsx'

const Remind = later(async () => {
  const [{ Remind }] = await Promise.all([import('./wall/remind.tsx'), loadWords(['wall'])])
  return Remind
})

/** The register of what was sent, with how far each letter has got. */
export function Sent(props: LettersProps) {
  return (
    <Listing
      {...props}
      ticks={can('notices.remind') && props.of.data?.some(isMissed) ? ticks(props.of.again) : undefined}
      caption={t('notice-tab-signed')}
      captionUnseen
      name="letters"
      keyOf={(letter) => letter.id}
      columns={[
        {
          head: t('notice-col-letter'),
          order: 'subject',
          cell: (letter) => (
            <a dir="auto" href={`/app/notices/${letter.id}`}>
              {titled(letter)}
            </a>
          ),
        },
        {
          head: t('notice-field-kind'),
          order: 'kind',
          width: 6.5,
          cell: (letter) => t(`notice-kind-${letter.kind}`),
        },
        {
          head: t('notice-col-number'),
          order: 'number',
          width: 8.5,
          beside: true,
          cell: (letter: Listed) => letter.number && <Code>{inOrder(letter.number)}</Code>,
        },
        {
          head: t('notice-col-date'),
          order: 'date',
          width: 12,
          beside: true,
          cell: (letter: Listed) => letter.signedAt && <DateText of={letter.signedAt} />,
        },
        {
          head: t('notice-col-recipients'),
          cell: (letter: Listed) => recipientsCell(letter),
          width: 9,
        },
        {
          head: t('notice-col-official'),
          cell: ({ progress }) => <Figure of={official(progress)} />,
          figure: true,
          width: 7,
        },
        {
          head: t('notice-col-missing'),
          order: 'missing',
          beside: true,
          width: 8,
          cell: (letter) => <Missing of={letter} />,
          figure: true,
        },
      ]}
    />
  )
}

/** Somebody has still to confirm it, or owes the answer. */
const isMissed = ({ state, progress }: Listed) => state === 'signed' && silentOf(progress) + progress.owing > 0

const silentOf = (progress: Listed['progress']) => progress.recipients - official(progress)

const ticks = (again: () => void): Ticks<Listed> => ({
  label: titled,
  may: isMissed,
  acts: (rows, clear) => (
    <Remind
      of={rows.map(({ id, progress }) => ({ notice: id, answers: silentOf(progress) === 0 }))}
      label={t('notice-remind-letters', { count: rows.length })}
      done={() => {
        clear()
        again()
      }}
    />
  ),
})

function Missing({ of: { progress, state } }: { of: Listed }) {
  if (state === 'cancelled') return <State tone="danger">{t('notice-cancelled-state')}</State>
  const missing = silentOf(progress)
  if (missing === 0 && progress.owing > 0)
    return <State tone="waiting">{t('notice-owing', { count: progress.owing })}</State>
  if (missing === 0) return <State tone="ok">{t('notice-complete')}</State>
  return progress.late + progress.stranded > 0 ? (
    <State tone="waiting">
      <Figure of={missing} />
    </State>
  ) : (
    <Figure of={missing} />
  )
}
