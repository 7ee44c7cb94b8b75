// One meeting: when and where, its agenda, who is invited; before the invitation it is built here.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { date } from '#locales/format'
import { meetingMoment, meetingName } from '#locales/meetings'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { CalendarIcon, FileIcon } from '../../parts/icons/acts.tsx'
import { Loaded } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { loadWords, locale, t } from '../../words.ts'
import { Agenda } from './agenda.tsx'
import { Members } from './members.tsx'
import { Papers } from './papers.tsx'
import { type Meeting, MeetingState } from './parts.tsx'

const Changing = later(() => import('./calling.tsx').then((m) => m.Changing))
const Suggested = later(() => import('./suggested.tsx').then((m) => m.Suggested))
const Inviting = later(() => import('./inviting.tsx').then((m) => m.Inviting))
const Begin = later(() => import('./beginning.tsx').then((m) => m.Begin))
const Running = later(async () => {
  const [{ Running: found }] = await Promise.all([import('./running.tsx'), loadWords(['ballot'])])
  return found
})
const Attendance = later(() => import('./attendance.tsx').then((m) => m.Attendance))
const WithReason = later(() => import('./inviting.tsx').then((m) => m.WithReason))

/** The page. */
export function OneMeeting() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`meeting ${id}`, () => ask(api.meetings[':id'].$get({ param: { id } })), 20_000)
  const doing = useSignal<Doing | null>(null)
  const meeting = asked.data
  useRead(meeting)
  const close = () => (doing.value = null)
  const done = () => {
    close()
    asked.again()
  }
  return (
    <Page
      title={meeting ? meetingName(locale.value, meeting) : t('meetings-title')}
      back="/app/meetings"
      backLabel={t('meetings-title')}
      act={meeting && <Acts of={meeting} onDo={(what) => (doing.value = what)} />}
    >
      <Loaded of={asked}>
        {(found) => <Whole of={found} again={asked.again} onDo={(what) => (doing.value = what)} />}
      </Loaded>
      {meeting && (doing.value === 'change' || doing.value === 'move') && (
        <Changing id={id} of={meeting} moves={doing.value === 'move'} onClose={close} onDone={done} />
      )}
      {doing.value === 'invite' && meeting && <Inviting id={id} of={meeting} onClose={close} onDone={done} />}
      {(doing.value === 'late' || doing.value === 'cancel') && meeting && (
        <WithReason id={id} of={doing.value} name={meetingName(locale.value, meeting)} onClose={close} onDone={done} />
      )}
    </Page>
  )
}

/** That the invitation was read is noted once, when it is first open. */
function useRead(meeting: Meeting | undefined): void {
  const read = useAct((key, id: string) => ask(api.meetings[':id'].read.$post({ param: { id } }, keyed(key))))
  const unread = meeting?.standing === 'called' && meeting.mine?.read === false ? meeting.id : null
  useEffect(() => {
    if (unread) void read.run(unread)
  }, [unread])
}

type Doing = 'change' | 'move' | 'invite' | 'late' | 'cancel'

function Acts({ of: { may }, onDo }: { of: Meeting; onDo: (what: Doing) => void }) {
  if (!may.invite && !may.inviteLate) return null
  return (
    <Button onClick={() => onDo(may.invite ? 'invite' : 'late')}>
      {t(may.invite ? 'meetings-invite' : 'meetings-late-do')}
    </Button>
  )
}

/** Until when the invitation is in time, or that it is not any more. */
const inviteWords = ({ inviteBy, inviteOver }: Meeting) =>
  t(inviteOver ? 'meetings-invite-over' : 'meetings-invite-by', { day: date(locale.value, inviteBy) })

/** Whoever can say what came of it is asked to; the others read that it is not to come. */
const missedLead = ({ begin }: Meeting['may']) => (begin ? 'meetings-missed-lead' : 'meetings-missed')

function Whole({ of, again, onDo }: { of: Meeting; again: () => Promise<void>; onDo: (what: Doing) => void }) {
  const { may, state, standing, movedFrom, cancelReason, lateReason, lateBy } = of
  return (
    <>
      {state === 'running' && <Running of={of} again={again} />}
      {cancelReason && <Note>{t('meetings-cancelled-why', { reason: cancelReason })}</Note>}
      {standing === 'missed' && (
        <Note tone="waiting">{t(may.change ? 'meetings-missed-unprepared' : missedLead(may))}</Note>
      )}
      {movedFrom && <Note>{t('meetings-moved-from', { day: date(locale.value, movedFrom) })}</Note>}
      {may.inviteLate && <Note>{t('meetings-late-note')}</Note>}
      <Card beside={<MeetingState of={standing} />}>
        <Facts
          of={[
            [t('meetings-when'), meetingMoment(locale.value, of)],
            [t('meetings-place'), of.place],
            [t('meetings-invite'), may.change && inviteWords(of)],
          ]}
        />
        {lateReason && <p class="soft">{t('meetings-late-said', { name: lateBy ?? '', reason: lateReason })}</p>}
        <Papers of={of} item={null} again={again} />
        <div class="buttons">
          {may.change && (
            <Button kind="quiet" onClick={() => onDo('change')}>
              {t('meetings-change')}
            </Button>
          )}
          {standing === 'called' && (
            <LinkButton kind="quiet" icon={CalendarIcon} href={`/api/app/meetings/${of.id}/calendar`} outside download>
              {t('meetings-calendar')}
            </LinkButton>
          )}
          {state === 'held' && (
            <LinkButton kind="quiet" icon={FileIcon} href={`/app/minutes/${of.id}`}>
              {t('meetings-minutes')}
            </LinkButton>
          )}
          {may.move && (
            <Button kind="quiet" onClick={() => onDo('move')}>
              {t('meetings-move')}
            </Button>
          )}
          {may.cancel && (
            <Button kind="plain" onClick={() => onDo('cancel')}>
              {t(standing === 'missed' ? 'meetings-not-held' : 'meetings-cancel')}
            </Button>
          )}
        </div>
      </Card>
      {may.begin && <Begin of={of} again={again} />}
      {may.reply && <Reply of={of} again={again} />}
      {state !== 'running' && <Agenda of={of} again={again} />}
      {may.change && <Suggested id={of.id} key={of.agenda.length} again={again} />}
      {of.members.length > 0 &&
        state !== 'running' &&
        (state === 'held' && may.attend ? <Attendance of={of} again={again} /> : <Members of={of.members} />)}
    </>
  )
}

/** Whether the reader comes; it may change until the meeting begins. */
function Reply({ of, again }: { of: Meeting; again: () => void }) {
  const reply = useAct((key, coming: boolean) =>
    ask(api.meetings[':id'].reply.$post({ param: { id: of.id }, json: { coming } }, keyed(key))),
  )
  const say = async (coming: boolean) => {
    if ((await reply.run(coming)) === undefined) return
    toast(t('meetings-replied'))
    again()
  }
  const kind = (coming: boolean) => (of.mine?.coming === coming ? 'main' : 'quiet')
  return (
    <Section title={t('meetings-mine')}>
      <p>{t('meetings-mine-lead')}</p>
      <div class="buttons">
        {[true, false].map((coming) => (
          <Button key={String(coming)} kind={kind(coming)} busy={reply.busy} onClick={() => void say(coming)}>
            {t(coming ? 'meetings-reply-yes' : 'meetings-reply-no')}
          </Button>
        ))}
      </div>
      {reply.problem && <ProblemNote problem={reply.problem} />}
    </Section>
  )
}
