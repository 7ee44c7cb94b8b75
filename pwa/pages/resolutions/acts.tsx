// What can be done about a resolution as a whole: changed or dropped before it goes out; closed, or given a new deadline, afterwards.
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import type { Resolution } from './parts.tsx'

const Decided = later(() => import('./decided.tsx').then((m) => m.Decided))

/** The buttons, and the sheet of the one that was pressed. */
export function ResolutionActs({ of, onDone }: { of: Resolution; onDone: () => void }) {
  const { id, may } = of
  const { route } = useLocation()
  const opened = useSignal<'close' | 'extend' | 'discard' | null>(null)
  const discard = useAct((key, _: null) => ask(api.resolutions[':id'].$delete({ param: { id } }, keyed(key))))
  const drop = async () => {
    if (!(await discard.run(null))) return
    toast(t('resolutions-discarded'))
    route('/app/resolutions', true)
  }
  const close = () => (opened.value = null)
  return (
    <>
      {may.change && (
        <>
          <LinkButton href={`/app/resolutions/new?id=${id}`}>{t('resolutions-change')}</LinkButton>
          <Button kind="quiet" onClick={() => (opened.value = 'discard')}>
            {t('resolutions-discard')}
          </Button>
        </>
      )}
      {may.close && <Button onClick={() => (opened.value = 'close')}>{t('resolutions-close')}</Button>}
      {may.extend && (
        <Button kind="quiet" onClick={() => (opened.value = 'extend')}>
          {t('resolutions-extend')}
        </Button>
      )}
      {opened.value === 'discard' && (
        <Confirm
          title={t('resolutions-discard')}
          yes={t('resolutions-discard')}
          danger
          busy={discard.busy}
          problem={discard.problem}
          onYes={() => void drop()}
          onClose={close}
        />
      )}
      {(opened.value === 'close' || opened.value === 'extend') && (
        <Decided
          of={of}
          extends={opened.value === 'extend'}
          onClose={close}
          onDone={() => {
            close()
            onDone()
          }}
        />
      )}
    </>
  )
}
