// The three faces of the secretariat's list of letters.
import { type ComponentChildren, Fragment } from 'preact'
import { dateTime } from '#locales/format'
import type { AskState } from '../../ask.ts'
import type { Column } from '../../parts/columns.ts'
import { DraftIcon } from '../../parts/icons/states.tsx'
import { DateText, Joined } from '../../parts/inline.tsx'
import { Row } from '../../parts/list.tsx'
import { Listing } from '../../parts/listing.tsx'
import { State } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'
import { handsOf, recipientsCell, writerOf } from './hands.tsx'
import type { Listed } from './parts.tsx'

/** A list of letters, and what stands in its place where there are none. */
export type LettersProps = {
  of: AskState<Listed[] & { found: number }>
  page: (nth: string | undefined) => Promise<Listed[]>
  none: ComponentChildren
}

const when = (instant: string) => dateTime(locale.value, new Date(instant))
/** The subject, which a draft may lack. */
export const titled = (letter: Listed) => letter.subject.trim() || t('notice-no-subject')

/** Drafts; those that were sent back come first, with the signer's word. */
export function Drafts(props: LettersProps) {
  return (
    <Listing
      {...props}
      caption={t('notice-tab-draft')}
      name="drafts"
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
  { head: t('notice-col-writer'), order: 'writer', width: 11, cell: writerOf },
  {
    head: t('notice-col-saved'),
    order: 'date',
    width: 12,
    beside: true,
    cell: (one) => <DateText of={one.updatedAt} />,
  },
  {
    head: t('notice-col-state'),
    order: 'state',
    width: 9,
    cell: ({ sentBackWord }) =>
      sentBackWord ? (
        <State tone="waiting">{t('notice-returned')}</State>
      ) : (
        <span class="soft">{t('notice-is-draft')}</span>
      ),
  },
]

/** Letters that wait for a signature. */
export function Submitted(props: LettersProps) {
  return (
    <Listing
      {...props}
      caption={t('notice-tab-awaiting')}
      name="submitted"
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
          end={handsOf(letter)}
        />
      )}
    />
  )
}

const submittedColumns = (): Column<Listed>[] => [
  {
    head: t('notice-col-letter'),
    order: 'subject',
    cell: (one) => (
      <a dir="auto" href={`/app/notices/${one.id}`}>
        {titled(one)}
      </a>
    ),
  },
  {
    head: t('notice-field-kind'),
    order: 'kind',
    width: 7,
    beside: true,
    cell: (one) => t(`notice-kind-${one.kind}`),
  },
  { head: t('notice-col-writer'), order: 'writer', width: 11, beside: true, cell: writerOf },
  {
    head: t('notice-col-submitted'),
    order: 'submitted',
    width: 12,
    beside: true,
    cell: ({ submittedAt }) => submittedAt && <DateText of={submittedAt} />,
  },
  {
    head: t('notice-col-recipients'),
    width: 9,
    cell: recipientsCell,
  },
]
