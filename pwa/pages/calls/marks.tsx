// The marks of the exam: from a sheet, or a few typed by hand.
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { plainDigits } from '#rules/digits'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { type Problem, problemOf } from '../../problem.ts'
import { sendFile } from '../../upload.ts'
import { loadWords, t } from '../../words.ts'

const SheetField = later(async () => {
  const [{ SheetField: found }] = await Promise.all([import('../registry/sheet-field.tsx'), loadWords(['import'])])
  return found
})

type Props = { call: string; again: () => void }

export function Marks(props: Props) {
  return (
    <Section title={t('founding-calls-marks')}>
      <FromSheet call={props.call} />
      <ByHand {...props} />
    </Section>
  )
}

/** The sheet is kept as it arrives, so that its trial run has an address to come back to. */
function FromSheet({ call }: { call: string }) {
  const { route } = useLocation()
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const choose = async (file: File | undefined) => {
    if (!file || busy.value) return
    busy.value = true
    problem.value = null
    try {
      const { id } = await sendFile<{ id: string }>('/api/app/registry/sheets', file, () => undefined)
      route(`/app/offices/new/${call}?marks=${id}`)
    } catch (wrong) {
      problem.value = problemOf(wrong)
    }
    busy.value = false
  }
  return (
    <>
      <p class="soft">{t('founding-calls-marks-sheet')}</p>
      <SheetField file={null} error={problem.value?.fields?.file ?? ''} choose={(file) => void choose(file)} />
      {problem.value && !problem.value.fields && <ProblemNote problem={problem.value} />}
    </>
  )
}

function ByHand({ call, again }: Props) {
  const form = useForm({ marks: '' })
  const act = useAct((key, marks: { code: string; mark: number }[]) =>
    ask(api.calls[':id'].marks.$post({ param: { id: call }, json: { marks } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const lines = form.values.marks.split('\n').filter((line) => line.trim() !== '')
    const { answer, problem } = await act.attempt(lines.map(markOf))
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(t('founding-calls-marks-saved', { count: answer.marked }))
    form.set({ marks: '' })
    again()
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <AreaField
        {...form.field('marks')}
        label={t('founding-calls-marks-label')}
        hint={t('founding-calls-marks-hint')}
        rows={4}
      />
      {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
      <Button busy={act.busy}>{t('founding-calls-marks-save')}</Button>
    </form>
  )
}

/** The last figure of a line is the mark; what stands before it is the code. */
function markOf(line: string): { code: string; mark: number } {
  const [, code = '', mark = ''] = /^(.*?)[\s,،;]+(\S+)\s*$/.exec(line.trim()) ?? []
  const figure = plainDigits(mark).replace('٫', '.')
  return { code, mark: /^\d{1,3}(\.\d{1,2})?$/.test(figure) ? Number(figure) : -1 }
}
