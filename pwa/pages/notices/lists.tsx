// The three faces of the secretariat's list of letters.
import { Fragment } from 'preact'
import { dateTime } from '#locales/format'
import { inOrder } from '#locales/notices'
import { DraftIcon } from '../../parts/icons/states.tsx'
import { Code, DateText, Figure, Joined } from '../../parts/inline.tsx'
import { List, Row } from '../../parts/list.tsx'
import { State } from '../../parts/state.tsx'
import { Table } from '../../parts/table.tsx'
import { locale, say, t } from '../../words.ts'
import { type Listed, official } from './parts.tsx'

type Props = { of: Listed[] }

const when = (instant: string) => dateTime(locale.value, new Date(instant))
const titled = (letter: Listed) => letter.subject.trim() || t('notice-no-subject')

/** Drafts; those that were sent back come first, with the signer's word. */
export function Drafts({ of }: Props) {
  const back = of.filter((one) => one.sentBackWord)
  return (
    <List label={t('notice-tab-draft')}>
      {[...back, ...of.filter((one) => !one.sentBackWord)].map((letter) => (
        <Row
          key={letter.id}
          href={`/app/notices/${letter.id}/write`}
          waits={letter.sentBackWord !== null}
          icon={DraftIcon}
          title={titled(letter)}
          note={
            <Fragment>
              {say(`notice-kind-${letter.kind}`)} · {t('notice-saved-at', { at: when(letter.updatedAt) })}
              {letter.sentBackWord && (
                <span class="first-lines" dir="auto">
                  «{letter.sentBackWord}»
                </span>
              )}
            </Fragment>
          }
          end={letter.sentBackWord && <State tone="waiting">{t('notice-returned')}</State>}
        />
      ))}
    </List>
  )
}

/** Letters that wait for a signature. */
export function Submitted({ of }: Props) {
  return (
    <List label={t('notice-tab-awaiting')}>
      {of.map((letter) => (
        <Row
          key={letter.id}
          href={`/app/notices/${letter.id}`}
          title={titled(letter)}
          note={
            <Fragment>
              <Joined
                of={[
                  say(`notice-kind-${letter.kind}`),
                  letter.origin !== 'secretariat' && letter.writer,
                  letter.submittedAt && t('notice-submitted-at', { at: when(letter.submittedAt) }),
                ]}
              />
            </Fragment>
          }
          end={t('notice-to-recipients', { count: letter.progress.recipients })}
        />
      ))}
    </List>
  )
}

/** The register of what was sent, with how far each letter has got. */
export function Sent({ of }: Props) {
  return (
    <Table
      caption={t('notice-tab-signed')}
      captionUnseen
      rows={of}
      keyOf={(letter) => letter.id}
      columns={[
        { head: t('notice-col-letter'), cell: (letter) => <a href={`/app/notices/${letter.id}`}>{titled(letter)}</a> },
        { head: t('notice-field-kind'), cell: (letter) => say(`notice-kind-${letter.kind}`) },
        { head: t('notice-col-number'), cell: (letter) => letter.number && <Code>{inOrder(letter.number)}</Code> },
        { head: t('notice-col-date'), cell: (letter) => letter.signedAt && <DateText of={letter.signedAt} /> },
        { head: t('notice-col-recipients'), cell: ({ progress }) => <Figure of={progress.recipients} />, figure: true },
        { head: t('notice-col-official'), cell: ({ progress }) => <Figure of={official(progress)} />, figure: true },
        { head: t('notice-col-missing'), cell: (letter) => <Missing of={letter} />, figure: true },
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
