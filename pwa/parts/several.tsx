// An act on what is ticked: first what will happen, then how far it is, and in the end what was refused and why.
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useRound } from '../round.ts'
import { t } from '../words.ts'
import { Button } from './button.tsx'
import { ProblemNote } from './note.tsx'
import { Progress } from './progress.tsx'
import { Sheet } from './sheet.tsx'
import { toast } from './toast.tsx'

/** So many names are shown; the bar has said how many there are. */
const shown = 8

type Ticked = { id: string; name: string }

type Props<S> = {
  of: readonly Ticked[]
  /** The act in words: on the button and over the question. */
  label: string
  /** What the sheet's button does. */
  yes: string
  /** What is told when it was done. */
  done: (count: number) => string
  /** What was typed for all of them; nothing where something is still missing, which the fields then say. */
  gather: () => S | undefined
  one: (key: string, id: string, said: S) => Promise<unknown>
  /** The list has changed, and what was done is to be ticked no more. */
  onDone: () => void
  /** What will happen, and what is asked besides. */
  children?: ComponentChildren
}

/** The button, and the sheet once it is pressed. */
export function Several<S>({ of, label, yes, done, gather, one, onDone, children }: Props<S>) {
  const open = useSignal(false)
  const round = useRound((key, { id, said }: Ticked & { said: S }) => one(key, id, said))
  const { refused } = round
  const close = () => {
    open.value = false
    if (refused.length) onDone()
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    const said = gather()
    if (said === undefined) return
    const answer = await round.run(of.map(({ id, name }) => ({ id, name, said })))
    if (answer?.done) toast(done(answer.done))
    if (answer?.refused.length === 0) {
      open.value = false
      onDone()
    }
  }
  return (
    <>
      <Button onClick={() => (open.value = true)}>{label}</Button>
      {open.value && (
        <Sheet title={label} onClose={close}>
          {refused.length > 0 ? (
            <Refusals of={refused.map(({ item, problem }) => ({ ...item, problem }))} onClose={close} />
          ) : (
            <form class="form" onSubmit={(event) => void submit(event)} noValidate>
              <Names of={of} />
              {children}
              {round.problem && <ProblemNote problem={round.problem} />}
              {round.going && <Progress label={yes} {...round.going} />}
              <Button busy={round.busy} whole>
                {yes}
              </Button>
            </form>
          )}
        </Sheet>
      )}
    </>
  )
}

function Names({ of }: { of: readonly Ticked[] }) {
  return (
    <ul>
      {of.slice(0, shown).map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
      {of.length > shown && <li class="soft">{t('frame-several-more', { count: of.length - shown })}</li>}
    </ul>
  )
}

type RefusalsProps = {
  of: readonly (Ticked & { problem: Parameters<typeof ProblemNote>[0]['problem'] })[]
  onClose: () => void
}

function Refusals({ of, onClose }: RefusalsProps) {
  return (
    <>
      {of.map(({ id, name, problem }) => (
        <section key={id}>
          <p>{t('frame-several-refused', { name })}</p>
          <ProblemNote problem={problem} />
        </section>
      ))}
      <Button kind="quiet" onClick={onClose}>
        {t('parts-close')}
      </Button>
    </>
  )
}
