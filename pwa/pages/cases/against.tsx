// An office's own complaints of agencies: those it has filed, each on the page where it is followed, and a new one.
import { useSignal } from '@preact/signals'
import { nameMax, textMax } from '#rules/cases'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { DateText } from '../../parts/inline.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { List, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { acting } from '../../session.ts'
import { locale, t } from '../../words.ts'

/** Below what was put to the office. */
export function AgainstAgencies() {
  const found = useAsk(`cases filed ${locale.value}`, () => ask(api.cases.filed.$get()))
  const open = useSignal(false)
  const office = acting.value?.office?.id
  if (!office) return null
  return (
    <Section title={t('cases-against')}>
      <p class="soft">{t('cases-against-lead')}</p>
      {found.data && found.data.length > 0 && (
        <List label={t('cases-against')}>
          {found.data.map(({ id, agency, standing, filedOn, link }) => (
            <Row key={id} href={link} title={agency ?? ''} note={<DateText of={filedOn} />} end={standing} />
          ))}
        </List>
      )}
      <Button kind="quiet" onClick={() => (open.value = true)}>
        {t('cases-against-new')}
      </Button>
      {open.value && <NewOne office={office} onClose={() => (open.value = false)} />}
    </Section>
  )
}

function NewOne({ office, onClose }: { office: string; onClose: () => void }) {
  const form = useForm({ agency: '', text: '' })
  const file = useAct((key, said: { agency: string; text: string }) =>
    ask(api.cases.filed.$post({ json: { office, ...said } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await file.attempt(form.values)
    if (problem) return void form.failBy(problem)
    // its page is none of the app's
    if (answer) location.assign(answer.link)
  }
  return (
    <Sheet title={t('cases-against-new')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TextField {...form.field('agency')} label={t('cases-agency')} max={nameMax} />
        <AreaField {...form.field('text')} label={t('cases-against-text')} max={textMax} rows={5} />
        {file.problem && !file.problem.fields && <ProblemNote problem={file.problem} />}
        <Button busy={file.busy} whole>
          {t('cases-against-send')}
        </Button>
      </form>
    </Sheet>
  )
}
