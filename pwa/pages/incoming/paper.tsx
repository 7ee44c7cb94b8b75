// Registering a letter that came by hand or by post, with its scan.
import { useSignal } from '@preact/signals'
import { code } from '#locales/format'
import { inOrder } from '#locales/notices'
import { tehranDay } from '#rules/calendar'
import { incomingMax } from '#rules/incoming'
import { confidentialities } from '#rules/notices'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { DraftNote } from '../../parts/draft.tsx'
import { Code } from '../../parts/inline.tsx'
import { AreaField, CodeField, TextField } from '../../parts/inputs.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { SearchBox } from '../../parts/search.tsx'
import type { Stored } from '../../upload.ts'
import { locale, say, t } from '../../words.ts'
import { Registered } from './registered.tsx'

const FilesField = later(() => import('../../parts/files.tsx').then((m) => m.FilesField))

type Office = { id: string; name: string }
const empty = {
  office: null as Office | null,
  sender: '',
  senderNumber: '',
  senderDate: '',
  subject: '',
  body: '',
  files: [] as Stored[],
  refersTo: '',
  confidentiality: 'ordinary' as string,
}

/** The page; after each letter the next one can be registered at once. */
export function PaperIncoming() {
  const done = useSignal<{ id: string; number: string } | null>(null)
  if (!done.value) return <Paper onDone={(one) => (done.value = one)} />
  const { id, number } = done.value
  return (
    <Page
      title={t('incoming-registered')}
      back="/app/incoming"
      backLabel={t('incoming-title')}
      act={<Button onClick={() => (done.value = null)}>{t('incoming-another')}</Button>}
    >
      <Registered number={number} hint={t('incoming-registered-paper-hint')}>
        {t('incoming-registered-paper', { number: code(locale.value, inOrder(number)) })}
      </Registered>
      <LinkButton kind="quiet" href={`/app/incoming/${id}`}>
        {t('incoming-see')}
      </LinkButton>
    </Page>
  )
}

function Paper({ onDone }: { onDone: (done: { id: string; number: string }) => void }) {
  const form = useForm(empty, { draft: 'incoming-paper' })
  const going = useSignal(0)
  const register = useAct((key, { office, files, senderDate, confidentiality, ...rest }: typeof empty) =>
    ask(
      api.incoming.paper.$post(
        {
          json: {
            ...rest,
            office: office?.id ?? null,
            senderDate: senderDate || null,
            confidentiality: confidentiality as (typeof confidentialities)[number],
            files: files.map(({ id }) => id),
          },
        },
        keyed(key),
      ),
    ),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await register.attempt(form.values)
    if (problem) form.failBy(problem)
    if (!answer) return
    await form.done()
    void loadMe()
    onDone(answer)
  }
  return (
    <Page
      title={t('incoming-paper')}
      lead={t('incoming-paper-lead')}
      back="/app/incoming"
      backLabel={t('incoming-title')}
      act={
        <Button form="paper" busy={register.busy || going.value > 0}>
          {t('incoming-register')}
        </Button>
      }
    >
      <DraftNote form={form} />
      <ChooseOffice
        of={form.values.office}
        onChange={(office) => form.set({ office, ...(office && !form.values.sender ? { sender: office.name } : {}) })}
      />
      <form class="form" id="paper" onSubmit={(event) => void submit(event)} noValidate>
        <TextField {...form.field('sender')} label={t('incoming-field-sender')} max={incomingMax.sender} />
        <TextField
          {...form.field('senderNumber')}
          label={t('incoming-field-sender-number')}
          max={incomingMax.senderNumber}
          optional
        />
        <DateField
          {...form.field('senderDate')}
          label={t('incoming-field-sender-date')}
          to={tehranDay(new Date())}
          optional
        />
        <TextField {...form.field('subject')} label={t('incoming-field-subject')} max={incomingMax.subject} />
        <FilesField
          {...form.field('files')}
          label={t('incoming-field-scans')}
          most={incomingMax.files}
          optional
          onGoing={(count) => (going.value = count)}
        />
        <AreaField {...form.field('body')} label={t('incoming-field-note')} max={incomingMax.body} optional />
        <CodeField
          {...form.field('refersTo')}
          label={t('incoming-field-refers')}
          hint={t('incoming-refers-hint')}
          optional
        />
        <SelectField
          {...form.field('confidentiality')}
          label={t('incoming-field-class')}
          options={confidentialities.map((value) => ({ value, label: say(`register-class-${value}`) }))}
        />
        {register.problem && !register.problem.fields && <ProblemNote problem={register.problem} />}
      </form>
    </Page>
  )
}

/** The office whose letter it is, found as one types. */
function ChooseOffice({ of, onChange }: { of: Office | null; onChange: (office: Office | null) => void }) {
  const search = useSignal('')
  const found = useAsk(`paper offices ${search.value}`, async () =>
    search.value ? ask(api.notices.offices.$get({ query: { search: search.value } })) : [],
  )
  if (of)
    return (
      <Section title={t('incoming-field-office')}>
        <List label={t('incoming-field-office')}>
          <Row title={of.name} />
        </List>
        <Button kind="plain" onClick={() => onChange(null)}>
          {t('incoming-office-remove')}
        </Button>
      </Section>
    )
  return (
    <Section title={t('incoming-field-office')}>
      <p class="soft small">{t('incoming-office-hint')}</p>
      <SearchBox
        label={t('incoming-office-choose')}
        onSearch={(typed) => (search.value = typed)}
        found={search.value ? found.data?.length : undefined}
      />
      {search.value !== '' && (
        <Loaded of={found} rows={2}>
          {(offices) =>
            offices.length === 0 ? (
              <p class="soft">{t('incoming-office-none')}</p>
            ) : (
              <List label={t('incoming-office-choose')}>
                {offices.slice(0, 6).map((office) => (
                  <Row
                    key={office.id}
                    title={office.name}
                    note={office.license && <Code>{office.license}</Code>}
                    onClick={() => {
                      search.value = ''
                      onChange({ id: office.id, name: office.name })
                    }}
                  />
                ))}
              </List>
            )
          }
        </Loaded>
      )}
    </Section>
  )
}
