// A letter as a letter: exactly what was signed, in the order officials know it. On paper nothing else is printed.
import { type ComponentChildren, Fragment } from 'preact'
import type { Day } from '#rules/calendar'
import { t } from '../words.ts'
import { Code, DateText } from './inline.tsx'
import { type LetterFile, LetterFiles } from './letter-files.tsx'

export type LetterText = {
  /** The body that writes: «دبیرخانه کارگروه استانی …». */
  sender: string
  number: string | null
  day: Day | null
  subject: string
  recipient: string
  body: string
  /** Name and office of who signed; null while unsigned. */
  signature: { name: string; title: string } | null
  /** Until when its answer is wanted, in words. */
  answerBy?: string | null
  /** The letter that this one refers to, in words. */
  refers?: string | null
  /** What it stands on, in paragraphs: the resolution by which it is sent; that a warning does not count. */
  ground?: ComponentChildren
  /** What stands beside number and date: class and urgency, where they are not the usual ones. */
  marks?: readonly (readonly [label: string, value: string])[]
  files: readonly LetterFile[]
  /** Papers go with it that are no files of it. */
  encloses?: boolean
  copies?: readonly string[]
  /** Where its sender is reached, in one line at its foot. */
  reach?: string
}

/** The letter. Children stand below the signature and are not printed (acknowledgment, receipt). */
export function Letter({ of, children }: { of: LetterText; children?: ComponentChildren }) {
  return (
    <article class="letter">
      <header>
        <p class="invocation">{t('notice-sheet-invocation')}</p>
        <div class="letter-top">
          <p class="sender">{of.sender}</p>
          <dl class="reference">
            <dt>{t('notice-sheet-number')}</dt>
            <dd>{of.number ? <Code>{of.number}</Code> : '—'}</dd>
            <dt>{t('notice-sheet-date')}</dt>
            <dd>{of.day ? <DateText of={of.day} /> : '—'}</dd>
            <dt>{t('notice-sheet-attachment')}</dt>
            <dd>{of.files.length || of.encloses ? t('notice-sheet-has-files') : t('notice-sheet-no-files')}</dd>
            {of.marks?.map(([label, value]) => (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd>
                  <strong>{value}</strong>
                </dd>
              </Fragment>
            ))}
          </dl>
        </div>
      </header>
      <div>
        <p>{of.recipient}</p>
        <h2>{t('notice-sheet-subject', { subject: of.subject })}</h2>
        {of.refers && <p>{of.refers}</p>}
        {of.ground}
      </div>
      <div class="letter-body" dir="auto">
        {of.body}
      </div>
      {of.answerBy && (
        <p>
          {t('notice-sheet-answer-by')} {of.answerBy}
        </p>
      )}
      <div class="signature">
        {of.signature ? (
          <>
            <strong>{of.signature.name}</strong>
            <span>{of.signature.title}</span>
          </>
        ) : (
          <span class="unsigned">{t('notice-sheet-unsigned')}</span>
        )}
      </div>
      <LetterFiles files={of.files} copies={of.copies} />
      {of.reach && <p class="letter-foot small">{of.reach}</p>}
      {children && <div class="no-print">{children}</div>}
    </article>
  )
}
