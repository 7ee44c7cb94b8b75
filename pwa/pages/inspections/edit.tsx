// A new version of the province's checklist: begun from the one of today, changed item by item, set from a day on.
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { code } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { checklistMax } from '#rules/inspections/own'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { currentTime } from '../../clock.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine, DraftNote } from '../../drafts/note.tsx'
import { useSending } from '../../drafts/sending.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { DateField } from '../../parts/date.tsx'
import { FieldError } from '../../parts/field.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { List, Loaded, Row, Skeleton } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import { EditItem } from './edit-item.tsx'
import { type EditedGroup, type EditedItem, moved, newGroup, newItem, sentGroups } from './edited.ts'

/** The page. */
export function EditChecklist() {
  const asked = useAsk('checklists', () => ask(api.inspections.checklists.$get()))
  return (
    <Page title={t('checklists-new')} back="/app/inspections/checklist" backLabel={t('checklists-title')}>
      <Loaded of={asked}>{({ groups }) => <Editor begun={groups} />}</Loaded>
    </Page>
  )
}

function Editor({ begun }: { begun: EditedGroup[] }) {
  const { route } = useLocation()
  const form = useForm({ groups: begun, firstDay: tehranDay(currentTime()), word: '' })
  const draft = useDraft(form, { kind: 'checklist', office: null })
  const save = useSending(draft, (key, { groups, ...rest }: typeof form.values) =>
    ask(api.inspections.checklists.$post({ json: { ...rest, groups: sentGroups(groups) } }, keyed(key))),
  )
  const open = useSignal<string | null>(null)
  const { groups } = form.values
  const setGroup = (name: string, more: Partial<EditedGroup>) =>
    form.set({ groups: groups.map((one) => (one.name === name ? { ...one, ...more } : one)) })
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await save.attempt(form.values)
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(t('checklists-was-set', { version: code(locale.value, answer.version) }))
    route('/app/inspections/checklist')
  }
  if (draft.state === 'loading') return <Skeleton rows={6} />
  const fields = save.problem?.fields ?? {}
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <DraftNote of={draft} />
      <Note tone="info">{t('checklists-keeps')}</Note>
      {groups.map((group) => (
        <Part
          key={group.name}
          of={group}
          fields={fields}
          open={open.value}
          onOpen={(name) => (open.value = name)}
          onChange={(more) => setGroup(group.name, more)}
          onRemove={() => form.set({ groups: groups.filter(({ name }) => name !== group.name) })}
        />
      ))}
      {groups.length < checklistMax.groups && (
        <Button kind="quiet" onClick={() => form.set({ groups: [...groups, newGroup()] })}>
          {t('checklists-add-group')}
        </Button>
      )}
      <FieldError id="groups-error">{fields.groups}</FieldError>
      <DateField {...form.field('firstDay')} label={t('checklists-first-day')} from={tehranDay(currentTime())} />
      <AreaField {...form.field('word')} label={t('checklists-word')} rows={2} max={300} />
      {save.problem && <ProblemNote problem={save.problem} />}
      <Button busy={save.busy} whole>
        {t('checklists-set')}
      </Button>
      <DraftLine of={draft} />
    </form>
  )
}

type PartProps = {
  of: EditedGroup
  fields: Record<string, string>
  open: string | null
  onOpen: (item: string | null) => void
  onChange: (more: Partial<EditedGroup>) => void
  onRemove: () => void
}

/** One part of the list: its name, its items as rows, each opened in a sheet. */
function Part({ of: { name, title, said, items }, fields, open, onOpen, onChange, onRemove }: PartProps) {
  const shown = title ?? said
  const at = items.findIndex((item) => item.name === open)
  const setItem = (item: EditedItem) => onChange({ items: items.map((one) => (one.name === item.name ? item : one)) })
  const add = () => {
    const item = newItem()
    onChange({ items: [...items, item] })
    onOpen(item.name)
  }
  return (
    <Section title={shown || t('checklists-group')}>
      <TextField
        name={`item-${name}`}
        label={t('checklists-group')}
        value={shown}
        onInput={(typed) => onChange({ title: typed })}
        max={checklistMax.label}
        {...(fields[`item-${name}`] ? { error: fields[`item-${name}`] } : {})}
      />
      {items.length > 0 && (
        <List label={shown}>
          {items.map((item) => (
            <Row
              key={item.name}
              title={item.label ?? item.said}
              note={`${t(`checklists-answer-${item.answer}`)} · ${t(`checklists-severity-${item.severity}`)}`}
              end={<FieldError id={`item-${item.name}-error`}>{fields[`item-${item.name}`]}</FieldError>}
              onClick={() => onOpen(item.name)}
            />
          ))}
        </List>
      )}
      <div class="buttons">
        <Button kind="quiet" onClick={add}>
          {t('checklists-add-item')}
        </Button>
        <Button kind="plain" onClick={onRemove}>
          {t('checklists-remove-group', { title: shown })}
        </Button>
      </div>
      {at >= 0 && (
        <EditItem
          item={items[at]!}
          error={fields[`item-${open}`]}
          onChange={setItem}
          onMove={(by) => onChange({ items: moved(items, at, by) })}
          onRemove={() => {
            onOpen(null)
            onChange({ items: items.filter((_, nth) => nth !== at) })
          }}
          onClose={() => onOpen(null)}
        />
      )}
    </Section>
  )
}
