// The letter as it will arrive: the card in the chat, what opens from it, and the letter itself.
import { noticeCard } from '#locales/notices'
import { type Confidentiality, type NoticeKind, outspoken } from '#rules/notices'
import { leftover } from '#rules/templates'
import { Letter } from '../../../parts/letter.tsx'
import { Note } from '../../../parts/note.tsx'
import { locale, t } from '../../../words.ts'
import { useCarried } from '../../documents/carried.ts'
import { letterText } from '../parts.tsx'
import { useCopyLines } from './copies.tsx'
import type { Draft } from './draft.ts'

/** Both faces of a draft: bot and paper; `refers` is the letter of either direction that it refers to. */
export function Preview({ of, refers = null }: { of: Draft; refers?: { number: string } | null }) {
  const carried = useCarried(of.documents)
  const copyLines = useCopyLines(of)
  const left = leftover(of.subject) ?? leftover(of.body)
  return (
    <>
      {left && (
        <Note tone="waiting">
          <p>{t(left.closed ? 'draft-blank-left' : 'draft-brace-left', { blank: left.words })}</p>
        </Note>
      )}
      <h2>{t('draft-preview-bot')}</h2>
      <div class="chat">
        <Card of={of} refers={refers} />
        {outspoken(of as { confidentiality: Confidentiality }) ? (
          <>
            <span class="key">{t('notice-view')}</span>
            <p class="soft small">{t('draft-preview-opened')}</p>
            <Card of={of} refers={refers} open />
            <span class="key">{t('notice-acknowledge')}</span>
          </>
        ) : (
          <span class="key">{t('notice-open-in-app')}</span>
        )}
      </div>
      <h2>{t('draft-preview-letter')}</h2>
      <Letter
        of={letterText(
          {
            ...of,
            number: null,
            signedAt: null,
            signer: null,
            signedRole: null,
            refers,
            answerBy: answerBy(of),
            carried,
            copyLines,
          },
          t(of.how === 'parties' ? 'draft-preview-party' : 'draft-preview-recipient'),
        )}
      />
    </>
  )
}

const answerBy = (of: Draft) => (of.wantsAnswer && of.answerBy ? of.answerBy : null)

function Card({
  of,
  refers,
  open,
}: {
  of: Draft
  refers: { number: string; direction?: string | null } | null
  open?: boolean
}) {
  const { kind, confidentiality } = of as { kind: NoticeKind; confidentiality: Confidentiality }
  const { symbol, title, facts } = noticeCard(locale.value, {
    kind,
    subject: of.subject,
    number: null,
    signedAt: null,
    office: null,
    answerBy: answerBy(of),
    refers,
    files: of.files,
    confidentiality,
  })
  const told = outspoken({ confidentiality })
  const before: [string, string][] = [
    [t('notice-card-number'), t('draft-preview-number')],
    [t('notice-card-date'), t('draft-preview-number')],
    of.how === 'parties'
      ? [t('notice-card-party'), t('draft-preview-body')]
      : [t('notice-card-office'), t('draft-preview-office')],
  ]
  return (
    <div class="bubble">
      <strong>
        <span aria-hidden="true">{told ? symbol : '🔒'}</span> {title}
      </strong>
      {told && <strong>{of.subject || t('notice-no-subject')}</strong>}
      <div class="small">
        {[...before, ...facts].map(([label, value]) => (
          <div key={label}>
            {label}: {value}
          </div>
        ))}
      </div>
      {open && <blockquote dir="auto">{of.body}</blockquote>}
      {open && <span>{t('draft-preview-signature')}</span>}
      <span>{t(told ? (open ? 'notice-card-open' : 'notice-card-unread') : 'notice-card-in-app')}</span>
    </div>
  )
}
