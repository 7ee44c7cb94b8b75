// Every kind of field, for the page of parts.
import { addDays, tehranDay } from '#rules/calendar'
import type { Position } from '#rules/positions'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { CheckField, ChoiceCards, SelectField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { DaysField } from '../../parts/days.tsx'
import { FilesField } from '../../parts/files.tsx'
import { AreaField, MobileField, NationalIdField, NumberField, TextField } from '../../parts/inputs.tsx'
import { Section } from '../../parts/page.tsx'
import { PersonField } from '../../parts/person.tsx'
import { DigitBoxes } from '../../parts/pin.tsx'
import { PositionField } from '../../parts/position.tsx'
import type { Stored } from '../../upload.ts'
import { t } from '../../words.ts'

const today = tehranDay(currentTime())

/** A form with one field of each kind; nothing is sent. */
export function KitForm() {
  const form = useForm({
    kind: 'leave',
    from: '',
    days: null as number | null,
    mobile: '',
    nationalId: '',
    place: '',
    name: '',
    reason: '',
    agree: false,
    files: [] as Stored[],
    leave: { from: '', to: '' },
    substitute: { name: '', nationalId: '', mobile: '' },
    position: null as Position | null,
    code: '',
  })
  const { field } = form
  return (
    <Section title={t('kit-forms')}>
      <form class="form" onSubmit={(event) => event.preventDefault()}>
        <ChoiceCards
          {...field('kind')}
          label={t('kit-kind')}
          options={[
            { value: 'leave', label: t('kit-leave'), note: t('kit-leave-note') },
            { value: 'station', label: t('kit-station'), note: t('kit-station-note') },
          ]}
        />
        <DateField {...field('from')} label={t('kit-from')} from={addDays(today, -40)} to={addDays(today, 400)} />
        <NumberField {...field('days')} label={t('kit-days')} />
        <MobileField {...field('mobile')} label={t('kit-mobile')} />
        <NationalIdField {...field('nationalId')} label={t('kit-national-id')} error={t('kit-wrong')} />
        <SelectField
          {...field('place')}
          label={t('kit-place')}
          options={[
            { value: 'a', label: t('kit-office-1') },
            { value: 'b', label: t('kit-county') },
          ]}
        />
        <TextField {...field('name')} label={t('kit-name')} optional />
        <AreaField {...field('reason')} label={t('kit-reason')} max={500} />
        <CheckField {...field('agree')} label={t('kit-agree')} />
        <DaysField {...field('leave')} label={t('kit-leave-days')} first={today} />
        <PersonField {...field('substitute')} label={t('kit-substitute')} />
        <PositionField {...field('position')} label={t('kit-position')} />
        <FilesField {...field('files')} label={t('kit-files')} optional />
        <DigitBoxes label={t('parts-pin')} value={form.values.code} onInput={field('code').onInput} />
      </form>
    </Section>
  )
}
