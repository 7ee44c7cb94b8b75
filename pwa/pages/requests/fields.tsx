// The fields of a request, drawn by their types.

import type { Day } from '#rules/calendar'
import type { PapersValue } from '#rules/fields/papers'
import type { Position } from '#rules/positions'
import type { Bound } from '../../form.ts'
import { later } from '../../later.tsx'
import { ChoiceCards, SelectField } from '../../parts/choices.tsx'
import type { Days } from '../../parts/days.tsx'
import type { FieldProps } from '../../parts/field.tsx'
import { AreaField, NumberField, TextField } from '../../parts/inputs.tsx'
import { type Person, PersonField } from '../../parts/person.tsx'
import { PositionField } from '../../parts/position.tsx'
import { t } from '../../words.ts'
import type { Company } from './company.tsx'
import type { DeclaredKind } from './kinds.tsx'
import type { Value, Values } from './values.ts'

/** Most kinds ask for none of these. */
const RequestDays = later(() => import('./days.tsx').then((m) => m.RequestDays))
const CompanyField = later(() => import('./company.tsx').then((m) => m.CompanyField))
const PapersField = later(() => import('./papers.tsx').then((m) => m.PapersField))
const RequestDay = later(() => import('./day.tsx').then((m) => m.RequestDay))
/** More options than these are a list. */
const mostCards = 5

type Field = DeclaredKind['fields'][number]

type Props = {
  of: Field
  bound: Bound<Value>
  /** The whole form, by which some fields go. */
  values: Values
  /** Told how many files of a field's part are on their way. */
  onGoing: (part: string, count: number) => void
}

/** One field of a declaration, bound to the form. */
export function DeclaredField({ of, bound, values, onGoing }: Props) {
  // A field's value has the type that its declaration says (see valuesOf), which the compiler cannot know.
  const as = <V,>() =>
    ({ ...bound, label: of.label, hint: of.help, optional: !of.required }) as unknown as FieldProps<V>
  switch (of.type) {
    case 'days':
      return <RequestDays {...as<Days>()} />
    case 'day':
      return <RequestDay {...as<Day | ''>()} of={of} />
    case 'choice': {
      const Choices = of.options.length > mostCards ? SelectField : ChoiceCards
      return <Choices {...as<string>()} options={optionsOf(of)} />
    }
    case 'listed':
      return <SelectField {...as<string>()} options={optionsOf(of)} />
    case 'person':
      return <PersonField {...as<Person>()} errors={bound.errors} />
    case 'company':
      return <CompanyField {...as<Company>()} errors={bound.errors} />
    case 'number':
      return <NumberField {...as<number | null>()} />
    case 'papers':
      return (
        <PapersField
          {...as<PapersValue>()}
          errors={bound.errors}
          wanted={of.papers ?? []}
          values={values}
          onGoing={onGoing}
        />
      )
    case 'position':
      return <PositionField {...as<Position | null>()} />
    case 'text':
      return <TextField {...as<string>()} max={of.max} />
    case 'paragraph':
      return <AreaField {...as<string>()} max={of.max} />
  }
}

/** What need not be answered may be left unanswered again. */
function optionsOf({ required, options }: Field) {
  return required ? options : [{ value: '', label: t('request-form-pass-over') }, ...options]
}
