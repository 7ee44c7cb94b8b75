// Giving a system a key: what it is called, and what it opens.
import { systemNameMax, systemScopes } from '#rules/systems'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { ChecksField } from '../../parts/choices.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { t } from '../../words.ts'

type Asked = Parameters<(typeof api.systems.of)[':id']['$post']>[0]['json']

/** The sheet; `onGiven` has the token. */
export function GiveKey({
  body,
  onGiven,
  onClose,
}: {
  body: string
  onGiven: (token: string) => void
  onClose: () => void
}) {
  const form = useForm({ name: '', scopes: [] as string[] })
  const give = useAct((key, json: Asked) => ask(api.systems.of[':id'].$post({ param: { id: body }, json }, keyed(key))))
  const send = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await give.attempt({ ...form.values, scopes: form.values.scopes as Asked['scopes'] })
    if (problem) form.failBy(problem)
    else if (answer) onGiven(answer.token)
  }
  return (
    <Sheet title={t('systems-give')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void send(event)} noValidate>
        <TextField
          {...form.field('name')}
          label={t('systems-name')}
          hint={t('systems-name-hint')}
          max={systemNameMax}
        />
        <ChecksField
          {...form.field('scopes')}
          label={t('systems-scopes')}
          options={systemScopes.map((value) => ({ value, label: t(`systems-scope-${value}`) }))}
        />
        {give.problem && !give.problem.fields && <ProblemNote problem={give.problem} />}
        <Button busy={give.busy} whole>
          {t('systems-give')}
        </Button>
      </form>
    </Sheet>
  )
}
