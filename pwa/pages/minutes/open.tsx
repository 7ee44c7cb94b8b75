// In the inbox: the minutes to which the reader may still object, each until its day.
import { date } from '#locales/format'
import { minutesOfMeeting } from '#locales/minutes'
import { NoticesIcon } from '../../parts/icons/nav.tsx'
import { List, Row } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { me } from '../../session.ts'
import { locale, t } from '../../words.ts'

/** The section. */
export function MinutesOpen() {
  return (
    <Section title={t('minutes-open')}>
      <List label={t('minutes-open')}>
        {me.value?.minutes.map((one) => (
          <Row
            key={one.id}
            waits
            icon={NoticesIcon}
            href={`/app/minutes/${one.id}`}
            title={minutesOfMeeting(locale.value, one)}
            note={t('minutes-object-until', { day: date(locale.value, one.until) })}
          />
        ))}
      </List>
    </Section>
  )
}
