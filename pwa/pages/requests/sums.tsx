// What a verdict has somebody pay: each sum with its payee and what came of it, as the secretariat writes it down.
import { useSignal } from '@preact/signals'
import { date } from '#locales/format'
import { type Day, tehranDay } from '#rules/calendar'
import { type PaidBy, paidBys } from '#rules/violations/damages'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceCards } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { List, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import type { SeenRequest } from './parts.tsx'

type Sum = SeenRequest['sums'][number]

/** Nothing where the verdict has nobody pay. */
export function Sums({ of, again }: { of: readonly Sum[]; again: () => void }) {
  const paying = useSignal<Sum | null>(null)
  if (of.length === 0) return null
  return (
    <Section title={t('sanction-sum-title')}>
      <List label={t('sanction-sum-title')}>
        {of.map((sum) => (
          <Row
            key={sum.id}
            title={`${t(`sanction-sum-${sum.sort}`)} · ${sum.said}`}
            note={[sum.payeeName ?? t(`sanction-sum-to-${sum.payee}`), backOf(sum)].filter(Boolean).join(' · ')}
            end={<State tone={sum.paidOn ? 'ok' : 'waiting'}>{paidOf(sum)}</State>}
          />
        ))}
      </List>
      <div class="four">
        {of.map(
          (sum) =>
            sum.may && (
              <Button key={sum.id} kind="quiet" onClick={() => (paying.value = sum)}>
                {`${t(`sanction-sum-${sum.may}`)}: ${t(`sanction-sum-${sum.sort}`)}`}
              </Button>
            ),
        )}
      </div>
      {paying.value?.may === 'pay' && <Paid of={paying.value} again={again} onClose={() => (paying.value = null)} />}
      {paying.value?.may === 'recover' && (
        <Recovered of={paying.value} again={again} onClose={() => (paying.value = null)} />
      )}
    </Section>
  )
}

const paidOf = ({ paidOn, paidBy }: Sum) =>
  paidOn ? t('sanction-sum-paid', { by: paidBy ?? 'ower', on: date(locale.value, paidOn) }) : t('sanction-sum-open')

function backOf({ paidOn, paidBy, recoveredOn }: Sum): string {
  if (!paidOn || paidBy === 'ower') return ''
  return t(recoveredOn ? 'sanction-sum-recovered' : 'sanction-sum-owed-back')
}

type Answering = { of: Sum; again: () => void; onClose: () => void }

function Paid({ of, again, onClose }: Answering) {
  const today = tehranDay(currentTime())
  const form = useForm<{ by: string; to: string; receipt: string; on: Day | '' }>({
    ...{ by: 'ower', to: '', receipt: '', on: today },
  })
  const act = useAct((key, json: { by: PaidBy; to: string; receipt: string; on: string }) =>
    ask(api.requests.tasks.sums[':id'].pay.$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await act.attempt({ ...form.values, by: form.values.by as PaidBy })
    if (problem) return form.failBy(problem)
    toast(t('sanction-sum-saved'))
    again()
    onClose()
  }
  return (
    <Sheet title={t('sanction-sum-pay')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        {of.sort === 'damage' && (
          <ChoiceCards
            {...form.field('by')}
            label={t('sanction-sum-by')}
            options={paidBys.map((value) => ({ value, label: t(`sanction-sum-by-${value}`) }))}
          />
        )}
        {of.sort === 'damage' && <TextField {...form.field('to')} label={t('sanction-sum-name')} optional max={200} />}
        <TextField {...form.field('receipt')} label={t('sanction-sum-receipt')} max={60} />
        <DateField {...form.field('on')} label={t('sanction-sum-on')} to={today} />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('sanction-sum-pay')}
        </Button>
      </form>
    </Sheet>
  )
}

function Recovered({ of, again, onClose }: Answering) {
  const form = useForm({ receipt: '' })
  const act = useAct((key, json: { receipt: string }) =>
    ask(api.requests.tasks.sums[':id'].recover.$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await act.attempt({ ...form.values })
    if (problem) return form.failBy(problem)
    toast(t('sanction-sum-saved'))
    again()
    onClose()
  }
  return (
    <Sheet title={t('sanction-sum-recover')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TextField {...form.field('receipt')} label={t('sanction-sum-receipt')} max={60} />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('sanction-sum-recover')}
        </Button>
      </form>
    </Sheet>
  )
}
