// A member's opinion on an item before the meeting; empty takes it back.
import { meetingMax } from '#rules/meetings'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { me } from '../../session.ts'
import { t } from '../../words.ts'
import type { Item } from './parts.tsx'

/** The sheet. */
export function Opinion({ of, onClose, onDone }: { of: Item; onClose: () => void; onDone: () => void }) {
  const mine = of.opinions.find(({ person }) => person.id === me.value?.person.id)
  const form = useForm({ body: mine?.body ?? '' })
  const give = useAct((key, body: string) =>
    ask(api.meetings.items[':id'].opinion.$put({ param: { id: of.id }, json: { body } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await give.attempt(form.values.body)
    if (problem) return void form.failBy(problem)
    toast(t('meetings-opinion-sent'))
    onDone()
  }
  return (
    <Sheet title={t('meetings-opinion', { title: of.title })} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <AreaField
          {...form.field('body')}
          label={t('meetings-opinion-own')}
          hint={t('meetings-opinion-hint')}
          max={meetingMax.opinion}
        />
        {give.problem && !give.problem.fields && <ProblemNote problem={give.problem} />}
        <Button busy={give.busy} whole>
          {t('meetings-opinion-send')}
        </Button>
      </form>
    </Sheet>
  )
}
