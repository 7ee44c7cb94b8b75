// Whoever was named to stand in says yes or no, from the own account only.
import './requests.css'
import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { date } from '#locales/format'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Loaded } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import { Course, RequestState, type SeenRequest, useRequest } from './parts.tsx'
import { TakeBack } from './undo.tsx'

/** One question and two answers. */
export function Consenting() {
  const { id = '' } = useRoute().params
  const asked = useRequest(id)
  const { data } = asked
  return (
    <Page
      title={t(data?.may.consent && data.asks === 'undertaking' ? 'request-undertaking-title' : 'request-consents')}
      back="/app/queue"
      beside={data && !data.may.consent && <RequestState of={data} />}
      act={
        data &&
        (data.may.consent ? <Answers of={data} again={asked.again} /> : <TakeBack of={data} onDone={asked.again} />)
      }
    >
      <Loaded of={asked} rows={2}>
        {(request) => <Question of={request} />}
      </Loaded>
    </Page>
  )
}

function Question({ of }: { of: SeenRequest }) {
  return (
    <>
      {of.may.consent && of.asked && <p>{of.asked.lead}</p>}
      <Facts
        of={of.lines.map(({ label, value }) => [
          label,
          <span key={label} class="pre">
            {value}
          </span>,
        ])}
      />
      {of.may.consent && (
        <Note>
          <p>{of.asked?.means}</p>
          {of.stageDue && !of.question && <p>{t('request-by-when', { day: date(locale.value, of.stageDue) })}</p>}
        </Note>
      )}
      {of.outcome === 'granted' && of.stage === 'closed' && (
        <Note tone="ok">
          <p>{of.partyGranted}</p>
          <p>{of.effect}</p>
        </Note>
      )}
      <Course of={of} />
    </>
  )
}

function Answers({ of, again }: { of: SeenRequest; again: () => void }) {
  const { id } = of
  const declining = useSignal(false)
  const answer = useAct((key, agrees: boolean) =>
    ask(api.requests[':id'].consent.$post({ param: { id }, json: { agrees } }, keyed(key))),
  )
  const say = async (agrees: boolean) => {
    const { problem } = await answer.attempt(agrees)
    if (problem) return
    declining.value = false
    toast(agrees ? (of.asked?.given ?? '') : t('request-consent-refused'))
    again()
    void loadMe()
  }
  return (
    <div class="stack">
      {answer.problem && !declining.value && <ProblemNote problem={answer.problem} />}
      <div class="four">
        <Button busy={answer.busy} onClick={() => void say(true)}>
          {of.asked?.yes}
        </Button>
        <Button kind="danger" onClick={() => (declining.value = true)}>
          {t('request-consent-no')}
        </Button>
      </div>
      {declining.value && (
        <Confirm
          title={of.asked?.noTitle ?? ''}
          yes={t('request-consent-no')}
          danger
          busy={answer.busy}
          problem={answer.problem}
          onYes={() => void say(false)}
          onClose={() => (declining.value = false)}
        >
          <p>{t('request-consent-no-detail')}</p>
        </Confirm>
      )}
    </div>
  )
}
