// The value of a figure as one enters it, by its kind: a length of time, a number, a choice, hours of the day.
import type { Period } from '#law/parameter'
import { digits } from '#locales/format'
import { halfHours } from '#rules/week'
import { CheckField, ChecksField, SelectField } from '../../parts/choices.tsx'
import { NumberField, TextField } from '../../parts/inputs.tsx'
import { locale, say, t } from '../../words.ts'
import type { Rule } from './rule.ts'

type Props = { rule: Rule; value: Rule['standard']; onInput: (value: Rule['standard']) => void }

/** The field, or the fields, of a rule's value. */
export function ValueField(props: Props) {
  const { rule, value, onInput } = props
  const label = t('rules-value')
  if (typeof rule.standard === 'boolean')
    return <CheckField name="value" label={t('rules-yes')} value={value === true} onInput={onInput} />
  if (rule.unit === 'share' || rule.unit === 'factor')
    return <Decimal label={label} value={value as number} share={rule.unit === 'share'} onInput={onInput} />
  if (typeof rule.standard === 'number')
    return (
      <NumberField
        name="value"
        label={label}
        unit={say(`law-unit-${rule.unit.replaceAll(' ', '-')}`)}
        value={value as number}
        onInput={(number) => onInput(number ?? 0)}
      />
    )
  if (rule.unit === 'clock') return <Clock {...props} />
  if (rule.unit === 'period') return <Length {...props} />
  return <Choice {...props} />
}

function Choice({ rule, value, onInput }: Props) {
  const options = (rule.options ?? []).map((one) => ({ value: one, label: say(`law-option-${one}`) }))
  const field = { name: 'value', label: t('rules-value'), options }
  if (Array.isArray(value)) return <ChecksField {...field} value={[...value]} onInput={onInput} />
  if (options.length === 0) return <TextField {...field} value={String(value)} onInput={onInput} />
  return <SelectField {...field} value={String(value)} onInput={onInput} />
}

type DecimalProps = { label: string; value: number; share: boolean; onInput: (value: number) => void }

/** A share is entered in percent. */
function Decimal({ label, value, share, onInput }: DecimalProps) {
  const shown = share ? Math.round(value * 1e6) / 1e4 : value
  const typed = (text: string) => onInput(share ? Number(text) / 100 : Number(text))
  return (
    <div class="field">
      <label for="value">{label}</label>
      <input
        id="value"
        name="value"
        class="input ltr"
        type="number"
        min={0}
        max={share ? 100 : undefined}
        step="any"
        value={shown}
        onInput={(event) => typed(event.currentTarget.value)}
      />
      <p class="hint">{share ? t('rules-percent') : t('law-unit-factor')}</p>
    </div>
  )
}

const lengths = {
  deadline: ['years', 'months', 'weeks', 'days'],
  allowance: ['years', 'months', 'weeks', 'days'],
  term: ['years', 'months', 'weeks', 'days'],
  lead: ['years', 'months', 'weeks', 'days'],
  retention: ['years', 'months', 'weeks', 'days'],
  working: ['days', 'hours'],
  hours: ['days', 'hours', 'minutes'],
  none: [],
} as const satisfies Record<Rule['counts'], readonly (keyof Period)[]>

/** A number and what it counts; a length of two units, such as a year and a half, is entered in the smaller. */
function Length({ rule, value, onInput }: Props) {
  const period = value as Period
  const units: readonly (keyof Period)[] = lengths[rule.counts]
  const unit = units.findLast((one) => period[one]) ?? units[0]!
  return (
    <>
      <NumberField
        name="value"
        label={t('rules-value')}
        value={period[unit] ?? null}
        onInput={(count) => onInput({ [unit]: count ?? 0 })}
      />
      <SelectField
        name="unit"
        label={t('rules-unit')}
        value={unit}
        onInput={(chosen) => onInput({ [chosen]: period[unit] ?? 0 })}
        options={units.map((one) => ({ value: one, label: t(`rules-unit-${one}`) }))}
      />
    </>
  )
}

function Clock({ value, onInput }: Props) {
  const [from = '', to = ''] = value as readonly string[]
  return (
    <>
      <Hour name="value" label={t('rules-from')} value={from} onInput={(time) => onInput([time, to])} />
      <Hour name="to" label={t('rules-to')} value={to} onInput={(time) => onInput([from, time])} />
    </>
  )
}

function Hour(props: { name: string; label: string; value: string; onInput: (time: string) => void }) {
  const hours = halfHours(0).map((time) => ({ value: time, label: digits(locale.value, time) }))
  return <SelectField {...props} options={hours} />
}
