// What can be done about one part of a resolution: acknowledged, reported on, delivered on paper, accepted or sent back.
import { useSignal } from '@preact/signals'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import type { Part } from './parts.tsx'

const Report = later(() => import('./report.tsx').then((m) => m.Report))
const SendBack = later(() => import('./send-back.tsx').then((m) => m.SendBack))
const Recuse = later(() => import('./recuse.tsx').then((m) => m.Recuse))
const Delivery = later(() => import('./delivery.tsx').then((m) => m.Delivery))

type Opened = 'report' | 'record' | 'return' | 'delivery' | 'recuse' | null

/** The buttons of a part, and the sheet of the one that was pressed. */
export function PartActs({ of, onDone }: { of: Part; onDone: () => void }) {
  const { id, may } = of
  const opened = useSignal<Opened>(null)
  const acknowledge = useAct((key, _: null) =>
    ask(api.resolutions.parts[':id'].acknowledge.$post({ param: { id } }, keyed(key))),
  )
  // a committee's chair, and then the secretariat
  const by = may.signOff ? 'sign-off' : 'judge'
  const accept = useAct((key, _: null) => {
    const sent = { param: { id }, json: { accepts: true, word: '' } }
    const part = api.resolutions.parts[':id']
    return ask(by === 'judge' ? part.judge.$post(sent, keyed(key)) : part['sign-off'].$post(sent, keyed(key)))
  })
  const run = async (
    act: typeof acknowledge | typeof accept,
    done: 'resolutions-acknowledged' | 'resolutions-accepted',
  ) => {
    if (!(await act.run(null))) return
    toast(t(done))
    onDone()
  }
  const close = () => (opened.value = null)
  const done = () => {
    close()
    onDone()
  }
  const problem = acknowledge.problem ?? accept.problem
  return (
    <div class="buttons">
      {problem && <ProblemNote problem={problem} />}
      {may.acknowledge && (
        <Button busy={acknowledge.busy} onClick={() => void run(acknowledge, 'resolutions-acknowledged')}>
          {t('resolutions-acknowledge')}
        </Button>
      )}
      {may.report && (
        <Button kind={may.acknowledge ? 'quiet' : 'main'} onClick={() => (opened.value = 'report')}>
          {t('resolutions-report')}
        </Button>
      )}
      {(may.judge || may.signOff) && (
        <>
          <Button busy={accept.busy} onClick={() => void run(accept, 'resolutions-accepted')}>
            {t('resolutions-accept')}
          </Button>
          <Button kind="quiet" onClick={() => (opened.value = 'return')}>
            {t('resolutions-return')}
          </Button>
        </>
      )}
      {may.recuse && (
        <Button kind="plain" onClick={() => (opened.value = 'recuse')}>
          {t('resolutions-recuse')}
        </Button>
      )}
      {may.recordReport && (
        <Button kind="plain" onClick={() => (opened.value = 'record')}>
          {t('resolutions-record-report')}
        </Button>
      )}
      {may.recordDelivery && (
        <Button kind="plain" onClick={() => (opened.value = 'delivery')}>
          {t('resolutions-delivery')}
        </Button>
      )}
      {(opened.value === 'report' || opened.value === 'record') && (
        <Report part={id} recorded={opened.value === 'record'} onClose={close} onDone={done} />
      )}
      {opened.value === 'return' && <SendBack part={id} by={by} onClose={close} onDone={done} />}
      {opened.value === 'recuse' && <Recuse part={id} onClose={close} onDone={done} />}
      {opened.value === 'delivery' && <Delivery part={id} onClose={close} onDone={done} />}
    </div>
  )
}
