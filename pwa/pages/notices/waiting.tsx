// A letter at the desk as a letter: while it waits for the gate or a signature, and after it was sent.
import { dateTime } from '#locales/format'
import { later } from '../../later.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { DateText } from '../../parts/inline.tsx'
import { Letter } from '../../parts/letter.tsx'
import { Note } from '../../parts/note.tsx'
import { can } from '../../session.ts'
import { loadWords, locale, t } from '../../words.ts'
import { letterText, type Notice, toWhom, whoGetsIt } from './parts.tsx'

const Gate = later(async () => {
  const [{ Gate }] = await Promise.all([import('./gate.tsx'), loadWords(['gate', 'law'])])
  return Gate
})

/** What it waits for, to whom it goes and when, and the letter. */
export function Waiting({ of }: { of: Notice }) {
  return (
    <>
      {of.state === 'gate' ? (
        <Gate of={of} decides={can('notices.passGate')} />
      ) : (
        <Note>{t('notice-tab-awaiting')}</Note>
      )}
      <Facts
        of={[
          whoGetsIt(of),
          [t('notice-writer'), of.writer],
          [t('notice-field-submitted'), of.submittedAt && <DateText of={of.submittedAt} />],
          [t('notice-going'), of.goesAt && dateTime(locale.value, new Date(of.goesAt))],
        ]}
      />
      <Letter of={letterText(of, toWhom(of))} />
    </>
  )
}

/** The letter that was sent, and the way to its correction. */
export function WaitingLetter({ of }: { of: Notice }) {
  const writes = can('desk')
  return (
    <>
      <Letter of={letterText(of, toWhom(of))} />
      {writes && (
        <div class="buttons">
          <LinkButton kind="quiet" href={`/app/notices/new?refers=${of.id}`}>
            {t('wall-correct')}
          </LinkButton>
        </div>
      )}
    </>
  )
}
