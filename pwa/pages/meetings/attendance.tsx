// Who is there. The secretariat notes it; votes are taken from those present.
import { time } from '#locales/format'
import { attendanceWords } from '#locales/meetings'
import { seatWords } from '#locales/seats'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Button } from '../../parts/button.tsx'
import { Joined } from '../../parts/inline.tsx'
import { List, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'
import type { Meeting } from './parts.tsx'

type Member = Meeting['members'][number]
type Props = { of: Meeting; again: () => void }

/** The part of the page. */
export function Attendance({ of, again }: Props) {
  const { id, members, attendance, may, state } = of
  const attend = useAct((key, { person, seat, present }: Member) => {
    const json = { person: person.id, seat: seat.id, present: !present }
    return ask(api.meetings[':id'].attend.$post({ param: { id }, json }, keyed(key)))
  })
  const turn = async (one: Member) => {
    await attend.attempt(one)
    again()
  }
  return (
    <Section title={t('meetings-attendance-title')}>
      {attendance && <p role="status">{attendanceWords(locale.value, attendance)}</p>}
      {state === 'held' && may.attend && <p class="soft">{t('meetings-attendance-mend')}</p>}
      {attend.problem && <ProblemNote problem={attend.problem} />}
      <List label={t('meetings-attendance-title')}>
        {members.map((one) => (
          <Row
            key={`${one.person.id} ${one.seat.id}`}
            title={one.person.name}
            note={
              <Joined
                of={[
                  seatWords(locale.value, one.seat.title),
                  one.seat.votes && t('meetings-votes'),
                  one.leftAt && t('meetings-left-at', { hour: time(locale.value, new Date(one.leftAt)) }),
                ]}
              />
            }
            end={
              may.attend ? (
                <Turn
                  name={one.person.name}
                  on={one.present === true}
                  busy={attend.busy}
                  onTurn={() => void turn(one)}
                />
              ) : (
                <Presence of={one.present} />
              )
            }
          />
        ))}
      </List>
    </Section>
  )
}

type TurnProps = { name: string; on: boolean; busy: boolean; onTurn: () => void }

/** One press turns it; what it is now is said by its words, and to a screen reader by its state. */
export function Turn({ name, on, busy, onTurn }: TurnProps) {
  return (
    <Button kind={on ? 'main' : 'quiet'} busy={busy} onClick={onTurn} pressed={on}>
      {t('meetings-present')}
      <span class="unseen"> {t('meetings-present-of', { name })}</span>
    </Button>
  )
}

function Presence({ of }: { of: boolean | null }) {
  if (of === null) return null
  return <State tone={of ? 'ok' : 'plain'}>{t(of ? 'meetings-present' : 'meetings-absent')}</State>
}
