// Replacing a key: until which day the present one is good beside the new.
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { DateField } from '../../parts/date.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { t } from '../../words.ts'

/** The sheet; `onGiven` has the new token. */
export function RotateKey({
  id,
  onGiven,
  onClose,
}: {
  id: string
  onGiven: (token: string) => void
  onClose: () => void
}) {
  const form = useForm({ until: '' })
  const rotate = useAct((key, json: { until: string }) =>
    ask(api.systems[':id'].rotate.$post({ param: { id }, json }, keyed(key))),
  )
  const send = async (event: Event) => {
    event.preventDefault()
    if (!form.values.until) return form.fail({ until: t('parts-choose-day') })
    const { answer, problem } = await rotate.attempt(form.values)
    if (problem) form.failBy(problem)
    else if (answer) onGiven(answer.token)
  }
  return (
    <Sheet title={t('systems-rotate')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void send(event)} noValidate>
        <p>{t('systems-rotate-ask')}</p>
        <DateField {...form.field('until')} label={t('systems-rotate-until')} />
        {rotate.problem && !rotate.problem.fields && <ProblemNote problem={rotate.problem} />}
        <Button busy={rotate.busy} whole>
          {t('systems-rotate')}
        </Button>
      </form>
    </Sheet>
  )
}
