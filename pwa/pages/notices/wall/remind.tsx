// The desk's reminder of letters: the button, and the question that names how many it really reminds.
import { useSignal } from '@preact/signals'
import { useAct } from '../../../act.ts'
import { api, ask, keyed } from '../../../api.ts'
import { Button } from '../../../parts/button.tsx'
import { Confirm } from '../../../parts/sheet.tsx'
import { toast } from '../../../parts/toast.tsx'
import { t } from '../../../words.ts'

/** Some recipients of a letter; without any, all who are silent, or with `answers` all who owe the answer. */
export type Reminded = { notice: string; recipients?: readonly string[]; answers?: boolean }

type Props = { of: readonly Reminded[]; label: string; done: () => void }

const roundOf = ({ recipients, answers = false }: Reminded) =>
  recipients ? { recipients: [...recipients] } : { answers }

const sum = (figures: readonly number[]) => figures.reduce((all, one) => all + one, 0)

/** How many a press would remind, of everything that it means. */
async function counted(of: readonly Reminded[]) {
  const all = await Promise.all(
    of.map((one) => ask(api.notices[':id'].remindable.$post({ param: { id: one.notice }, json: roundOf(one) }))),
  )
  return { silent: sum(all.map(({ silent }) => silent)), owing: sum(all.map(({ owing }) => owing)) }
}

/** Letter by letter, each under a key of its own: what was sent before the network went is not sent again. */
async function remindAll(key: string, of: readonly Reminded[]): Promise<number> {
  const reminded: number[] = []
  for (const [nth, one] of of.entries()) {
    const json = { ...roundOf(one), hold: true }
    const answer = await ask(
      api.notices[':id'].remind.$post({ param: { id: one.notice }, json }, keyed(`${key}-${nth}`)),
    )
    reminded.push(answer.reminded)
  }
  return sum(reminded)
}

/** The button, and the question once it is pressed; a person gets one reminder a day. */
export function Remind({ of, label, done }: Props) {
  const asking = useSignal<Awaited<ReturnType<typeof counted>> | null>(null)
  const count = useAct((_, round: readonly Reminded[]) => counted(round))
  const remind = useAct(remindAll)
  const press = async () => {
    const { answer, problem } = await count.attempt(of)
    if (problem) toast(problem.title)
    if (!answer) return
    if (answer.silent + answer.owing > 0) asking.value = answer
    else toast(t('wall-remind-nobody'))
  }
  const yes = async () => {
    const reminded = await remind.run(of)
    if (reminded === undefined) return
    asking.value = null
    toast(t('wall-reminded', { count: reminded }))
    done()
  }
  return (
    <>
      <Button busy={count.busy} onClick={() => void press()}>
        {label}
      </Button>
      {asking.value && (
        <Confirm
          title={t('wall-remind-ask', { count: asking.value.silent + asking.value.owing })}
          yes={t('wall-remind-send')}
          busy={remind.busy}
          problem={remind.problem}
          onYes={() => void yes()}
          onClose={() => (asking.value = null)}
        >
          {asking.value.silent > 0 && <p>{t('wall-remind-silent', { count: asking.value.silent })}</p>}
          {asking.value.owing > 0 && <p>{t('wall-remind-owing', { count: asking.value.owing })}</p>}
          <p>{t('wall-remind-once')}</p>
        </Confirm>
      )}
    </>
  )
}
