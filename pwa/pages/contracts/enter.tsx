// A memorandum, a contract or an addendum is entered with its parties, term, services and copy.
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { tehranDay } from '#rules/calendar'
import { contractKinds, contractParties } from '#rules/contracts'
import { useAct } from '../../act.ts'
import { api, ask, askPage, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { currentTime } from '../../clock.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine } from '../../drafts/note.tsx'
import { type Form, useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { ChecksField, SelectField } from '../../parts/choices.tsx'
import { CodeField, NumberField, TextField } from '../../parts/inputs.tsx'
import { Loaded } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import type { Stored } from '../../upload.ts'
import { t } from '../../words.ts'
import { AgencyField, type Partners, usePartners } from './partners.tsx'

// the month and what sends files weigh as much as the page
const DateField = later(() => import('../../parts/date.tsx').then((m) => m.DateField))
const FilesField = later(() => import('../../parts/files.tsx').then((m) => m.FilesField))

const empty = {
  ...{ kind: 'contract' as string, agency: '', party: 'office' as string, license: '', body: '', addsTo: '' },
  ...{ number: '', subject: '', signedOn: '', firstDay: '', lastDay: '', capacity: null as number | null },
  ...{ services: [] as string[], files: [] as Stored[] },
}
type Values = typeof empty
type Asked = Parameters<typeof api.contracts.$post>[0]['json']

/** The page. */
export function EnterContract() {
  const partners = usePartners()
  return (
    <Page title={t('contracts-enter')} back="/app/contracts" backLabel={t('contracts-title')}>
      <Loaded of={partners}>{(of) => <Fields of={of} />}</Loaded>
    </Page>
  )
}

function Fields({ of }: { of: Partners }) {
  const { route } = useLocation()
  const form = useForm(empty)
  const going = useSignal(0)
  const draft = useDraft(form, { kind: 'contract', office: null })
  const save = useAct((key, json: Asked) => ask(api.contracts.$post({ json }, keyed(key))))
  const submit = async (event: Event) => {
    event.preventDefault()
    const { signedOn, firstDay } = form.values
    if (!signedOn || !firstDay)
      return form.fail({
        ...(signedOn ? {} : { signedOn: t('parts-choose-day') }),
        ...(firstDay ? {} : { firstDay: t('parts-choose-day') }),
      })
    const { answer, problem } = await save.attempt(askedFrom(form.values))
    if (problem) return void form.failBy(problem)
    if (!answer) return
    await draft.stop()
    await draft.sentOff()
    toast(t('contracts-entered'))
    route(`/app/contracts/${answer.id}`, true)
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <Parties form={form} of={of} />
      <TextField {...form.field('subject')} label={t('contracts-subject')} max={300} />
      <TextField {...form.field('number')} label={t('contracts-number')} max={300} />
      <DateField {...form.field('signedOn')} label={t('contracts-signed-on')} to={tehranDay(currentTime())} />
      <DateField {...form.field('firstDay')} label={t('contracts-first-day')} />
      <DateField
        {...form.field('lastDay')}
        label={t('contracts-last-day')}
        hint={t('contracts-last-day-hint')}
        optional
      />
      {form.values.kind !== 'addendum' && <Offered form={form} of={of} />}
      <NumberField
        {...form.field('capacity')}
        label={t('contracts-capacity')}
        hint={t('contracts-capacity-hint')}
        optional
      />
      <FilesField
        {...form.field('files')}
        label={t('contracts-files')}
        onGoing={(count) => (going.value = count)}
        optional
      />
      {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
      <DraftLine of={draft} />
      <Button busy={save.busy || going.value > 0} whole>
        {t('contracts-save')}
      </Button>
    </form>
  )
}

function askedFrom({ kind, agency, party, body, addsTo, lastDay, files, services, ...rest }: Values): Asked {
  return {
    ...rest,
    kind: kind as Asked['kind'],
    party: party as Asked['party'],
    agency: agency || null,
    body: party === 'body' ? body || null : null,
    addsTo: kind === 'addendum' ? addsTo || null : null,
    lastDay: lastDay || null,
    services: kind === 'addendum' ? [] : services,
    files: files.map(({ id }) => id),
  }
}

/** Of which kind it is, and between whom. */
function Parties({ form, of }: { form: Form<Values>; of: Partners }) {
  const { kind, party, agency } = form.values
  return (
    <>
      <SelectField
        {...form.field('kind')}
        label={t('contracts-kind')}
        options={contractKinds.map((value) => ({ value, label: t(`contracts-kind-${value}`) }))}
      />
      <AgencyField {...form.field('agency')} of={of} label={t('contracts-agency')} />
      {kind === 'addendum' && <AddsTo form={form} agency={of.own ?? agency} />}
      <SelectField
        {...form.field('party')}
        label={t('contracts-party')}
        options={contractParties.map((value) => ({ value, label: t(`contracts-party-${value}`) }))}
      />
      {party === 'office' && <CodeField {...form.field('license')} label={t('contracts-license')} />}
      {party === 'body' && (
        <SelectField
          {...form.field('body')}
          label={t('contracts-body')}
          options={[
            { value: '', label: t('parts-choose') },
            ...of.bodies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </>
  )
}

/** What an addendum adds to: memoranda and contracts of its agency. */
function AddsTo({ form, agency }: { form: Form<Values>; agency: string }) {
  const found = useAsk('contracts to add to', () => askPage(api.contracts.$get({ query: { show: 'running' } })))
  const own = (found.data ?? []).filter((one) => one.agency.id === agency && one.kind !== 'addendum')
  return (
    <SelectField
      {...form.field('addsTo')}
      label={t('contracts-adds-to')}
      options={[
        { value: '', label: t('parts-choose') },
        ...own.map(({ id, number, subject }) => ({
          value: id,
          label: t('common-comma', { first: number, second: subject }),
        })),
      ]}
    />
  )
}

function Offered({ form, of }: { form: Form<Values>; of: Partners }) {
  const agency = of.own ?? form.values.agency
  const offered = of.services.filter((one) => one.agency === agency)
  if (!agency) return null
  if (offered.length === 0) return <p class="soft">{t('contracts-services-none')}</p>
  return (
    <ChecksField
      {...form.field('services')}
      label={t('contracts-services')}
      options={offered.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
