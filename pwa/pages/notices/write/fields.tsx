// What a letter says: kind, subject, text, files, and whether an answer is wanted.
import { noticeKinds, originOf } from '#rules/notices'
import { freeKinds } from '#rules/notices-kinds'
import { leftover } from '#rules/templates'
import type { Form } from '../../../form.ts'
import { later } from '../../../later.tsx'
import { Button } from '../../../parts/button.tsx'
import { CheckField, ChoiceCards, SelectField } from '../../../parts/choices.tsx'
import { AreaField, TextField } from '../../../parts/inputs.tsx'
import { Note } from '../../../parts/note.tsx'
import { acting } from '../../../session.ts'
import { loadWords, t } from '../../../words.ts'
import { refersWords } from '../parts.tsx'
import type { Draft } from './draft.ts'
import { useReferred } from './referred.ts'

// With its words, which the page itself does without.
const Carrying = later(async () => {
  const [{ Carrying }] = await Promise.all([import('../../documents/carrying.tsx'), loadWords(['documents'])])
  return Carrying
})
const Sending = later(async () => {
  const [{ Sending }] = await Promise.all([import('./sending.tsx'), loadWords(['sending'])])
  return Sending
})
const FromTemplate = later(async () => {
  const [{ FromTemplate }] = await Promise.all([import('./begin.tsx'), loadWords(['template'])])
  return FromTemplate
})
const Blanks = later(async () => {
  const [{ Blanks }] = await Promise.all([import('./begin.tsx'), loadWords(['template'])])
  return Blanks
})
const CopiesFields = later(() => import('./copies.tsx').then((m) => m.CopiesFields))
const FilesField = later(() => import('../../../parts/files.tsx').then((m) => m.FilesField))
const AnswerBy = later(() => import('./answer.tsx').then((m) => m.AnswerBy))

type Props = { form: Form<Draft>; onGoing: (count: number) => void; template: string }

/** The fields of the letter itself; `template` is what it begins from; `onGoing` is told how many files are on their way. */
export function LetterFields({ form, onGoing, template }: Props) {
  const { subject, body } = form.values
  const fresh = !subject && !body && originOf(acting.value?.role) === 'secretariat'
  return (
    <>
      {fresh && <FromTemplate form={form} first={template} />}
      <SelectField
        {...form.field('kind')}
        label={t('notice-field-kind')}
        options={kindsOffered(form.values.kind).map((value) => ({ value, label: t(`notice-kind-${value}`) }))}
      />
      {originOf(acting.value?.role) === 'agency' && (
        <ChoiceCards
          {...form.field('directive')}
          label={t('draft-directive')}
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            label: t(`draft-directive-${value}`),
            note: t(`draft-directive-${value}-note`),
          }))}
        />
      )}
      {form.values.refersTo && <Referring to={form.values.refersTo} onRemove={() => form.set({ refersTo: '' })} />}
      <TextField {...form.field('subject')} label={t('draft-field-subject')} hint={leftIn(subject)} max={300} />
      <AreaField {...form.field('body')} label={t('draft-field-body')} hint={leftIn(body)} rows={10} max={20_000} />
      {/[{}]/.test(subject + body) && <Blanks form={form} />}
      <FilesField {...form.field('files')} label={t('draft-field-files')} most={10} optional onGoing={onGoing} />
      <Carrying value={form.values.documents} onInput={(documents) => form.set({ documents })} />
      <CheckField {...form.field('wantsAnswer')} label={t('draft-wants-answer')} />
      {form.values.wantsAnswer && <AnswerBy form={form} />}
      <CopiesFields form={form} />
      <Sending form={form} />
    </>
  )
}

/** Said at the field while its text still has a blank: the letter does not go so. */
function leftIn(text: string): string | undefined {
  const left = leftover(text)
  return left ? t(left.closed ? 'draft-blank-left' : 'draft-brace-left', { blank: left.words }) : undefined
}

/** The kinds that the writer may choose, and the one that is chosen already. */
function kindsOffered(chosen: string) {
  return noticeKinds.filter((kind) => kind === chosen || freeKinds.includes(kind))
}

/** The letter that this one corrects or continues. */
function Referring({ to, onRemove }: { to: string; onRemove: () => void }) {
  const { number, subject, direction } = useReferred(to) ?? {}
  if (!number) return null
  return (
    <Note>
      <p>
        {refersWords({ number, direction }, originOf(acting.value?.role))} — {subject}
      </p>
      <Button kind="plain" onClick={onRemove}>
        {t('draft-refers-remove')}
      </Button>
    </Note>
  )
}
