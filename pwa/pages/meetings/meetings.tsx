// Meetings of the working group: those to come, and those that are over.
import { useSignal } from '@preact/signals'
import { useLocation, useRoute } from 'preact-iso'
import { meetingMoment, meetingName } from '#locales/meetings'
import { usePage } from '../../address.ts'
import { api, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { TodayIcon } from '../../parts/icons/nav.tsx'
import { Joined } from '../../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Page } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { can } from '../../session.ts'
import { loadWords, locale, t } from '../../words.ts'
import { MeetingState } from './parts.tsx'

const OneMeeting = later(async () => {
  const [{ OneMeeting: found }] = await Promise.all([import('./one.tsx'), loadWords(['resolutions'])])
  return found
})
const Calling = later(() => import('./calling.tsx').then((m) => m.Calling))

/** The list, or the meeting that the address names. */
export function Meetings() {
  return useRoute().params.id ? <OneMeeting /> : <All />
}

function All() {
  const { page } = usePage()
  const { route } = useLocation()
  const calling = useSignal(false)
  const query = { page: page ? String(page) : undefined }
  const asked = useAsk(`meetings ${page}`, () => askPage(api.meetings.$get({ query })), 30_000)
  return (
    <Page
      title={t('meetings-title')}
      list
      act={
        can('meetings.call') && (
          <Button icon={AddIcon} onClick={() => (calling.value = true)}>
            {t('meetings-call')}
          </Button>
        )
      }
    >
      <Loaded of={asked}>
        {(found) =>
          found.found === 0 ? (
            <Empty icon={TodayIcon} title={t('meetings-none')} detail={t('meetings-none-detail')} />
          ) : (
            <>
              <List label={t('meetings-title')}>
                {found.map((one) => (
                  <Row
                    key={one.id}
                    href={`/app/meetings/${one.id}`}
                    title={meetingName(locale.value, one)}
                    note={<Joined of={[meetingMoment(locale.value, one), one.place]} />}
                    waits={one.unread}
                    end={<MeetingState of={one.state} />}
                  />
                ))}
              </List>
              <Pages found={found.found} />
            </>
          )
        }
      </Loaded>
      {calling.value && (
        <Calling
          first={asked.data?.found === 0}
          onClose={() => (calling.value = false)}
          onDone={(id) => route(`/app/meetings/${id}`)}
        />
      )}
    </Page>
  )
}
