// One template: written or changed, used for a letter, or removed.
import { useSignal } from '@preact/signals'
import { useLocation, useRoute } from 'preact-iso'
import { type NoticeKind, noticeKinds } from '#rules/notices'
import { useAct } from '../../act.ts'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine, DraftNote } from '../../drafts/note.tsx'
import { OtherText } from '../../drafts/other.tsx'
import { sentBefore, useSending } from '../../drafts/sending.ts'
import { useForm } from '../../form.ts'
import { Button, IconButton, LinkButton } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { RemoveIcon } from '../../parts/icons/acts.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { Loaded, Skeleton } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

type Template = Answer<ReturnType<typeof api.templates.$get>>[number]

/** The page; an id that no template has is a new one's. */
export function OneTemplate() {
  const { id = '' } = useRoute().params
  const asked = useAsk('templates', () => ask(api.templates.$get()))
  const known = asked.data?.find((one) => one.id === id)
  return (
    <Page
      title={t(known ? 'template-edit' : 'template-new')}
      back="/app/templates"
      backLabel={t('template-title')}
      beside={known && <Ending id={id} />}
    >
      <Loaded of={asked}>{(found) => <Writing key={id} id={id} of={found.find((one) => one.id === id)} />}</Loaded>
    </Page>
  )
}

function Writing({ id, of }: { id: string; of: Template | undefined }) {
  const { route } = useLocation()
  const initial = {
    name: of?.name ?? '',
    kind: of?.kind ?? ('notice' as string),
    subject: of?.subject ?? '',
    body: of?.body ?? '',
    // what was read when it was begun: a list that is asked again must not hide that somebody else has saved
    was: of?.updatedAt ?? null,
  }
  const form = useForm(initial)
  const name = { kind: of ? `template:${id}` : 'template', office: null }
  const draft = useDraft(form, name, { before: of ? `template ${id}` : undefined })
  const save = useSending(draft, (key, values: typeof form.values) =>
    ask(api.templates[':id'].$put({ param: { id }, json: { ...values, kind: values.kind as NoticeKind } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await save.attempt(form.values)
    if (problem) form.failBy(problem)
    // what is written goes over what was saved then, and not over what stood before
    if (problem?.code === sentBefore) {
      const stands = (await ask(api.templates.$get())).find((one) => one.id === id)
      form.set({ was: stands?.updatedAt ?? null })
    }
    if (!answer) return
    toast(t('template-saved'))
    route('/app/templates')
  }
  if (draft.state === 'loading') return <Skeleton rows={4} />
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <DraftNote of={draft} show={({ subject, body }) => <OtherText subject={subject} body={body} />} />
      <TextField {...form.field('name')} label={t('template-name')} max={100} />
      <SelectField
        {...form.field('kind')}
        label={t('template-kind')}
        options={noticeKinds.map((value) => ({ value, label: t(`notice-kind-${value}`) }))}
      />
      <TextField {...form.field('subject')} label={t('template-subject')} max={300} optional />
      <AreaField {...form.field('body')} label={t('template-body')} hint={t('template-hint')} rows={10} max={20_000} />
      {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
      <Button busy={save.busy} whole>
        {t('template-save')}
      </Button>
      <DraftLine of={draft} />
      {of && (
        <LinkButton kind="quiet" whole href={`/app/notices/new?template=${id}`}>
          {t('template-use')}
        </LinkButton>
      )}
    </form>
  )
}

function Ending({ id }: { id: string }) {
  const { route } = useLocation()
  const asking = useSignal(false)
  const end = useAct((key, template: string) =>
    ask(api.templates[':id'].$delete({ param: { id: template } }, keyed(key))),
  )
  const yes = async () => {
    if (!(await end.run(id))) return
    toast(t('template-ended'))
    route('/app/templates', true)
  }
  return (
    <>
      <IconButton icon={RemoveIcon} label={t('template-end')} onClick={() => (asking.value = true)} />
      {asking.value && (
        <Confirm
          title={t('template-end')}
          yes={t('template-end')}
          danger
          busy={end.busy}
          problem={end.problem}
          onYes={() => void yes()}
          onClose={() => (asking.value = false)}
        >
          <p>{t('template-end-detail')}</p>
        </Confirm>
      )}
    </>
  )
}
