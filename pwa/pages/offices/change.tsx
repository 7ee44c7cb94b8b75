// Correcting an office's file: only what differs from what was seen is sent, together with what was seen.
import { useSignal } from '@preact/signals'
import { useLocation, useRoute } from 'preact-iso'
import { digits } from '#locales/format'
import { plainDigits } from '#rules/digits'
import type { Hours } from '#rules/hours'
import { changedFields, type OfficeField, type OfficeFields, sameField, writtenField } from '#rules/office-fields'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField } from '../../parts/choices.tsx'
import { AreaField, NumberField, TextField } from '../../parts/inputs.tsx'
import { Loaded } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { PositionField } from '../../parts/position.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import { HoursField } from './hours.tsx'
import { type OfficeFile, useFile } from './use.ts'

type Change = { was: Partial<OfficeFields>; became: Partial<OfficeFields> }

/** The page. The license's state has one of its own. */
export function ChangeOffice() {
  const { id = '' } = useRoute().params
  const asked = useFile(id)
  return (
    <Page title={t('offices-change-title')} lead={asked.data?.name} back={`/app/offices/${id}`}>
      <Loaded of={asked} rows={5}>
        {(file) => (
          <>
            <Note>
              <p>{t('offices-change-detail')}</p>
            </Note>
            <Fields file={file} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function fieldsOf({ name, place, address, phone, position, area, hours }: OfficeFile): OfficeFields {
  return { name, place, address, phone, position, area, hours }
}

function pick(fields: OfficeFields, names: readonly OfficeField[]): Partial<OfficeFields> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]))
}

function Fields({ file }: { file: OfficeFile }) {
  const { route } = useLocation()
  // What the clerk saw on opening; after somebody else's change, what was shown of that.
  const opened = useSignal(fieldsOf(file))
  const seen = useSignal(opened.value)
  const overtaken = useSignal<OfficeField[]>([])
  const form = useForm({
    ...opened.value,
    phone: digits(locale.value, file.phone ?? ''),
    ownHours: file.hours !== null,
    hours: (file.hours ?? file.provinceHours) as Hours,
  })
  const act = useAct((key, json: Change) =>
    ask(api.offices[':id'].$patch({ param: { id: file.id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { ownHours, ...typed } = form.values
    const wanted: OfficeFields = {
      ...typed,
      phone: plainDigits(typed.phone).trim() || null,
      hours: ownHours ? typed.hours : null,
    }
    const changed = changedFields(opened.value, wanted)
    if (changed.length === 0) return toast(t('offices-change-nothing'))
    const { answer, problem } = await act.attempt({ was: pick(seen.value, changed), became: pick(wanted, changed) })
    if (problem) form.failBy(problem)
    if (problem?.status === 409) await lookAgain(changed)
    if (!answer) return
    toast(t('offices-change-done'))
    route(`/app/offices/${file.id}`)
  }
  const lookAgain = async (changed: readonly OfficeField[]) => {
    const now = fieldsOf(await ask(api.offices[':id'].$get({ param: { id: file.id } })))
    overtaken.value = changed.filter((name) => !sameField(seen.value[name], now[name]))
    seen.value = now
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField {...form.field('name')} label={t('offices-change-name')} max={100} />
      <TextField {...form.field('place')} label={t('offices-place')} max={100} />
      <AreaField {...form.field('address')} label={t('offices-address')} max={300} rows={2} />
      <TextField {...form.field('phone')} label={t('offices-phone')} optional max={30} />
      <PositionField {...form.field('position')} label={t('offices-position')} optional />
      <NumberField {...form.field('area')} label={t('offices-area')} unit={t('offices-change-area-unit')} optional />
      <CheckField {...form.field('ownHours')} label={t('offices-change-own-hours')} />
      {form.values.ownHours && <HoursField {...form.field('hours')} label={t('offices-hours')} />}
      {act.problem && !act.problem.fields && (
        <ProblemNote problem={act.problem}>
          <ul>
            {overtaken.value.map((name) => (
              <li key={name}>
                {t(`offices-${name === 'name' ? 'change-name' : name}`)}
                {name !== 'hours' && `: ${writtenField(name, seen.value[name]) ?? ''}`}
              </li>
            ))}
          </ul>
        </ProblemNote>
      )}
      <Button busy={act.busy} whole>
        {t('offices-change-save')}
      </Button>
    </form>
  )
}
