// One draft of a letter to the secretariat for app and bot: on this device at every stroke, at the server after a pause.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { api, ask, keyed } from '../../api.ts'
import { type Saving, useAutosave } from '../../autosave.ts'
import { drop, fitting, keep, kept } from '../../drafts.ts'
import type { Form } from '../../form.ts'
import { personId } from '../../session.ts'
import type { Stored } from '../../upload.ts'
import { uuid } from '../../uuid.ts'

export type Letter = { subject: string; body: string; confidential: boolean; files: Stored[] }
export type Which = { office: string | null; answers: string | null }
type Standing = { id: string; form: Letter; version: number } | null
type Kept = { form: Letter; version: number; saved: boolean }

export const emptyLetter: Letter = { subject: '', body: '', confidential: false, files: [] }

/** What the server is sent: a picture's address is this device's matter. */
const formOf = ({ files, ...rest }: Letter) => ({
  ...rest,
  files: files.map(({ id, name, size, type }) => ({ id, name, size, type })),
})
const same = (one: Letter, other: Letter) => JSON.stringify(formOf(one)) === JSON.stringify(formOf(other))
const isEmpty = (letter: Letter) => same(letter, emptyLetter)

export type LetterDraft = {
  /** `two`: app and bot each went on without the other, and the writer chooses. */
  two: boolean
  saving: Saving
  restored: boolean
  /** The draft at the server as it was last seen here, so that it is sent once; undefined where none is. */
  seen: () => { id: string; version: number } | undefined
  choose: (which: 'mine' | 'theirs') => void
  /** Lets nothing more go out: the letter is about to be sent. */
  stop: () => Promise<void>
  /** Forgets it on this device; with `everywhere` at the server too. */
  forget: (everywhere: boolean) => Promise<void>
}

/** Keeps the form in step with the device and the server; `standing` is what the server had when the page opened. */
export function useLetterDraft(which: Which, form: Form<Letter>, standing: Standing): LetterDraft {
  const id = `incoming:${which.office ?? ''}:${which.answers ?? ''}`
  const version = useRef(standing?.version ?? 0)
  const atServer = useRef(standing?.id)
  const latest = useRef(form.values)
  const theirs = useRef<Standing>(standing)
  const ready = useRef(false)
  const two = useSignal(false)
  const restored = useSignal(standing !== null)

  // a device that keeps nothing (private windows) still has the draft at the server
  const keepHere = (value: Kept) => void keep('drafts', personId(), id, value).catch(() => null)
  const autosave = useAutosave<Letter, { id?: string; version: number }>({
    id,
    path: '/api/app/incoming/draft',
    last: { version: version.current },
    body: (values) => ({ ...which, form: formOf(values), version: version.current }),
    saved: (values, answer) => {
      version.current = answer.version
      atServer.current = answer.id ?? atServer.current
      keepHere({ form: latest.current, version: answer.version, saved: latest.current === values })
    },
    overtaken: async () => {
      theirs.current = await draftAt(which)
      const found = theirs.current
      atServer.current = found?.id
      // it is gone, so this one is new; or what waited for the network has arrived by itself
      if (!found || same(found.form, latest.current)) {
        version.current = found?.version ?? 0
        return { version: version.current }
      }
      two.value = true
      return null
    },
  })
  const take = (values: Letter, from: number) => {
    version.current = from
    latest.current = values
    autosave.rebase({ version: from })
    form.set(values)
    two.value = false
  }

  useEffect(() => {
    const begin = async () => {
      const found = (await kept('drafts', personId(), id).catch(() => null)) as Kept | null | undefined
      const mine = found && !found.saved ? { ...emptyLetter, ...fitting(emptyLetter, found.form) } : null
      ready.current = true
      if (!mine || isEmpty(mine) || (standing && same(mine, standing.form))) return
      restored.value = true
      if (found!.version === (standing?.version ?? 0) || !standing) {
        take(mine, standing?.version ?? 0)
        autosave.changed(mine)
      } else {
        latest.current = mine
        form.set(mine)
        two.value = true
      }
    }
    void begin()
  }, [id])
  useEffect(() => {
    if (!ready.current || same(latest.current, form.values)) return
    latest.current = form.values
    keepHere({ form: form.values, version: version.current, saved: false })
    if (!two.peek()) autosave.changed(form.values)
  }, [form.values])

  const choose = (chosen: 'mine' | 'theirs') => {
    const from = theirs.current?.version ?? 0
    if (chosen === 'theirs') return take(theirs.current?.form ?? emptyLetter, from)
    take(form.values, from)
    autosave.changed(form.values)
  }
  const forget = async (everywhere: boolean) => {
    await autosave.stop()
    for (const store of ['drafts', 'unsent'] as const) await drop(store, personId(), id).catch(() => null)
    if (everywhere) await ask(api.incoming.draft.$delete({ json: which }, keyed(uuid())))
    take(emptyLetter, 0)
    restored.value = false
  }
  const seen = () => (atServer.current ? { id: atServer.current, version: version.current } : undefined)
  return { seen, two: two.value, saving: autosave.state, restored: restored.value, choose, stop: autosave.stop, forget }
}

async function draftAt({ office, answers }: Which): Promise<Standing> {
  const query = { ...(office ? { office } : {}), ...(answers ? { answers } : {}) }
  return (await ask(api.incoming.draft.$get({ query }))).draft
}
