// Who is invited: whether each has read the invitation, and means to come.
import { time } from '#locales/format'
import { seatWords } from '#locales/seats'
import { Joined } from '../../parts/inline.tsx'
import { List, Row } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'
import type { Meeting } from './parts.tsx'

type Member = Meeting['members'][number]

/** The part of the page. */
export function Members({ of }: { of: Member[] }) {
  return (
    <Section title={t('meetings-members')}>
      <List label={t('meetings-members')}>
        {of.map((one) => (
          <Row
            key={`${one.person.id} ${one.seat.id}`}
            title={one.person.name}
            note={<Joined of={[seatWords(locale.value, one.seat.title), one.seat.votes && t('meetings-votes')]} />}
            end={<Standing of={one} />}
          />
        ))}
      </List>
    </Section>
  )
}

function Standing({ of: { coming, readAt, present, leftAt } }: { of: Member }) {
  if (leftAt) return <State tone="ok">{t('meetings-left-at', { hour: time(locale.value, new Date(leftAt)) })}</State>
  if (present !== null)
    return <State tone={present ? 'ok' : 'plain'}>{t(present ? 'meetings-present' : 'meetings-absent')}</State>
  if (coming !== null)
    return <State tone={coming ? 'ok' : 'danger'}>{t(coming ? 'meetings-comes' : 'meetings-comes-not')}</State>
  return <State tone={readAt ? 'action' : 'plain'}>{t(readAt ? 'meetings-read' : 'meetings-unread')}</State>
}
