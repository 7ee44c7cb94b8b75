// Inspections of the offices that are ticked: one inspector, one manner and one day, each with the cause for which it was proposed.
import { tehranDay } from '#rules/calendar'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { ChoiceCards, SelectField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { Several } from '../../parts/several.tsx'
import { t } from '../../words.ts'

type Proposed = { id: string; name: string; causes: readonly { cause: string }[] }

const inspectors = ['inspector', 'secretariat', 'association', 'kanoon', 'agency'] as const
const manners = ['covert', 'announced'] as const

/** The act of the bar. */
export function PlanSeveral({ of, onDone }: { of: readonly Proposed[]; onDone: () => void }) {
  const today = tehranDay(currentTime())
  const form = useForm({
    ...{ by: 'inspector' as string, manner: 'covert' as string, plannedFor: today as string },
    ...{ agency: '', companions: '' },
  })
  const agencies = useAsk('inspections agencies', () => ask(api.inspections.agencies.$get()))
  const option = (value: string) => ({ value, label: value })
  const gather = () => {
    const { agency, ...said } = form.values
    if (said.by === 'agency' && !agency) {
      form.fail({ agency: t('plan-agency-needed') })
      return undefined
    }
    return { ...said, ...(agency ? { agency } : {}) }
  }
  return (
    <Several
      of={of}
      label={t('plan-several', { count: of.length })}
      yes={t('plan-yes')}
      done={(count) => t('plan-done', { count })}
      gather={gather}
      one={(key, id, said: NonNullable<ReturnType<typeof gather>>) => {
        const cause = of.find((one) => one.id === id)?.causes[0]?.cause ?? 'periodic'
        const json = { office: id, kind: 'inspection', form: { ...said, cause } }
        return ask(api.requests.$post({ json }, keyed(key)))
      }}
      onDone={onDone}
    >
      <SelectField
        {...form.field('by')}
        label={t('plan-by')}
        options={inspectors.map((value) => ({ value, label: t(`plan-by-${value}`) }))}
      />
      {(agencies.data ?? []).length > 0 && (
        <SelectField
          {...form.field('agency')}
          label={t('plan-agency')}
          hint={t('plan-agency-hint')}
          options={(agencies.data ?? []).map(option)}
          optional={form.values.by !== 'agency'}
        />
      )}
      <ChoiceCards
        {...form.field('manner')}
        label={t('plan-manner')}
        options={manners.map((value) => ({
          value,
          label: t(`plan-manner-${value}`),
          note: t(`plan-manner-${value}-note`),
        }))}
      />
      <DateField {...form.field('plannedFor')} label={t('plan-day')} from={today} />
      <TextField {...form.field('companions')} label={t('plan-companions')} max={200} optional />
    </Several>
  )
}
