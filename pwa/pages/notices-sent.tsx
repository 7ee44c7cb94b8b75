// One letter at the desk: as it waits for its signature, or after it with progress, wall, recipients and the letter.
import { type Signal, useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { dateTime } from '#locales/format'
import { inOrder } from '#locales/notices'
import { useAct } from '../act.ts'
import { api, ask, keyed } from '../api.ts'
import { useAsk } from '../ask.ts'
import { later } from '../later.tsx'
import { Button, IconButton } from '../parts/button.tsx'
import { PrintIcon } from '../parts/icons/acts.tsx'
import { Code } from '../parts/inline.tsx'
import { Loaded } from '../parts/list.tsx'
import { Note, ProblemNote } from '../parts/note.tsx'
import { Page } from '../parts/page.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { toast } from '../parts/toast.tsx'
import { Redirect } from '../redirect.tsx'
import { acting } from '../session.ts'
import { locale, say, t } from '../words.ts'
import { type Notice, official } from './notices-parts.tsx'
import { Recipients } from './notices-recipients.tsx'
import { Meters, Wall } from './notices-wall.tsx'
import './notices.css'

const Trail = later(() => import('./notices-trail.tsx').then((m) => m.Trail))
const Hours = later(() => import('./notices-hours.tsx').then((m) => m.Hours))

const Waiting = later(() => import('./notices-waiting.tsx').then((m) => m.Waiting))
const Whole = later(() => import('./notices-waiting.tsx').then((m) => m.Whole))

type Tab = 'wall' | 'letter' | 'trail'

/** The page of one letter. */
export function NoticeSent() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`notice ${id}`, () => ask(api.notices[':id'].$get({ param: { id } })), 10_000)
  const notice = asked.data
  const tab = useSignal<Tab>('wall')
  const remind = useReminding(asked.again)
  const missing = notice?.state === 'signed' && notice.recipientCount > official(notice.progress)
  if (notice?.state === 'draft') return <Redirect to={`/app/notices/${id}/write`} />
  return (
    <Page
      title={notice?.subject ?? t('notice-letter-title')}
      back={`/app/notices?tab=${notice?.state ?? 'signed'}`}
      backLabel={t('nav-notices')}
      beside={<IconButton icon={PrintIcon} label={t('notice-print')} onClick={() => print()} />}
      lead={notice && <Lead of={notice} />}
      wide
      letter={notice?.state !== 'signed' || tab.value === 'letter'}
      act={
        missing &&
        acting.value?.role !== 'head' && (
          <Button busy={remind.busy} onClick={() => void remind.press(id)}>
            {t('wall-remind')}
          </Button>
        )
      }
    >
      {remind.problem && <ProblemNote problem={remind.problem} />}
      <Loaded of={asked}>
        {(found) => (found.state === 'signed' ? <Signed of={found} tab={tab} /> : <Waiting of={found} />)}
      </Loaded>
    </Page>
  )
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

function Signed({ of, tab }: { of: Notice; tab: Signal<Tab> }) {
  return (
    <Tabs
      label={of.subject}
      value={tab.value}
      onChange={(value) => (tab.value = value as Tab)}
      tabs={[
        { value: 'wall', label: t('wall-tab') },
        { value: 'letter', label: t('wall-letter') },
        { value: 'trail', label: t('trail-tab') },
      ]}
    >
      {of.goesAt && (
        <Note tone="waiting">{t('notice-goes-at', { at: dateTime(locale.value, new Date(of.goesAt)) })}</Note>
      )}
      {tab.value === 'wall' && <Following of={of} />}
      {tab.value === 'letter' && <Whole of={of} />}
      {tab.value === 'trail' && <Trail notice={of.id} />}
    </Tabs>
  )
}

/** What has become of a sent letter, live: counts every few seconds, recipients whenever the counts move. */
function Following({ of }: { of: Notice }) {
  const county = useSignal('')
  const wall = useAsk(`wall ${of.id}`, () => ask(api.notices[':id'].wall.$get({ param: { id: of.id } })), 3_000)
  const pulse = JSON.stringify(wall.data)
  return (
    <Loaded of={wall}>
      {(counties) => (
        <>
          <Meters of={counties} />
          <Hours notice={of.id} pulse={pulse} />
          <Wall of={counties} value={county.value} onChange={(chosen) => (county.value = chosen)} />
          <Recipients notice={of.id} signedAt={of.signedAt} county={county.value} pulse={pulse} changed={wall.again} />
        </>
      )}
    </Loaded>
  )
}

/** One press reminds everybody who is missing; a person gets one reminder a day. */
function useReminding(done: () => void) {
  const remind = useAct((key, notice: string) =>
    ask(api.notices[':id'].remind.$post({ param: { id: notice } }, keyed(key))),
  )
  const press = async (notice: string) => {
    const answer = await remind.run(notice)
    if (answer) toast(t('wall-reminded', { count: answer.reminded }))
    done()
  }
  return { press, busy: remind.busy, problem: remind.problem }
}
