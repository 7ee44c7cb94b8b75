// Offices that are not there yet: who applies, how far each has come, and a new file for another.
import { useLocation, useRoute } from 'preact-iso'
import { type OfficeKind, officeKinds } from '#rules/offices'
import { useAct } from '../../act.ts'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { useForm } from '../../form.ts'
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

type Line = Answer<ReturnType<typeof api.offices.planned.$get>>[number]

/** The list, or the page on which a file is opened. */
export function Planned() {
  return useRoute().params.at === 'file' ? <PlanOffice /> : <PlannedOffices />
}

function PlannedOffices() {
  const asked = useAsk(`planned ${locale.value}`, () => ask(api.offices.planned.$get()))
  return (
    <Page
      title={t('offices-planned-title')}
      lead={t('offices-planned-lead')}
      back="/app/offices"
      backLabel={t('offices-title')}
      wide
      beside={
        can('offices.plan') && (
          <LinkButton kind="quiet" icon={AddIcon} href="/app/offices/new/file">
            {t('offices-planned-new')}
          </LinkButton>
        )
      }
    >
      <Loaded of={asked} rows={4}>
        {(found) =>
          found.length > 0 ? (
            <List label={t('offices-planned-title')}>{found.map(line)}</List>
          ) : (
            <Empty title={t('offices-planned-none')} detail={t('offices-planned-none-detail')} />
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
      end={
        <State tone={request && !over ? 'waiting' : 'plain'}>
          {request ? request.words : t('offices-planned-fresh')}
        </State>
      }
    />
  )
}

const empty = { name: '', kind: 'urban' as string, county: '', place: '', address: '' }
const nobody = { applicantName: '', nationalId: '', mobile: '' }

function PlanOffice() {
  const asked = useAsk('province', () => ask(api.province.$get()))
  return (
    <Page title={t('offices-planned-new')} back="/app/offices/new/planned" backLabel={t('offices-planned-title')}>
      <Note>
        <p>{t('offices-planned-new-detail')}</p>
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
    toast(t('offices-planned-opened'))
    route(`/app/requests/new?office=${answer.id}`)
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        {...form.field('name')}
        label={t('offices-planned-name')}
        hint={t('offices-planned-name-hint')}
        max={100}
      />
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
      <TextField {...form.field('applicantName')} label={t('offices-planned-applicant')} max={100} />
      <NationalIdField {...form.field('nationalId')} label={t('offices-national-id')} />
      <MobileField {...form.field('mobile')} label={t('offices-mobile')} hint={t('offices-planned-mobile-hint')} />
      {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
      <Button busy={act.busy} whole>
        {t('offices-planned-open')}
      </Button>
    </form>
  )
}
