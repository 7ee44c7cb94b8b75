// An office without a sheet: a new one, or the holder, term, county and kind of one that stands, by the registry's own rules.
import { useLocation, useRoute } from 'preact-iso'
import { plainDigits } from '#rules/digits'
import { type OfficeKind, officeKinds } from '#rules/offices'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { ChoiceCards, SelectField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { AreaField, CodeField, MobileField, NationalIdField, TextField } from '../../parts/inputs.tsx'
import { Loaded } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { loadWords, t } from '../../words.ts'
import { type OfficeFile, useFile } from './use.ts'

type Entry = Parameters<typeof api.registry.office.$post>[0]['json']
type Row = Entry['typed']

const useCounties = () => useAsk('province', () => ask(api.province.$get()))

const Planned = later(async () => {
  const [{ Planned }] = await Promise.all([import('./planned.tsx'), loadWords(['founding'])])
  return Planned
})

/** The page of a new office, or what an address below it names of those that are to come. */
export function NewOffice() {
  return useRoute().params.at || !can('offices.change') ? <Planned /> : <Entering />
}

function Entering() {
  const asked = useCounties()
  return (
    <Page title={t('offices-enter-new')} back="/app/offices" backLabel={t('offices-title')}>
      <Loaded of={asked} rows={5}>
        {({ counties }) => <Fields counties={counties.map(({ name }) => name)} />}
      </Loaded>
    </Page>
  )
}

/** The page of an office that stands. */
export function CorrectOffice() {
  const { id = '' } = useRoute().params
  const asked = useFile(id)
  const counties = useCounties()
  return (
    <Page title={t('offices-enter-correct')} lead={asked.data?.name} back={`/app/offices/${id}`}>
      <Loaded of={counties} rows={5}>
        {(province) => (
          <Loaded of={asked} rows={5}>
            {(file) => (
              <>
                <Note>
                  <p>{t('offices-enter-correct-detail')}</p>
                </Note>
                <Fields counties={province.counties.map(({ name }) => name)} file={file} />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

/** What a file says in the fields of the registry's row that are corrected here. */
function rowOf({ license, team, county, kind, name }: OfficeFile) {
  const holder = team.find(({ person }) => person === license?.holder.id)
  return {
    code: license?.code ?? '',
    name,
    kind,
    county: county.name,
    holder: license?.holder.name ?? '',
    nationalId: holder?.nationalId ?? '',
    mobile: holder?.mobile ?? '',
    issuedOn: license?.issuedOn ?? '',
    expiresOn: license?.expiresOn ?? '',
    state: license?.state ?? 'active',
  }
}

const empty = {
  code: '',
  name: '',
  kind: 'urban' as string,
  county: '',
  holder: '',
  nationalId: '',
  mobile: '',
  issuedOn: '',
  expiresOn: '',
  state: 'active' as string,
}
const more = { place: '', address: '', phone: '' }

function Fields({ counties, file }: { counties: string[]; file?: OfficeFile }) {
  const { route } = useLocation()
  const stood = file ? rowOf(file) : empty
  const form = useForm({ ...stood, kind: stood.kind as string, ...more })
  const act = useAct((key, json: Entry) => ask(api.registry.office.$post({ json }, keyed(key))))
  const submit = async (event: Event) => {
    event.preventDefault()
    const typed = Object.fromEntries(Object.entries(form.values).map(([field, value]) => [field, plain(value)])) as Row
    const seen = file
      ? (Object.fromEntries(Object.entries(stood).map(([field, value]) => [field, value || null])) as Row)
      : null
    const { answer, problem } = await act.attempt({ typed, seen })
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(t(answer.changed ? 'offices-enter-done' : 'offices-change-nothing'))
    route(file ? `/app/offices/${file.id}` : `/app/offices?q=${encodeURIComponent(form.values.code)}`)
  }
  const options = counties.map((name) => ({ value: name, label: name }))
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      {!file && <CodeField {...form.field('code')} label={t('offices-license-code')} max={20} />}
      {!file && <TextField {...form.field('name')} label={t('offices-change-name')} max={100} />}
      <ChoiceCards
        {...form.field('kind')}
        label={t('offices-kind')}
        options={officeKinds.map((value: OfficeKind) => ({ value, label: t(`offices-kind-${value}`) }))}
      />
      <SelectField {...form.field('county')} label={t('offices-county')} options={options} />
      {!file && <TextField {...form.field('place')} label={t('offices-place')} optional max={100} />}
      {!file && <AreaField {...form.field('address')} label={t('offices-address')} optional max={300} rows={2} />}
      {!file && <TextField {...form.field('phone')} label={t('offices-phone')} optional max={30} />}
      <TextField {...form.field('holder')} label={t('offices-holder')} max={150} />
      <NationalIdField
        {...form.field('nationalId')}
        label={t('offices-national-id')}
        hint={t('offices-enter-national-id-hint', { file: file ? 'yes' : 'no' })}
        optional
        legal
      />
      <MobileField
        {...form.field('mobile')}
        label={t('offices-mobile')}
        hint={t('offices-enter-mobile-hint', { file: file ? 'yes' : 'no' })}
        optional
      />
      <DateField {...form.field('issuedOn')} label={t('offices-license-issued')} />
      <DateField {...form.field('expiresOn')} label={t('offices-license-expires')} />
      {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
      <Button busy={act.busy} whole>
        {t(file ? 'offices-change-save' : 'offices-enter-save')}
      </Button>
    </form>
  )
}

const plain = (value: string) => (/^[\d۰-۹٠-٩\s-]+$/.test(value) ? plainDigits(value) : value).trim() || null
