// Under a received letter: how its wanted answer stands, and the way to answer.

import { date, dateTime } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { type AnswerState, answerState } from '#rules/notices-answer'
import { currentTime } from '../../clock.ts'
import { LinkButton } from '../../parts/button.tsx'
import { EditIcon } from '../../parts/icons/acts.tsx'
import { ClockIcon, DoneIcon, WarningIcon } from '../../parts/icons/states.tsx'
import { Note } from '../../parts/note.tsx'
import { State, type Tone } from '../../parts/state.tsx'
import { locale, say, t } from '../../words.ts'

type Marks = {
  answerDue: string | null
  answeredAt: string | null
  acknowledgedAt: string | null
  deliveredOn: string | null
}

// the server moved the day past closed ones already
const everyDayOpen = { weekdays: [], holidays: new Set<string>() }

function stateOf({ answerDue, answeredAt, acknowledgedAt, deliveredOn }: Marks): AnswerState | null {
  const at = (instant: string | null) => (instant ? new Date(instant) : null)
  const marks = { answerBy: answerDue, answeredAt: at(answeredAt), acknowledgedAt: at(acknowledgedAt), deliveredOn }
  return answerState(marks, tehranDay(currentTime()), everyDayOpen)
}

const faces: Record<AnswerState, { tone: Tone; icon: typeof DoneIcon; key: string }> = {
  wanted: { tone: 'waiting', icon: ClockIcon, key: 'wanted' },
  late: { tone: 'danger', icon: WarningIcon, key: 'late' },
  answered: { tone: 'ok', icon: DoneIcon, key: 'answered' },
  answeredLate: { tone: 'ok', icon: DoneIcon, key: 'answered-late' },
}

/** The wanted answer in a word or two; nothing where none is wanted. */
export function AnswerBadge({ of }: { of: Marks }) {
  const state = stateOf(of)
  if (!state) return null
  const { tone, icon, key } = faces[state]
  return (
    <State tone={tone} icon={icon}>
      {say(`incoming-answer-state-${key}`, { day: of.answerDue ? date(locale.value, of.answerDue) : '' })}
    </State>
  )
}

/** Badge and way under the whole letter. */
export function Answering({ of }: { of: Marks & { recipient: string; mayAnswer: boolean } }) {
  return (
    <section class="section no-print" aria-label={t('incoming-answer')}>
      <AnswerBadge of={of} />
      {of.answeredAt && (
        <Note tone="ok">{t('incoming-answered-at', { at: dateTime(locale.value, new Date(of.answeredAt)) })}</Note>
      )}
      {of.mayAnswer && (
        <LinkButton kind="quiet" icon={EditIcon} href={`/app/secretariat/new?answers=${of.recipient}`}>
          {t('incoming-answer')}
        </LinkButton>
      )}
    </section>
  )
}
