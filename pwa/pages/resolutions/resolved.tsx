// What is resolved, as it is filled in wherever that is: in the meeting, in its minutes, or from minutes on paper. Its words, who is to
// do it, and by when.
import { resolutionMax } from '#rules/resolutions'
import type { Bound } from '../../form.ts'
import { later } from '../../later.tsx'
import { CheckField } from '../../parts/choices.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { t } from '../../words.ts'
import type { DeadlineValues, OwnersValues } from './values.ts'

const OwnersFields = later(() => import('./owners.tsx').then((m) => m.OwnersFields))
const DeadlineFields = later(() => import('./deadline.tsx').then((m) => m.DeadlineFields))
const WordedIn = later(() => import('./worded.tsx').then((m) => m.WordedIn))

export type ResolvedValues = { text: string; internal: boolean } & OwnersValues & DeadlineValues

type FieldsProps = {
  of: { [N in keyof ResolvedValues]: Bound<ResolvedValues[N]> }
  meetingOn: string
  hint?: string
  onTake: (due: DeadlineValues) => void
}

/** The fields; a deadline that the text words is offered, counted from the day of the meeting. */
export function ResolvedFields({ of, meetingOn, hint, onTake }: FieldsProps) {
  const { text, owners, label, deadline, day, length, unit, internal } = of
  return (
    <>
      <AreaField
        {...text}
        label={t('resolutions-text')}
        {...(hint ? { hint } : {})}
        max={resolutionMax.text}
        rows={5}
      />
      <WordedIn text={text.value} meetingOn={meetingOn} asked={deadline.value === 'none'} onTake={onTake} />
      <OwnersFields owners={owners} label={label} />
      <DeadlineFields deadline={deadline} day={day} length={length} unit={unit} />
      <CheckField {...internal} label={t('resolutions-internal')} hint={t('resolutions-internal-hint')} />
    </>
  )
}
