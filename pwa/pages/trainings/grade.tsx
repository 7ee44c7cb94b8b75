// What became of somebody who took part: passed with a certificate, not passed, or not there.
import { type TrainingResult, trainingResults } from '#rules/trainings'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import type { Trainee } from './state.ts'

type Graded = { result: TrainingResult; certificate: string; validUntil: string | null }

/** The sheet; `onDone` when the result was written down. */
export function Grade({ of, onClose, onDone }: { of: Trainee; onClose: () => void; onDone: () => void }) {
  const { trainee: id, name, result, certificate, validUntil } = of
  const form = useForm({ result: (result ?? 'passed') as string, certificate, validUntil: validUntil ?? '' })
  const act = useAct((key, json: Graded) =>
    ask(api.trainings.trainees[':id'].grade.$post({ param: { id }, json }, keyed(key))),
  )
  const passed = form.values.result === 'passed'
  const submit = async (event: Event) => {
    event.preventDefault()
    const { validUntil: until, ...said } = form.values
    const { problem } = await act.attempt({ ...said, result: said.result as TrainingResult, validUntil: until || null })
    if (problem) return void form.failBy(problem)
    toast(t('trainings-graded'))
    onDone()
  }
  return (
    <Sheet title={t('trainings-grade-title', { name })} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <SelectField
          {...form.field('result')}
          label={t('trainings-result')}
          options={trainingResults.map((value) => ({ value, label: t(`trainings-result-${value}`) }))}
        />
        {passed && (
          <>
            <TextField {...form.field('certificate')} label={t('trainings-certificate')} max={60} />
            <DateField
              {...form.field('validUntil')}
              label={t('trainings-valid-until')}
              hint={t('trainings-valid-until-hint')}
              optional
            />
          </>
        )}
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('trainings-grade')}
        </Button>
      </form>
    </Sheet>
  )
}
