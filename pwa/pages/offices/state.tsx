// Changing the state of a license by hand: from which day, and on which paper it rests.

import { useSignal } from '@preact/signals'
import { useLocation, useRoute } from 'preact-iso'
import { tehranDay } from '#rules/calendar'
import { type StateChange, type StateGround, stateGrounds } from '#rules/license-changes'
import { type StoredLicenseState, storedLicenseStates } from '#rules/offices'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceCards } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { Loaded } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { say, t } from '../../words.ts'
import { type OfficeFile, useFile } from './use.ts'

/** The page. */
export function ChangeState() {
  const { id = '' } = useRoute().params
  const asked = useFile(id)
  return (
    <Page title={t('offices-state')} lead={asked.data?.name} back={`/app/offices/${id}`}>
      <Loaded of={asked} rows={3}>
        {(file) => <Form file={file} />}
      </Loaded>
    </Page>
  )
}

/** It asks once more, because the public page changes with it. */
function Form({ file }: { file: OfficeFile }) {
  const { route } = useLocation()
  const asking = useSignal(false)
  const was = file.license?.state ?? 'active'
  const today = tehranDay(currentTime())
  const form = useForm({ became: '', ground: '', since: today, number: '', on: '', reason: '' })
  const act = useAct((key, state: StateChange) =>
    ask(api.offices[':id'].$patch({ param: { id: file.id }, json: { was: {}, became: {}, state } }, keyed(key))),
  )
  const began = (event: Event) => {
    event.preventDefault()
    const { became, ground, since, number, on, reason } = form.values
    const missing = {
      ...(became ? {} : { became: t('parts-choose-needed') }),
      ...(ground ? {} : { ground: t('parts-choose-needed') }),
      ...(since ? {} : { since: t('parts-choose-day') }),
      ...(number.trim() ? {} : { number: t('registry-change-number-needed') }),
      ...(on ? {} : { on: t('registry-change-on-needed') }),
      ...(reason.trim().length < 5 ? { reason: t('registry-change-reason-needed') } : {}),
    }
    form.fail(missing)
    asking.value = Object.keys(missing).length === 0
  }
  const yes = async () => {
    const { became, ground, ...rest } = form.values
    const typed = { became: became as StoredLicenseState, ground: ground as StateGround }
    const { answer, problem } = await act.attempt({ was, ...typed, ...rest })
    if (problem) asking.value = !form.failBy(problem)
    if (!answer) return
    toast(t('registry-change-done'))
    route(`/app/offices/${file.id}`)
  }
  const options = storedLicenseStates
    .filter((state) => state !== was)
    .map((value) => ({ value, label: t(`offices-standing-${value}`) }))
  const grounds = stateGrounds.map((value) => ({
    value,
    label: t(`registry-change-ground-${value}`),
    note: t(`registry-change-ground-${value}-note`),
  }))
  return (
    <>
      <p class="soft">{t('registry-change-detail')}</p>
      <form class="form" onSubmit={began} noValidate>
        <ChoiceCards {...form.field('became')} label={t('registry-change-new')} options={options} />
        <ChoiceCards {...form.field('ground')} label={t('registry-change-ground')} options={grounds} />
        <TextField {...form.field('number')} label={t('registry-change-number')} max={60} />
        <DateField {...form.field('on')} label={t('registry-change-on')} to={today} />
        <DateField {...form.field('since')} label={t('registry-change-since')} to={today} />
        <AreaField {...form.field('reason')} label={t('registry-change-reason')} rows={3} max={1000} />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button kind="danger" busy={act.busy}>
          {t('registry-change-save')}
        </Button>
      </form>
      {asking.value && (
        <Confirm
          title={t('registry-change-ask', { office: file.name, state: say(`offices-standing-${form.values.became}`) })}
          yes={t('registry-change-save')}
          danger
          busy={act.busy}
          problem={act.problem}
          onYes={() => void yes()}
          onClose={() => (asking.value = false)}
        >
          <p>{t('registry-change-ask-detail')}</p>
        </Confirm>
      )}
    </>
  )
}
