// What is cut off from an office, by which resolution and on which days; and the form by which the secretariat writes one down.
import { useSignal } from '@preact/signals'
import { date } from '#locales/format'
import { type Day, tehranDay } from '#rules/calendar'
import { cutOffSorts } from '#rules/violations/cut-offs'
import { useAct } from '../../../act.ts'
import { api, ask, keyed } from '../../../api.ts'
import { currentTime } from '../../../clock.ts'
import { useForm } from '../../../form.ts'
import { Button } from '../../../parts/button.tsx'
import { ChoiceCards, SelectField } from '../../../parts/choices.tsx'
import { DateField } from '../../../parts/date.tsx'
import { AreaField, TextField } from '../../../parts/inputs.tsx'
import { List, Row } from '../../../parts/list.tsx'
import { ProblemNote } from '../../../parts/note.tsx'
import { Section } from '../../../parts/page.tsx'
import { Sheet } from '../../../parts/sheet.tsx'
import { toast } from '../../../parts/toast.tsx'
import { can } from '../../../session.ts'
import { locale, t } from '../../../words.ts'
import type { OfficeFile } from '../use.ts'

type Known = NonNullable<OfficeFile['cutOffs']>
type Given = Parameters<(typeof api.offices)[':id']['cut-offs']['$post']>[0]['json']
type Props = { file: OfficeFile; of: Known; again: () => void }
type Values = Record<'sort' | 'service' | 'request' | 'resolution' | 'reason', string> &
  Record<'firstDay' | 'lastDay', Day | ''>

const blank: Values = {
  sort: 'interim',
  service: '',
  request: '',
  resolution: '',
  reason: '',
  firstDay: '',
  lastDay: '',
}

/** Those that run first; whoever may writes one down, and restores one. */
export function CutOffs({ file, of, again }: Props) {
  const begun = useSignal(false)
  const restored = useSignal<string | null>(null)
  return (
    <Section title={t('sanction-cut-title')}>
      {of.orders.length === 0 ? (
        <p class="soft">{t('sanction-cut-none')}</p>
      ) : (
        <List label={t('sanction-cut-title')}>
          {of.orders.map((one) => (
            <Row
              key={one.id}
              title={one.service ?? t('sanction-cut-all')}
              note={`${t(`sanction-cut-sort-${one.sort}`)} · ${spanOf(one)}`}
              end={
                one.runs &&
                can('offices.restore') && (
                  <Button kind="plain" onClick={() => (restored.value = one.id)}>
                    {t('sanction-cut-restore')}
                  </Button>
                )
              }
            />
          ))}
        </List>
      )}
      {can('offices.cutOff') && (
        <Button kind="quiet" onClick={() => (begun.value = true)}>
          {t('sanction-cut-begin')}
        </Button>
      )}
      {begun.value && <Order file={file} of={of} again={again} onClose={() => (begun.value = false)} />}
      {restored.value && <Restore id={restored.value} again={again} onClose={() => (restored.value = null)} />}
    </Section>
  )
}

function spanOf({ resolution, firstDay, lastDay, liftedOn }: Known['orders'][number]): string {
  if (liftedOn) return t('sanction-cut-lifted', { on: date(locale.value, liftedOn) })
  const to = lastDay ? date(locale.value, lastDay) : 'none'
  return t('sanction-cut-runs', { resolution, from: date(locale.value, firstDay), to })
}

function Order({ file, of, again, onClose }: Props & { onClose: () => void }) {
  const form = useForm<Values>({ ...blank, firstDay: tehranDay(currentTime()) })
  const code = file.license?.code ?? ''
  const act = useAct((key, json: Given) =>
    ask(api.offices[':id']['cut-offs'].$post({ param: { id: file.id }, json }, keyed(key))),
  )
  const { sort, service, request, lastDay, ...rest } = form.values
  const verdicts = (file.violations?.verdicts ?? []).filter((one) => one.sanction.cutOff)
  const submit = async (event: Event) => {
    event.preventDefault()
    const given = { ...rest, sort: sort as Given['sort'], service: service || null, lastDay: lastDay || null }
    const { problem } = await act.attempt({ ...given, request: sort === 'sanction' && request ? request : null })
    if (problem) return form.failBy(problem)
    toast(t('sanction-cut-saved'))
    again()
    onClose()
  }
  return (
    <Sheet title={`${t('sanction-cut-begin')} ${code}`} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <ChoiceCards
          {...form.field('sort')}
          label={t('sanction-cut-sort')}
          options={cutOffSorts.map((value) => ({ value, label: t(`sanction-cut-sort-${value}`) }))}
        />
        {sort === 'sanction' && (
          <SelectField
            {...form.field('request')}
            label={t('sanction-cut-request')}
            options={verdicts.map((one) => ({ value: one.id, label: `${one.number} · ${one.words}` }))}
          />
        )}
        <SelectField
          {...form.field('service')}
          label={t('sanction-cut-service')}
          options={[
            { value: '', label: t('sanction-cut-all') },
            ...of.services.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextField {...form.field('resolution')} label={t('sanction-cut-resolution')} max={60} />
        <DateField {...form.field('firstDay')} label={t('sanction-cut-first')} />
        <DateField
          {...form.field('lastDay')}
          label={t('sanction-cut-last')}
          optional
          hint={t('sanction-cut-last-hint')}
        />
        <AreaField
          {...form.field('reason')}
          label={t('sanction-cut-reason')}
          hint={t('sanction-cut-reason-hint')}
          rows={3}
          max={1000}
        />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('sanction-cut-send')}
        </Button>
      </form>
    </Sheet>
  )
}

function Restore({ id, again, onClose }: { id: string; again: () => void; onClose: () => void }) {
  const form = useForm({ by: '' })
  const act = useAct((key, json: { by: string }) =>
    ask(api.offices['cut-offs'][':id'].restore.$post({ param: { id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await act.attempt({ ...form.values })
    if (problem) return form.failBy(problem)
    toast(t('sanction-cut-restored'))
    again()
    onClose()
  }
  return (
    <Sheet title={t('sanction-cut-restore')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TextField {...form.field('by')} label={t('sanction-cut-restore-by')} max={60} />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('sanction-cut-restore')}
        </Button>
      </form>
    </Sheet>
  )
}
