// One letter at the desk: as it waits for its signature, or after it with progress, wall, recipients and the letter.
import { type Signal, useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { dateTime } from '#locales/format'
import { inOrder } from '#locales/notices'
import { useAddress } from '../../address.ts'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { IconButton } from '../../parts/button.tsx'
import { PrintIcon } from '../../parts/icons/acts.tsx'
import { Code } from '../../parts/inline.tsx'
import { Loaded } from '../../parts/list.tsx'
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { Redirect } from '../../redirect.tsx'
import { can } from '../../session.ts'
import { frame } from '../../wide.ts'
import { locale, t } from '../../words.ts'
import { type Notice, official } from './parts.tsx'
import { Copies, usePrinting } from './wall/prints.tsx'
import type { Recipient } from './wall/recipient.ts'
import './notices.css'

const Following = later(() => import('./wall/wall.tsx').then((m) => m.Following))
const Remind = later(() => import('./wall/remind.tsx').then((m) => m.Remind))
const Trail = later(() => import('./wall/trail.tsx').then((m) => m.Trail))
const Going = later(() => import('./wall/going.tsx').then((m) => m.Going))

const Waiting = later(() => import('./waiting.tsx').then((m) => m.Waiting))
const Whole = later(() => import('./waiting.tsx').then((m) => m.WaitingLetter))

const tabs = ['wall', 'letter', 'trail'] as const
type Tab = (typeof tabs)[number]
type Chosen = Signal<readonly Recipient[]>

/** A letter that was cancelled went to nobody, one to an authority outside to nobody here: nobody is to be followed. */
const facesOf = (letter: Notice | undefined): readonly Tab[] =>
  letter?.state === 'cancelled' || letter?.outward ? tabs.filter((tab) => tab !== 'wall') : tabs

const faceLabels = { wall: 'wall-tab', letter: 'wall-letter', trail: 'trail-tab' } as const

/** The page of one letter. */
export function NoticeSent() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`notice ${id}`, () => ask(api.notices[':id'].$get({ param: { id } })), 10_000)
  const notice = asked.data
  const { query, change } = useAddress()
  const faces = facesOf(notice)
  const tab = faces.find((one) => one === query.tab) ?? faces[0]!
  const turn = (to: string) => change({ tab: to === 'wall' ? undefined : to })
  const chosen = useSignal<readonly Recipient[]>([])
  const { copies, printLetter } = usePrinting(notice, tab === 'wall' ? chosen.value : [], query.county)
  const silent = notice?.state === 'signed' ? notice.recipientCount - official(notice.progress) : 0
  const owing = notice?.progress.owing ?? 0
  const picked = tab === 'wall' ? chosen.value.map((one) => one.id) : []
  // the button does what is in sight; where nobody is silent any more only answers are left to ask for
  const answers = owing > 0 && (silent === 0 || (tab === 'wall' && query.show === 'owing'))
  if (notice?.state === 'draft') return <Redirect to={`/app/notices/${id}/write`} />
  return (
    <Page
      title={notice?.subject ?? t('notice-letter-title')}
      back={`/app/notices?tab=${notice?.state ?? 'signed'}`}
      backLabel={t('nav-notices')}
      beside={<IconButton icon={PrintIcon} label={t('notice-print')} onClick={() => void printLetter()} />}
      lead={notice && <Lead of={notice} />}
      wide
      letter={notice?.state !== 'signed' || tab === 'letter' || copies.length > 0}
      act={
        silent + owing > 0 &&
        can('notices.remind') &&
        !(frame.value && picked.length > 0) && (
          <Remind
            of={[{ notice: id, ...(picked.length ? { recipients: picked } : { answers }) }]}
            label={
              picked.length
                ? t('wall-remind-chosen', { count: picked.length })
                : t(answers ? 'wall-remind-answers' : 'wall-remind')
            }
            done={() => {
              chosen.value = []
              asked.again()
            }}
          />
        )
      }
    >
      <Loaded of={asked}>
        {(found) =>
          found.state === 'signed' || found.state === 'cancelled' ? (
            <Signed of={found} tab={tab} turn={turn} chosen={chosen} copies={copies} onDone={asked.again} />
          ) : (
            <Waiting of={found} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Lead({ of }: { of: Notice }) {
  return (
    <>
      {t(`notice-kind-${of.kind}`)}
      {of.number && (
        <>
          {' · '}
          <Code>{inOrder(of.number)}</Code>
        </>
      )}
      {of.signedAt && (
        <>
          {' · '}
          {t('notice-signed-by', { name: of.signer ?? '', at: dateTime(locale.value, new Date(of.signedAt)) })}
        </>
      )}
    </>
  )
}

type SignedProps = {
  of: Notice
  tab: Tab
  turn: (to: string) => void
  chosen: Chosen
  copies: readonly Recipient[]
  onDone: () => void
}

function Signed({ of, tab, turn, chosen, copies, onDone }: SignedProps) {
  return (
    <Tabs
      label={of.subject}
      value={tab}
      onChange={turn}
      tabs={facesOf(of).map((value) => ({ value, label: t(faceLabels[value]) }))}
    >
      <Going of={of} onDone={onDone} />
      <Copies of={of} to={copies} />
      {tab === 'wall' && <Following of={of} chosen={chosen} />}
      {tab === 'letter' && copies.length === 0 && <Whole of={of} />}
      {tab === 'trail' && <Trail notice={of.id} />}
    </Tabs>
  )
}
