// The three faces of the secretariat's list of letters.
import { Fragment } from 'preact'
import { dateTime } from '#locales/format'
import { inOrder } from '#locales/notices'
import { DraftIcon } from '../../parts/icons/states.tsx'
import { Code, DateText, Figure, Joined } from '../../parts/inline.tsx'
import { Row } from '../../parts/list.tsx'
import { State } from '../../parts/state.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { locale, t } from '../../words.ts'
import { type Listed, official } from './parts.tsx'

type Props = { of: Listed[] }

const when = (instant: string) => dateTime(locale.value, new Date(instant))
const titled = (letter: Listed) => letter.subject.trim() || t('notice-no-subject')

/** Drafts; those that were sent back come first, with the signer's word. */
export function Drafts({ of }: Props) {
  const back = of.filter((one) => one.sentBackWord)
  return (
    <Table
      caption={t('notice-tab-draft')}
      name="drafts"
      rows={[...back, ...of.filter((one) => !one.sentBackWord)]}
      keyOf={(letter) => letter.id}
      columns={draftColumns()}
      card={(letter) => (
        <Row
          key={letter.id}
          href={`/app/notices/${letter.id}/write`}
          waits={letter.sentBackWord !== null}
          icon={DraftIcon}
          title={titled(letter)}
          note={
            <Fragment>
              {t(`notice-kind-${letter.kind}`)} · {t('notice-saved-at', { at: when(letter.updatedAt) })}
              {letter.sentBackWord && (
                <span class="first-lines" dir="auto">
                  «{letter.sentBackWord}»
                </span>
              )}
            </Fragment>
          }
          end={letter.sentBackWord && <State tone="waiting">{t('notice-returned')}</State>}
        />
      )}
    />
  )
}

const draftColumns = (): Column<Listed>[] => [
  {
    head: t('notice-col-letter'),
    order: 'subject',
    cell: (letter) => (
      <Fragment>
        <a href={`/app/notices/${letter.id}/write`}>{titled(letter)}</a>
        {letter.sentBackWord && (
          <span class="stack soft" dir="auto">
            «{letter.sentBackWord}»
          </span>
        )}
      </Fragment>
    ),
  },
  {
    head: t('notice-field-kind'),
    order: 'kind',
    width: 7,
    beside: true,
    cell: (one) => t(`notice-kind-${one.kind}`),
  },
  { head: t('notice-col-writer'), width: 11, cell: ({ writer }) => writer },
  {
    head: t('notice-col-saved'),
    order: 'date',
    width: 12,
    beside: true,
    cell: (one) => <DateText of={one.updatedAt} />,
  },
  {
    head: t('notice-col-state'),
    width: 9,
    cell: ({ sentBackWord }) =>
      sentBackWord ? (
        <State tone="waiting">{t('notice-returned')}</State>
      ) : (
        <span class="soft">{t('notice-tab-draft')}</span>
      ),
  },
]

/** Letters that wait for a signature. */
export function Submitted({ of }: Props) {
  return (
    <Table
      caption={t('notice-tab-awaiting')}
      name="submitted"
      rows={of}
      keyOf={(letter) => letter.id}
      columns={submittedColumns()}
      card={(letter) => (
        <Row
          key={letter.id}
          href={`/app/notices/${letter.id}`}
          title={titled(letter)}
          note={
            <Fragment>
              <Joined
                of={[
                  t(`notice-kind-${letter.kind}`),
                  letter.origin !== 'secretariat' && letter.writer,
                  letter.submittedAt && t('notice-submitted-at', { at: when(letter.submittedAt) }),
                ]}
              />
            </Fragment>
          }
          end={t('notice-to-recipients', { count: letter.progress.recipients })}
        />
      )}
    />
  )
}

const submittedColumns = (): Column<Listed>[] => [
  {
    head: t('notice-col-letter'),
    order: 'subject',
    cell: (one) => <a href={`/app/notices/${one.id}`}>{titled(one)}</a>,
  },
  {
    head: t('notice-field-kind'),
    order: 'kind',
    width: 7,
    beside: true,
    cell: (one) => t(`notice-kind-${one.kind}`),
  },
  { head: t('notice-col-writer'), width: 11, beside: true, cell: ({ writer }) => writer },
  {
    head: t('notice-col-submitted'),
    width: 12,
    beside: true,
    cell: ({ submittedAt }) => submittedAt && <DateText of={submittedAt} />,
  },
  {
    head: t('notice-col-recipients'),
    width: 6,
    figure: true,
    cell: ({ progress }) => <Figure of={progress.recipients} />,
  },
]

/** The register of what was sent, with how far each letter has got. */
export function Sent({ of }: Props) {
  return (
    <Table
      caption={t('notice-tab-signed')}
      captionUnseen
      name="letters"
      rows={of}
      keyOf={(letter) => letter.id}
      columns={[
        {
          head: t('notice-col-letter'),
          order: 'subject',
          cell: (letter) => <a href={`/app/notices/${letter.id}`}>{titled(letter)}</a>,
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
          cell: ({ progress }) => <Figure of={progress.recipients} />,
          figure: true,
          width: 6,
        },
        {
          head: t('notice-col-official'),
          cell: ({ progress }) => <Figure of={official(progress)} />,
          figure: true,
          width: 7,
        },
        {
          head: t('notice-col-missing'),
          beside: true,
          width: 8,
          cell: (letter) => <Missing of={letter} />,
          figure: true,
        },
      ]}
    />
  )
}

function Missing({ of: { progress, state } }: { of: Listed }) {
  if (state === 'cancelled') return <State tone="danger">{t('notice-cancelled-state')}</State>
  const missing = progress.recipients - official(progress)
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
