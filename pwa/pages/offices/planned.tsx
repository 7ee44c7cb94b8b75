// Offices that are not there yet: who applies, how far each has come, and a new file for another.
import { useLocation, useRoute } from 'preact-iso'
import { type OfficeKind, officeKinds } from '#rules/offices'
import { useAct } from '../../act.ts'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { ChoiceCards, SelectField } from '../../parts/choices.tsx'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { Joined } from '../../parts/inline.tsx'
import { AreaField, MobileField, NationalIdField, TextField } from '../../parts/inputs.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'

const Calls = later(() => import('../calls/calls.tsx').then((m) => m.Calls))
const OneCall = later(() => import('../calls/one.tsx').then((m) => m.OneCall))

type Line = Answer<ReturnType<typeof api.offices.planned.$get>>[number]

/** The list, the page on which a file is opened, the calls, or one of them. */
export function Planned() {
  const { at = 'planned' } = useRoute().params
  if (at === 'planned') return <PlannedOffices />
  if (at === 'file') return <PlanOffice />
  return at === 'calls' ? <Calls /> : <OneCall />
}

function PlannedOffices() {
  const asked = useAsk(`planned ${locale.value}`, () => ask(api.offices.planned.$get()))
  return (
    <Page
      title={t('offices-planned-title')}
      lead={t('founding-lead')}
      back="/app/offices"
      backLabel={t('offices-title')}
      wide
      beside={
        <div class="beside">
          <LinkButton kind="quiet" href="/app/offices/new/calls">
            {t('founding-calls')}
          </LinkButton>
          {can('offices.plan') && (
            <LinkButton kind="quiet" icon={AddIcon} href="/app/offices/new/file">
              {t('founding-new')}
            </LinkButton>
          )}
        </div>
      }
    >
      <Loaded of={asked} rows={4}>
        {(found) =>
          found.length > 0 ? (
            <List label={t('offices-planned-title')}>{found.map(line)}</List>
          ) : (
            <Empty title={t('founding-none')} detail={t('founding-none-detail')} />
          )
        }
      </Loaded>
    </Page>
  )
}

function line({ id, name, kind, county, place, applicant, request }: Line) {
  const over = request?.stage === 'closed'
  return (
    <Row
      key={id}
      title={name}
      href={`/app/offices/${id}`}
      note={<Joined of={[t(`offices-kind-${kind}`), place, county, applicant]} />}
      end={<State tone={request && !over ? 'waiting' : 'plain'}>{request ? request.words : t('founding-fresh')}</State>}
    />
  )
}

const empty = { name: '', kind: 'urban' as string, county: '', place: '', address: '' }
const nobody = { applicantName: '', nationalId: '', mobile: '' }

function PlanOffice() {
  const asked = useAsk('province', () => ask(api.province.$get()))
  return (
    <Page title={t('founding-new')} back="/app/offices/new/planned" backLabel={t('offices-planned-title')}>
      <Note>
        <p>{t('founding-new-detail')}</p>
      </Note>
      <Loaded of={asked} rows={5}>
        {({ counties }) => <Fields counties={counties} />}
      </Loaded>
    </Page>
  )
}

/** Where the answer's fields stand in this form. */
const at = { 'applicant.name': 'applicantName', 'applicant.nationalId': 'nationalId', 'applicant.mobile': 'mobile' }

function Fields({ counties }: { counties: { id: string; name: string }[] }) {
  const { route } = useLocation()
  const form = useForm({ ...empty, ...nobody })
  const act = useAct((key, { applicantName, nationalId, mobile, kind, ...office }: typeof form.values) => {
    const applicant = { name: applicantName, nationalId, mobile }
    return ask(api.offices.planned.$post({ json: { ...office, kind: kind as OfficeKind, applicant } }, keyed(key)))
  })
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await act.attempt(form.values)
    if (problem?.fields) {
      const named = Object.entries(problem.fields).map(([field, said]) => [at[field as keyof typeof at] ?? field, said])
      form.fail(Object.fromEntries(named))
    }
    if (!answer) return
    toast(t('founding-opened'))
    route(`/app/requests/new?office=${answer.id}`)
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField {...form.field('name')} label={t('founding-name')} hint={t('founding-name-hint')} max={100} />
      <ChoiceCards
        {...form.field('kind')}
        label={t('offices-kind')}
        options={officeKinds.map((value) => ({ value, label: t(`offices-kind-${value}`) }))}
      />
      <SelectField
        {...form.field('county')}
        label={t('offices-county')}
        options={counties.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField {...form.field('place')} label={t('offices-place')} max={100} />
      <AreaField {...form.field('address')} label={t('offices-address')} max={300} rows={2} />
      <TextField {...form.field('applicantName')} label={t('founding-applicant')} max={100} />
      <NationalIdField {...form.field('nationalId')} label={t('offices-national-id')} />
      <MobileField {...form.field('mobile')} label={t('offices-mobile')} hint={t('founding-mobile-hint')} />
      {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
      <Button busy={act.busy} whole>
        {t('founding-open')}
      </Button>
    </form>
  )
}
