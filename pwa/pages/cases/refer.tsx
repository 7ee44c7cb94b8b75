// A case goes to others than its examiner: to an agency, or to a committee of experts. Each is one sheet.
import { useRef } from 'preact/hooks'
import { textMax, wordMax } from '#rules/cases'
import { caseDraft } from '#rules/drafts'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { useDraft } from '../../drafts/draft.ts'
import { TwoDrafts } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import type { SeenCase } from './parts.tsx'

/** `body`: an agency with people here, or one of these words. */
type Said = { body: string; agency: string; text: string; word: string }
const [named, other, none] = ['named', 'other', 'none']

/** Which agency is asked; nothing for the one that the case names already. */
function agencyAsked({ body, agency }: Said): { body: string | null; agency: string } {
  if (body === other) return { body: null, agency: agency.trim() }
  return { body: body === named || body === none ? null : body, agency: '' }
}

type Props = { act: 'handOver' | 'refer'; of: SeenCase; onClose: () => void; onDone: () => void }

/** The sheet of either act. A committee about an office may do without an agency. */
export function ReferSheet({ act, of, onClose, onDone }: Props) {
  const form = useForm<Said>({
    body: of.agency ? named! : '',
    agency: '',
    text: of.passedText ?? of.text ?? '',
    word: '',
  })
  const draft = useDraft(form, caseDraft(act, of.id), { serverOnly: true })
  const { data } = useAsk('bodies', () => ask(api.bodies.$get()))
  // what the sheet was opened on; the page behind it is asked again meanwhile
  const { id, stateAt, passedText: before } = useRef(of).current
  const refer = useAct((key, said: Said) => {
    const { text, word } = said
    const json = { ...agencyAsked(said), text: text.trim(), before, word: word.trim(), seen: stateAt ?? undefined }
    const at = api.cases[':id']
    const asked = { param: { id }, json }
    return ask(act === 'refer' ? at.refer.$post(asked, keyed(key)) : at['hand-over'].$post(asked, keyed(key)))
  })
  const submit = async (event: Event) => {
    event.preventDefault()
    const { body, agency, text, word } = form.values
    const wrong = {
      ...(body ? {} : { body: t('parts-choose-needed') }),
      ...(body === other && !agency.trim() ? { agency: t('cases-agency-which') } : {}),
      ...(text.trim() ? {} : { text: t('cases-pass-needed') }),
      ...(word.trim() ? {} : { word: t(`cases-${act}-needed`) }),
    }
    form.fail(wrong)
    if (Object.keys(wrong).length) return
    await draft.stop()
    const { problem } = await refer.attempt(form.values)
    if (problem) return void form.failBy(problem)
    await draft.sentOff()
    toast(t(`cases-${act}-done`))
    void loadMe()
    onDone()
  }
  const agencies = (data ?? []).filter(({ kind }) => kind === 'agency')
  return (
    <Sheet title={t(`cases-${act}`)} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TwoDrafts of={draft} show={({ word }) => <p class="pre">{word}</p>} />
        <SelectField
          {...form.field('body')}
          label={t('cases-agency-which')}
          options={[
            ...(of.agency ? [{ value: named!, label: t('cases-agency-named', { name: of.agency }) }] : []),
            ...agencies.map((body) => ({ value: body.id, label: body.name })),
            { value: other!, label: t('cases-agency-other') },
            ...(act === 'refer' && of.office && !of.agency ? [{ value: none!, label: t('cases-agency-none') }] : []),
          ]}
        />
        {form.values.body === other && (
          <TextField {...form.field('agency')} label={t('cases-agency-name')} hint={t('cases-agency-name-hint')} />
        )}
        <AreaField
          {...form.field('text')}
          label={t('cases-pass-text-parties')}
          hint={t('cases-pass-hint')}
          max={textMax}
          rows={6}
        />
        <AreaField
          {...form.field('word')}
          label={t(`cases-${act}-word`)}
          hint={t(`cases-${act}-hint`)}
          max={wordMax}
          rows={4}
        />
        {refer.problem && <ProblemNote problem={refer.problem} />}
        <Button busy={refer.busy} whole>
          {t(`cases-${act}-send`)}
        </Button>
      </form>
    </Sheet>
  )
}
