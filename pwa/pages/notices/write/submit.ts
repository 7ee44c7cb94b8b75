// A draft goes on: its recipients are counted, it is saved and submitted, and what is missing is told at the fields.
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { askAbove, originOf } from '#rules/notices'
import { loadMe } from '../../../account.ts'
import { useAct } from '../../../act.ts'
import { api, ask, keyed } from '../../../api.ts'
import type { Form } from '../../../form.ts'
import { toast } from '../../../parts/toast.tsx'
import { acting } from '../../../session.ts'
import { t } from '../../../words.ts'
import { selectionOf } from '../selection/values.ts'
import type { Draft } from './draft.ts'
import type { LetterDraft } from './keeping.ts'

/** What is said at the fields that still have a blank. */
async function blanksOf(draft: Draft): Promise<[string, string][]> {
  const { leftover } = await import('#rules/templates')
  return (['subject', 'body'] as const).flatMap((field): [string, string][] => {
    const left = leftover(draft[field])
    return left?.closed ? [[field, t('draft-blank-left', { blank: left.words })]] : []
  })
}

/** Where a letter's writer comes from and goes to: a body has its own list, the secretariat all letters by their state. */
export function ways() {
  const origin = originOf(acting.value?.role)
  const own = origin !== 'secretariat'
  const letters = own ? '/app/notices/own' : '/app/notices'
  const at = (state: 'draft' | 'awaiting') => (own ? letters : `${letters}?tab=${state}`)
  // the association and the kanoon sign theirs themselves
  return { own, handsOver: origin === 'agency', letters, at }
}

/**
 * `ask` counts the recipients and asks once more where they are many; `run` saves, submits, and goes on to what waits.
 * What is missing is told at the fields.
 */
export function useSubmit(id: string, keeping: LetterDraft, form: Form<Draft>) {
  const { route } = useLocation()
  const submit = useAct(async (key, draft: Draft) => {
    const version = await keeping.flush(draft)
    return ask(api.notices[':id'].submit.$post({ param: { id }, json: { version } }, keyed(key)))
  })
  const many = useSignal(0)
  const count = useAct((_, draft: Draft) =>
    ask(api.notices.selection.$post({ json: { selection: selectionOf(draft), list: false } })),
  )
  const askFirst = async () => {
    const draft = form.values
    if (draft.wantsAnswer && !draft.answerBy) return form.fail({ answerBy: t('draft-answer-by-choose') })
    if (originOf(acting.value?.role) === 'agency' && !draft.directive)
      return form.fail({ directive: t('draft-directive-choose') })
    if (draft.timed && !draft.sendDay) return form.fail({ sendDay: t('draft-send-day-choose') })
    const blanks = /[{}]/.test(draft.subject + draft.body) ? await blanksOf(draft) : []
    if (blanks.length) return form.fail(Object.fromEntries(blanks))
    const { answer: reach } = await count.attempt(draft)
    if (!reach) return
    many.value = reach.count + reach.parties > askAbove ? reach.count + reach.parties : 0
    if (many.value === 0) await run()
  }
  const run = async () => {
    const draft = form.values
    const { answer, problem } = await submit.attempt(draft)
    const { selection, sendAt, ...fields } = problem?.fields ?? {}
    const moved = { ...(selection ? { how: selection } : {}), ...(sendAt ? { sendDay: sendAt } : {}) }
    if (problem) form.failBy({ ...problem, fields: { ...fields, ...moved } })
    if (problem?.fields || answer) many.value = 0
    if (!answer) return
    const { handsOver, at } = ways()
    toast(t(handsOver ? 'draft-handed-over' : 'draft-submitted'))
    void loadMe()
    route(at('awaiting'))
  }
  return {
    run,
    ask: askFirst,
    many: many.value,
    leave: () => (many.value = 0),
    busy: submit.busy || count.busy,
    problem: submit.problem ?? count.problem,
  }
}
