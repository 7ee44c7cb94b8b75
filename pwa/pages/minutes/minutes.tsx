// The minutes of a meeting: as they will be signed, what the reader may do about them, objections and versions.
import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { date } from '#locales/format'
import { loadMe } from '../../account.ts'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { EditIcon, PrintIcon } from '../../parts/icons/acts.tsx'
import { QueueIcon } from '../../parts/icons/nav.tsx'
import { WarningIcon } from '../../parts/icons/states.tsx'
import { Empty, Loaded } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { State, type Tone } from '../../parts/state.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import type { Minutes, Rewordable } from './answer.ts'
import { Objections } from './objections.tsx'
import { Paper } from './paper.tsx'
import { Versions } from './versions.tsx'

const Writing = later(() => import('./writing.tsx').then((m) => m.Writing))
const Rewording = later(() => import('./rewording.tsx').then((m) => m.Rewording))
const Sending = later(() => import('./sending.tsx').then((m) => m.Sending))
const Objecting = later(() => import('./objecting.tsx').then((m) => m.Objecting))

const tones: Record<Minutes['state'], Tone> = {
  writing: 'plain',
  shown: 'action',
  signing: 'waiting',
  returned: 'danger',
  signed: 'ok',
}

type Doing = { what: 'write' | 'show' | 'submit' | 'object' } | { what: 'reword'; item: Rewordable } | null

/** The page. */
export function MeetingMinutes() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`minutes ${id}`, () => ask(api.minutes[':id'].$get({ param: { id } })), 30_000)
  const doing = useSignal<Doing>(null)
  const of = asked.data
  const close = () => (doing.value = null)
  const done = () => {
    close()
    asked.again()
    void loadMe()
  }
  const go = (what: Doing) => (doing.value = what)
  const opened = doing.value
  return (
    <Page
      title={of?.name ?? t('minutes-title')}
      back={`/app/meetings/${id}`}
      beside={of && <State tone={tones[of.state]}>{t(`minutes-state-${of.state}`)}</State>}
      letter
      act={of && <MainAct of={of} go={go} />}
    >
      {asked.problem?.status === 404 && !of ? (
        <Empty icon={QueueIcon} title={t('minutes-none')} detail={t('minutes-none-detail')} />
      ) : (
        <Loaded of={asked}>{(found) => <Whole of={found} go={go} again={done} />}</Loaded>
      )}
      {of && opened?.what === 'write' && <Writing of={of} onClose={close} onDone={done} />}
      {of && opened?.what === 'reword' && (
        <Rewording of={opened.item} meetingOn={of.meeting.heldOn} onClose={close} onDone={done} />
      )}
      {of && (opened?.what === 'show' || opened?.what === 'submit') && (
        <Sending of={of} what={opened.what} onClose={close} onDone={done} />
      )}
      {of && opened?.what === 'object' && <Objecting id={id} onClose={close} onDone={done} />}
    </Page>
  )
}

type Go = (what: Doing) => void

function MainAct({ of: { may }, go }: { of: Minutes; go: Go }) {
  const next = (['submit', 'show', 'object'] as const).find((one) => may[one])
  return next ? <Button onClick={() => go({ what: next })}>{t(`minutes-${next}`)}</Button> : null
}

function Whole({ of, go, again }: { of: Minutes; go: Go; again: () => void }) {
  return (
    <>
      <Standing of={of} />
      <div class="buttons">
        {of.may.write && (
          <Button kind="quiet" icon={EditIcon} onClick={() => go({ what: 'write' })}>
            {t('minutes-write')}
          </Button>
        )}
        <Button kind="quiet" icon={PrintIcon} onClick={() => print()}>
          {t('minutes-print')}
        </Button>
        {of.letter && can('notices.desk') && (
          <LinkButton kind="plain" href={`/app/notices/${of.letter.id}`}>
            {t('minutes-letter')}
          </LinkButton>
        )}
      </div>
      <Paper of={of} onReword={(item) => go({ what: 'reword', item })} />
      <Objections of={of} again={again} />
      <Versions of={of} />
    </>
  )
}

/** What is due, until when members may object, and why it came back. */
function Standing({ of: { state, due, late, until, letter, may, rewords } }: { of: Minutes }) {
  if (state === 'signed') return null
  const day = date(locale.value, due)
  return (
    <>
      {state === 'writing' && may.write && (
        <p class="soft">
          {t('minutes-lead')} {rewords.length > 0 && t('minutes-lead-reword')}
        </p>
      )}
      {late ? (
        <State tone="danger" icon={WarningIcon}>
          {t('minutes-due-late', { day })}
        </State>
      ) : (
        <p class="soft">{t('minutes-due-by', { day })}</p>
      )}
      {state === 'shown' && until && <p>{t('minutes-object-until', { day: date(locale.value, until) })}</p>}
      {letter?.sentBackWord && <Note tone="waiting">{t('minutes-returned-why', { word: letter.sentBackWord })}</Note>}
    </>
  )
}
