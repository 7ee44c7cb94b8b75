// Records that a letter was handed over, posted or faxed: the way, the day, the evidence and its scan.

import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { officialArticle } from '#law/notices'
import { citation } from '#locales/citations'
import { tehranDay } from '#rules/calendar'
import type { DeliveryWay } from '#rules/notices'
import { deliveryWays } from '#rules/notices'
import { useAct } from '../../../act.ts'
import { api, ask, keyed } from '../../../api.ts'
import { currentTime } from '../../../clock.ts'
import { useForm } from '../../../form.ts'
import { later } from '../../../later.tsx'
import { Button } from '../../../parts/button.tsx'
import { SelectField } from '../../../parts/choices.tsx'
import { DateField } from '../../../parts/date.tsx'
import { FilesField } from '../../../parts/files.tsx'
import { TextField } from '../../../parts/inputs.tsx'
import { ProblemNote } from '../../../parts/note.tsx'
import { Sheet } from '../../../parts/sheet.tsx'
import { toast } from '../../../parts/toast.tsx'
import type { Stored } from '../../../upload.ts'
import { locale, t } from '../../../words.ts'
import type { Recipient } from './recipient.ts'

const Glass = later(() => import('./glass.tsx').then((m) => m.Glass))

type Props = {
  of: Recipient
  signedAt: string | null
  /** What stands of it now. */
  onDone: (how: Partial<Recipient>) => void
  onClose: () => void
}

/** The sheet. A delivery recorded before may be put right. */
export function Delivery({ of, signedAt, onDone, onClose }: Props) {
  const today = tehranDay(currentTime())
  const going = useSignal(0)
  const glass = useSignal(false)
  const signed = useSignal<(() => Promise<Stored>) | null>(null)
  const strokes = useRef(0)
  const form = useForm({
    way: (of.deliveredBy ?? 'hand') as string,
    on: of.deliveredOn ?? of.faxedOn ?? today,
    evidence: of.deliveryEvidence ?? '',
    scan: [] as Stored[],
  })
  // `strokes` makes another picture another intention
  const record = useAct(async (key, { way, on, evidence, scan }: typeof form.values & { strokes: number }) => {
    const picture = way === 'hand' && signed.value ? await signed.value() : scan[0]
    const json = { way: way as DeliveryWay, on, evidence, file: picture?.id ?? of.deliveryFileId }
    return ask(api.notices.inbox[':id'].deliver.$post({ param: { id: of.id }, json }, keyed(key)))
  })
  const send = async () => {
    const { problem } = await record.attempt({ ...form.values, strokes: strokes.current })
    if (problem) return void form.failBy(problem)
    toast(t(form.values.way === 'fax' ? 'wall-faxed' : 'wall-delivered'))
    const { way, on, evidence } = form.values
    const how = { deliveredBy: way as DeliveryWay, deliveryEvidence: evidence }
    onDone(way === 'fax' ? { ...how, faxedOn: on } : { ...how, deliveredOn: on })
  }
  return (
    <Sheet title={t('wall-deliver-title', { name: of.office?.name ?? of.holder })} onClose={onClose}>
      <p class="soft">{t('wall-deliver-detail')}</p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <SelectField
          {...form.field('way')}
          label={t('wall-deliver-way')}
          options={deliveryWays.map((value) => ({ value, label: t(`notice-way-${value}`) }))}
        />
        {form.values.way === 'fax' && <p>{t('wall-fax-detail', { cite: citation(locale.value, officialArticle) })}</p>}
        <DateField
          {...form.field('on')}
          label={t(form.values.way === 'fax' ? 'wall-fax-on' : 'wall-deliver-on')}
          from={signedAt ? tehranDay(new Date(signedAt)) : undefined}
          to={today}
        />
        <Evidence field={form.field('evidence')} way={form.values.way} />
        {form.values.way === 'hand' && glass.value && (
          <Glass
            onSigned={(send) => {
              strokes.current++
              signed.value = send
            }}
          />
        )}
        {form.values.way === 'hand' && !glass.value && (
          <Button kind="quiet" onClick={() => (glass.value = true)}>
            {t('wall-glass-open')}
          </Button>
        )}
        {(!glass.value || form.values.way !== 'hand') && (
          <FilesField
            {...form.field('scan')}
            label={t('wall-deliver-scan')}
            most={1}
            optional
            onGoing={(count) => (going.value = count)}
          />
        )}
        {record.problem && !record.problem.fields && <ProblemNote problem={record.problem} />}
        <Button busy={record.busy || going.value > 0} whole>
          {t('wall-deliver')}
        </Button>
      </form>
    </Sheet>
  )
}

type TextProps = Parameters<typeof TextField>[0]

/** Who received it; for post the number of the item. */
function Evidence({ field, way }: { field: Omit<TextProps, 'label'>; way: string }) {
  if (way === 'post')
    return <TextField {...field} label={t('wall-post-number')} hint={t('wall-post-number-hint')} max={60} />
  if (way === 'hand')
    return <TextField {...field} label={t('wall-receiver')} hint={t('wall-receiver-hint')} max={500} />
  return <TextField {...field} label={t('wall-deliver-evidence')} hint={t('wall-deliver-evidence-hint')} max={500} />
}
