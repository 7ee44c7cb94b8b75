// One draft for app and bot: kept on the device at every stroke, at the server after a pause.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { api, ask, keyed } from '../../api.ts'
import { type Saving, useAutosave } from '../../autosave.ts'
import { drop, keep, kept } from '../../drafts.ts'
import type { Form } from '../../form.ts'
import { online } from '../../network.ts'
import { problemOf } from '../../problem.ts'
import { personId } from '../../session.ts'
import { uuid } from '../../uuid.ts'
import type { DeclaredKind } from './kinds.ts'
import { formOf, type Kept, type KeptDraft, same, type Values, valuesOf, whichDraft } from './values.ts'

export type RequestDraft = {
  /** `two`: app and bot each went on without the other, and the person must choose. */
  state: 'loading' | 'ready' | 'two'
  saving: Saving
  /** Rises whenever other values are put into the form. */
  epoch: number
  /** The values came from a draft. */
  restored: boolean
  /** The draft at the server as it was last seen here, so that it is filed once; undefined where none is. */
  seen: () => { id: string; version: number } | undefined
  changed: (values: Values) => void
  choose: (which: 'mine' | 'theirs') => void
  /** Lets nothing more go out, and resolves when nothing is under way: the request is about to be filed. */
  stop: () => Promise<void>
  /** Forgets the draft on this device; with `everywhere` at the server too. */
  forget: (everywhere: boolean) => Promise<void>
}

type Sent = DeclaredKind['fields']
type Stored = Parameters<typeof same>[1]

/** Brings the draft of a kind for an office into a form, and keeps device and server in step with it. */
export function useRequestDraft({ kind, fields }: DeclaredKind, office: string, form: Form<Values>): RequestDraft {
  const id = `request:${kind}:${office}`
  const state = useSignal<RequestDraft['state']>('loading')
  const restored = useSignal(false)
  const epoch = useSignal(0)
  const version = useRef(0)
  const atServer = useRef<string | undefined>(undefined)
  const latest = useRef(form.values)
  const sent = useRef<Stored[]>([])
  const theirs = useRef<KeptDraft>(undefined)

  const keepHere = (values: Values, saved: boolean) => {
    const value: Kept = { form: formOf(fields, values), version: version.current, saved }
    // A device that keeps nothing (private windows) still has the draft at the server.
    void keep('drafts', personId(), id, value).catch(() => null)
  }
  const askServer = async () => {
    theirs.current = await standing(kind, office)
    if (theirs.current !== undefined) atServer.current = theirs.current?.id
    return theirs.current
  }
  const autosave = useAutosave<Values, { id?: string; version: number }>({
    id,
    path: `/api/app/requests/drafts/${kind}`,
    body: (values) => {
      const going = formOf(fields, values)
      sent.current = [...sent.current.slice(-1), going]
      return { office, form: going, version: version.current }
    },
    saved: (values, answer) => {
      version.current = answer.version
      atServer.current = answer.id ?? atServer.current
      keepHere(latest.current, latest.current === values)
    },
    overtaken: async () => {
      const found = await askServer()
      if (found === undefined) return null
      // What waited for the network has arrived by itself; or the draft is gone, and this one is new.
      if (found === null || known(fields, sent.current, found.form)) return rebase(found?.version ?? 0)
      state.value = 'two'
      return null
    },
  })
  const rebase = (to: number) => {
    version.current = to
    return { version: to }
  }
  const take = (values: Values, from: number) => {
    autosave.rebase(rebase(from))
    latest.current = values
    restored.value = true
    epoch.value++
    form.set(values)
    state.value = 'ready'
  }
  const changed = (values: Values) => {
    if (same(fields, formOf(fields, values), formOf(fields, latest.current))) return
    latest.current = values
    keepHere(values, false)
    if (state.peek() === 'ready') autosave.changed(values)
  }

  useEffect(() => {
    const begin = async () => {
      const mine = await keptHere(id)
      const which = whichDraft(fields, mine, await askServer())
      if (which === 'theirs') take(valuesOf(fields, theirs.current!.form), theirs.current!.version)
      if (which === 'mine') {
        take(valuesOf(fields, mine!.form), theirs.current?.version ?? (theirs.current === null ? 0 : mine!.version))
        if (!mine!.saved) autosave.changed(latest.current)
      }
      if (which === 'both') {
        rebase(mine!.version)
        latest.current = valuesOf(fields, mine!.form)
        form.set(latest.current)
      }
      state.value = which === 'both' ? 'two' : 'ready'
      if (which === 'none') await drop('drafts', personId(), id).catch(() => null)
    }
    void begin()
  }, [id])

  const choose = (which: 'mine' | 'theirs') => {
    const from = theirs.current?.version ?? 0
    if (which === 'theirs') take(valuesOf(fields, theirs.current?.form), from)
    else {
      take(form.values, from)
      autosave.changed(form.values)
    }
  }
  const forget = async (everywhere: boolean) => {
    await autosave.stop()
    for (const store of ['drafts', 'unsent'] as const) await drop(store, personId(), id).catch(() => null)
    if (everywhere)
      await ask(api.requests.drafts[':kind'].$delete({ param: { kind }, json: { office } }, keyed(uuid())))
    autosave.rebase(rebase(0))
    latest.current = valuesOf(fields)
    restored.value = false
    epoch.value++
  }
  const seen = () => (atServer.current ? { id: atServer.current, version: version.current } : undefined)
  return {
    seen,
    state: state.value,
    saving: autosave.state,
    epoch: epoch.value,
    restored: restored.value,
    changed,
    choose,
    stop: autosave.stop,
    forget,
  }
}

const known = (fields: Sent, sent: readonly Stored[], form: Stored) => sent.some((one) => same(fields, one, form))

/** The draft at the server; undefined without a network. */
async function standing(kind: string, office: string): Promise<KeptDraft> {
  try {
    const found = await ask(api.requests.drafts[':kind'].$get({ param: { kind }, query: { office } }))
    // What the service worker kept of an earlier answer says nothing of now.
    return online.peek() ? found : undefined
  } catch (error) {
    problemOf(error)
    return undefined
  }
}

async function keptHere(id: string): Promise<Kept | null> {
  const value = await kept('drafts', personId(), id).catch(() => null)
  return typeof value === 'object' && value !== null && 'form' in value && 'version' in value ? (value as Kept) : null
}
