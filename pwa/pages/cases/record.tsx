// The secretariat writes down what an agency, or the office as a party of the committee, answered by letter.
import { tehranDay } from '#rules/calendar'
import { filesMax, wordMax } from '#rules/cases'
import { caseDraft } from '#rules/drafts'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useDraft } from '../../drafts/draft.ts'
import { TwoDrafts } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceCards } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { FilesField } from '../../parts/files.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import type { Stored } from '../../upload.ts'
import { t } from '../../words.ts'
import type { SeenCase } from './parts.tsx'

type Party = SeenCase['records'][number]
type Said = { of: Party; number: string; on: string; word: string; files: Stored[] }

const pack = ({ files, ...said }: Said) => ({
  ...said,
  files: files.map(({ id, name, size, type }) => ({ id, name, size, type })),
})

/** The sheet; whose letter it is, is asked where two are waited for. */
export function RecordSheet({ of, onClose, onDone }: { of: SeenCase; onClose: () => void; onDone: () => void }) {
  const form = useForm<Said>({ of: of.records[0] ?? 'agency', number: '', on: '', word: '', files: [] })
  const draft = useDraft(form, caseDraft('record', of.id), { pack, serverOnly: true })
  const record = useAct((key, { files, word, ...said }: Said) => {
    const json = { ...said, word: word.trim(), files: files.map(({ id }) => id) }
    return ask(api.cases[':id'].record.$post({ param: { id: of.id }, json }, keyed(key)))
  })
  const submit = async (event: Event) => {
    event.preventDefault()
    if (!form.values.word.trim()) return form.fail({ word: t('cases-record-needed') })
    await draft.stop()
    const { problem } = await record.attempt(form.values)
    if (problem) return void form.failBy(problem)
    await draft.sentOff()
    toast(t('cases-record-done'))
    void loadMe()
    onDone()
  }
  return (
    <Sheet title={t('cases-record')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TwoDrafts of={draft} show={({ word }) => <p class="pre">{word}</p>} />
        {of.records.length > 1 && (
          <ChoiceCards
            {...form.field('of')}
            onInput={(party) => form.set({ of: party as Party })}
            label={t('cases-record-of')}
            options={of.records.map((value) => ({ value, label: t(`cases-record-${value}`) }))}
          />
        )}
        <TextField {...form.field('number')} label={t('cases-record-number')} max={60} />
        <DateField {...form.field('on')} label={t('cases-record-on')} to={tehranDay(currentTime())} />
        <AreaField {...form.field('word')} label={t('cases-record-word')} hint={t('cases-record-hint')} max={wordMax} />
        <FilesField {...form.field('files')} label={t('cases-record-scan')} most={filesMax} optional />
        {record.problem && !record.problem.fields && <ProblemNote problem={record.problem} />}
        <Button busy={record.busy} whole>
          {t('cases-record-send')}
        </Button>
      </form>
    </Sheet>
  )
}
