// One letter at the desk: as it waits for its signature, or after it with progress, wall, recipients and the letter.
import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { dateTime } from '#locales/format'
import { inOrder } from '#locales/notices'
import { useAct } from '../act.ts'
import { useAddress } from '../address.ts'
import { api, ask, keyed } from '../api.ts'
import { useAsk } from '../ask.ts'
import { later } from '../later.tsx'
import { Button, IconButton } from '../parts/button.tsx'
import { PrintIcon } from '../parts/icons/acts.tsx'
import { Code } from '../parts/inline.tsx'
import { Letter } from '../parts/letter.tsx'
import { Loaded } from '../parts/list.tsx'
import { Page } from '../parts/page.tsx'
import { Confirm } from '../parts/sheet.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { toast } from '../parts/toast.tsx'
import { Redirect } from '../redirect.tsx'
import { acting } from '../session.ts'
import { loadWords, locale, say, t } from '../words.ts'
import { letterText, type Notice, official, toAll } from './notices-parts.tsx'
import { Meters, Wall } from './notices-wall.tsx'
import './notices.css'

const Recipients = later(async () => {
  const [{ Recipients }] = await Promise.all([import('./notices-recipients.tsx'), loadWords(['slips'])])
  return Recipients
})
const Trail = later(() => import('./notices-trail.tsx').then((m) => m.Trail))
const Going = later(() => import('./notices-going.tsx').then((m) => m.Going))
const Hours = later(() => import('./notices-hours.tsx').then((m) => m.Hours))

const Waiting = later(() => import('./notices-waiting.tsx').then((m) => m.Waiting))
const Whole = later(() => import('./notices-waiting.tsx').then((m) => m.Whole))

const tabs = ['wall', 'letter', 'trail'] as const
type Tab = (typeof tabs)[number]
type Chosen = Signal<readonly string[]>

/** A letter that was cancelled went to nobody: nobody is to be followed. */
const facesOf = (letter: Notice | undefined): readonly Tab[] =>
  letter?.state === 'cancelled' ? tabs.filter((tab) => tab !== 'wall') : tabs

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
  const chosen = useSignal<readonly string[]>([])
  const asking = useSignal(false)
  const { printing, printLetter } = usePrinting()
  const remind = useReminding(() => {
    asking.value = false
    chosen.value = []
    asked.again()
  })
  const silent = notice?.state === 'signed' ? notice.recipientCount - official(notice.progress) : 0
  const ticked = tab === 'wall' ? chosen.value : []
  if (notice?.state === 'draft') return <Redirect to={`/app/notices/${id}/write`} />
  return (
    <Page
      title={notice?.subject ?? t('notice-letter-title')}
      back={`/app/notices?tab=${notice?.state ?? 'signed'}`}
      backLabel={t('nav-notices')}
      beside={<IconButton icon={PrintIcon} label={t('notice-print')} onClick={printLetter} />}
      lead={notice && <Lead of={notice} />}
      wide
      letter={notice?.state !== 'signed' || tab === 'letter' || printing.value}
      act={
        silent > 0 &&
        acting.value?.role !== 'head' && (
          <Button onClick={() => (asking.value = true)}>
            {ticked.length ? t('wall-remind-chosen', { count: ticked.length }) : t('wall-remind')}
          </Button>
        )
      }
    >
      {asking.value && (
        <Confirm
          title={t('wall-remind-ask', { count: ticked.length || silent })}
          yes={t('wall-remind-send')}
          busy={remind.busy}
          problem={remind.problem}
          onYes={() => void remind.press({ id, recipients: ticked })}
          onClose={() => (asking.value = false)}
        >
          <p>{t('wall-remind-once')}</p>
        </Confirm>
      )}
      <Loaded of={asked}>
        {(found) =>
          found.state === 'signed' || found.state === 'cancelled' ? (
            <Signed of={found} tab={tab} turn={turn} chosen={chosen} printing={printing.value} onDone={asked.again} />
          ) : (
            <Waiting of={found} />
          )
        }
      </Loaded>
    </Page>
  )
}

/** The button prints the letter, whichever face of the page is in sight; the browser's own way prints what is seen. */
function usePrinting() {
  const printing = useSignal(false)
  useEffect(() => {
    const over = () => {
      printing.value = false
    }
    addEventListener('afterprint', over)
    return () => removeEventListener('afterprint', over)
  }, [])
  const printLetter = () => {
    printing.value = true
    // once the letter has been drawn
    requestAnimationFrame(() => setTimeout(print))
  }
  return { printing, printLetter }
}

function Lead({ of }: { of: Notice }) {
  return (
    <>
      {say(`notice-kind-${of.kind}`)}
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
  printing: boolean
  onDone: () => void
}

function Signed({ of, tab, turn, chosen, printing, onDone }: SignedProps) {
  return (
    <Tabs
      label={of.subject}
      value={tab}
      onChange={turn}
      tabs={facesOf(of).map((value) => ({ value, label: t(faceLabels[value]) }))}
    >
      <Going of={of} onDone={onDone} />
      {printing && tab !== 'letter' && (
        <div class="only-print">
          <Letter of={letterText(of, toAll(of))} />
        </div>
      )}
      {tab === 'wall' && <Following of={of} chosen={chosen} />}
      {tab === 'letter' && <Whole of={of} />}
      {tab === 'trail' && <Trail notice={of.id} />}
    </Tabs>
  )
}

/** What has become of a sent letter, live: counts every few seconds, recipients whenever the counts move. */
function Following({ of, chosen }: { of: Notice; chosen: Chosen }) {
  const { query, change } = useAddress()
  const county = query.county ?? ''
  const wall = useAsk(`wall ${of.id}`, () => ask(api.notices[':id'].wall.$get({ param: { id: of.id } })), 3_000)
  const pulse = JSON.stringify(wall.data)
  return (
    <Loaded of={wall}>
      {(counties) => (
        <>
          <Meters of={counties} />
          <Hours notice={of.id} pulse={pulse} />
          <Wall of={counties} value={county} onChange={(chosen) => change({ county: chosen })} />
          <Recipients
            notice={of.id}
            signedAt={of.signedAt}
            county={county}
            pulse={pulse}
            changed={wall.again}
            chosen={chosen}
          />
        </>
      )}
    </Loaded>
  )
}

/** Reminds those who were ticked, else everybody who is missing; a person gets one reminder a day. */
function useReminding(done: () => void) {
  const remind = useAct((key, { id, recipients }: { id: string; recipients: readonly string[] }) => {
    const json = { hold: true, ...(recipients.length ? { recipients: [...recipients] } : {}) }
    return ask(api.notices[':id'].remind.$post({ param: { id }, json }, keyed(key)))
  })
  const press = async (whom: { id: string; recipients: readonly string[] }) => {
    const answer = await remind.run(whom)
    if (!answer) return
    toast(t('wall-reminded', { count: answer.reminded }))
    done()
  }
  return { press, busy: remind.busy, problem: remind.problem }
}
