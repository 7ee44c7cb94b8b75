// The holder says that an address has changed, and when; late or not, it is taken, once they have seen what goes on record.
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { digits } from '#locales/format'
import { tehranDay, tehranInstant, tehranTime } from '#rules/calendar'
import { type ContactKind, contactKinds, readContact } from '#rules/contacts'
import { api, ask, keyed } from '../../../api.ts'
import { currentTime } from '../../../clock.ts'
import { useDraft } from '../../../drafts/draft.ts'
import { DraftLine, DraftNote } from '../../../drafts/note.tsx'
import { useSending } from '../../../drafts/sending.ts'
import { useForm } from '../../../form.ts'
import { later } from '../../../later.tsx'
import { Button } from '../../../parts/button.tsx'
import { ChoiceCards, SelectField } from '../../../parts/choices.tsx'
import { AreaField, CodeField, MobileField, TextField } from '../../../parts/inputs.tsx'
import { Loaded, Skeleton } from '../../../parts/list.tsx'
import { Note, ProblemNote } from '../../../parts/note.tsx'
import { Page } from '../../../parts/page.tsx'
import { toast } from '../../../parts/toast.tsx'
import { acting } from '../../../session.ts'
import { locale, t } from '../../../words.ts'
import { type OwnOffice, useOwn } from './own.ts'

const DateField = later(() => import('../../../parts/date.tsx').then((m) => m.DateField))
const Review = later(() => import('./review.tsx').then((m) => m.Review))

type Report = Parameters<(typeof api.offices)[':id']['contacts']['$post']>[0]['json']

/** The page. */
export function ReportContact() {
  const asked = useOwn()
  const at = acting.value?.office?.id
  return (
    <Page title={t('contacts-report-title')} back="/app/office">
      <Loaded of={asked} rows={3}>
        {(offices) => {
          const office = offices.find(({ id }) => id === at)
          return office ? <Form office={office} /> : <Skeleton />
        }}
      </Loaded>
    </Page>
  )
}

const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)
const notes: Partial<Record<ContactKind, (office: OwnOffice) => string>> = {
  mobile: ({ codes }) => t(codes ? 'contacts-report-mobile-code' : 'contacts-report-mobile-bot'),
  phone: () => t('contacts-report-phone-note'),
  address: () => t('contacts-report-address-note'),
}

function Form({ office }: { office: OwnOffice }) {
  const { route } = useLocation()
  const now = currentTime()
  const today = tehranDay(now)
  // «my mobile changed» comes with its kind: one tap, and the number
  const { kind: wanted = '' } = useLocation().query
  const asked: string = (contactKinds as readonly string[]).includes(wanted) ? wanted : 'phone'
  const form = useForm({ kind: asked, value: '', day: today as string, hour: `${tehranTime(now).slice(0, 2)}:00` })
  const name = { kind: asked === wanted ? `contact:${asked}` : 'contact', office: office.id }
  const draft = useDraft(form, name, { before: `contact ${office.id} ${wanted}` })
  const act = useSending(draft, (key, json: Report) =>
    ask(api.offices[':id'].contacts.$post({ param: { id: office.id }, json }, keyed(key))),
  )
  const { kind, value, day, hour } = form.values
  const reviewing = useSignal(false)
  const changedAt = day ? tehranInstant(day, hour) : null
  const read = readContact(kind as ContactKind, value)
  const reviewed = (event: Event) => {
    event.preventDefault()
    const wrong = {
      ...(read ? {} : { value: t(`contacts-${kind as ContactKind}-wrong`) }),
      ...(changedAt ? {} : { day: t('parts-choose-day') }),
    }
    form.fail(wrong)
    reviewing.value = Object.keys(wrong).length === 0
  }
  const send = async () => {
    const said = { kind: kind as ContactKind, value, changedAt: changedAt!.toISOString() }
    const { answer, problem } = await act.attempt(said)
    reviewing.value = false
    if (problem?.fields) {
      const { changedAt: at, ...fields } = problem.fields
      form.fail({ ...fields, ...(at ? { day: at } : {}) })
    }
    if (!answer) return
    const done = answer.late ? 'contacts-report-done-late' : 'contacts-report-done'
    toast(t(answer.state === 'disputed' ? 'contacts-proved-disputed' : done))
    route(answer.code ? `/app/office/contact/${answer.contact}` : '/app/office')
  }
  if (draft.state === 'loading') return <Skeleton />
  const note = notes[kind as ContactKind]?.(office)
  return (
    <form class="form" onSubmit={reviewed} noValidate>
      <DraftNote of={draft} show={(other) => <p>{other.value}</p>} />
      <Note>
        <p>{t('contacts-report-rule', { within: office.report.within })}</p>
        <p class="cite">{office.report.source}</p>
      </Note>
      {asked !== wanted && (
        <ChoiceCards
          {...form.field('kind')}
          label={t('contacts-report-kind')}
          onInput={(chosen) => form.set({ kind: chosen, value: '' })}
          options={contactKinds.map((one) => ({ value: one, label: t(`contacts-kind-${one}`) }))}
        />
      )}
      {note && (
        <Note>
          <p>{note}</p>
        </Note>
      )}
      <ValueField kind={kind as ContactKind} field={form.field('value')} />
      <div class="pair">
        <DateField {...form.field('day')} label={t('contacts-report-day')} to={today} />
        <SelectField
          {...form.field('hour')}
          label={t('contacts-report-hour')}
          options={hours.map((one) => ({ value: one, label: digits(locale.value, one) }))}
        />
      </div>
      {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
      <Button busy={act.busy} whole>
        {t('contacts-report')}
      </Button>
      <DraftLine of={draft} />
      {reviewing.value && read && changedAt && (
        <Review
          kind={kind as ContactKind}
          value={read}
          changedAt={changedAt}
          busy={act.busy}
          onYes={() => void send()}
          onClose={() => (reviewing.value = false)}
        />
      )}
    </form>
  )
}

type Bound = { name: string; value: string; onInput: (value: string) => void; error: string | undefined }

function ValueField({ kind, field }: { kind: ContactKind; field: Bound }) {
  const all = { ...field, label: t('contacts-report-value', { kind: t(`contacts-kind-${kind}`) }) }
  if (kind === 'mobile') return <MobileField {...all} />
  if (kind === 'address') return <AreaField {...all} rows={3} max={300} />
  return kind === 'email' ? <CodeField {...all} max={200} /> : <TextField {...all} max={30} complete="tel" />
}
