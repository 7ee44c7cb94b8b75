// A place that works without a license is written down: as it was seen, or as a citizen's case tells of it.
import { useLocation } from 'preact-iso'
import { code } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine, DraftNote } from '../../drafts/note.tsx'
import { useSending } from '../../drafts/sending.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { DateField } from '../../parts/date.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { Skeleton } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { JoinPlace } from './join.tsx'

/** The page; `case` and `place` of its address come from a case. */
export function NewPlace() {
  const { route, query } = useLocation()
  const today = tehranDay(currentTime())
  const caseId = query.case ?? null
  const form = useForm({ name: '', address: query.place ?? '', works: '', foundOn: today as string })
  const draft = useDraft(form, { kind: caseId ? `unlicensed:${caseId}` : 'unlicensed', office: null })
  const save = useSending(draft, (key, values: typeof form.values) =>
    ask(api.unlicensed.$post({ json: { ...values, caseId } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await save.attempt(form.values)
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(t('unlicensed-saved', { number: code(locale.value, answer.number) }))
    route(`/app/unlicensed/${answer.id}`, true)
  }
  return (
    <Page title={t('unlicensed-add')} back="/app/unlicensed" backLabel={t('unlicensed-title')}>
      {draft.state === 'loading' ? (
        <Skeleton rows={4} />
      ) : (
        <form class="form" onSubmit={(event) => void submit(event)} noValidate>
          <DraftNote of={draft} />
          <TextField {...form.field('name')} label={t('unlicensed-name')} hint={t('unlicensed-name-hint')} max={200} />
          <AreaField {...form.field('address')} label={t('unlicensed-address')} rows={2} max={400} />
          <AreaField {...form.field('works')} label={t('unlicensed-works')} rows={3} max={1000} />
          <DateField {...form.field('foundOn')} label={t('unlicensed-found')} to={today} />
          {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
          <Button busy={save.busy} whole>
            {t('unlicensed-save')}
          </Button>
          <DraftLine of={draft} />
        </form>
      )}
      {caseId && can('unlicensed.join') && <JoinPlace caseId={caseId} />}
    </Page>
  )
}
