// Makes delivery slips for the chosen recipients and leads to the page on which they are printed.
import { useLocation } from 'preact-iso'
import { useAct } from '../../../act.ts'
import { api, ask, keyed } from '../../../api.ts'
import { useForm } from '../../../form.ts'
import { Button } from '../../../parts/button.tsx'
import { TextField } from '../../../parts/inputs.tsx'
import { ProblemNote } from '../../../parts/note.tsx'
import { Sheet } from '../../../parts/sheet.tsx'
import { t } from '../../../words.ts'

type Props = { notice: string; recipients: readonly string[]; onClose: () => void }

/** The sheet: who carries them. */
export function MakeSlips({ notice, recipients, onClose }: Props) {
  const { route } = useLocation()
  const form = useForm({ carrier: '' })
  const issue = useAct((key, carrier: string) =>
    ask(
      api.notices[':id'].slips.$post(
        { param: { id: notice }, json: { recipients: [...recipients], carrier } },
        keyed(key),
      ),
    ),
  )
  const send = async () => {
    const { answer, problem } = await issue.attempt(form.values.carrier)
    if (problem) form.failBy(problem)
    if (answer) route(`/app/notices/${notice}/slips`)
  }
  return (
    <Sheet title={t('slips-make-title', { count: recipients.length })} onClose={onClose}>
      <p class="soft">{t('slips-make-detail')}</p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <TextField {...form.field('carrier')} label={t('slips-carrier')} hint={t('slips-carrier-hint')} max={100} />
        {issue.problem && !issue.problem.fields && <ProblemNote problem={issue.problem} />}
        <Button busy={issue.busy} whole>
          {t('slips-issue')}
        </Button>
      </form>
    </Sheet>
  )
}
