// What the secretariat and the examiners do with a case: each act is one button and one sheet with its words.

import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { codeEnd, date } from '#locales/format'
import type { Key } from '#locales/text'
import { type CaseEnd, type CaseEvent, type Examiner, endsOf, examiners, textMax, wordMax } from '#rules/cases'
import { caseDraft } from '#rules/drafts'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useDraft } from '../../drafts/draft.ts'
import { TwoDrafts } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { ChoiceCards, SelectField } from '../../parts/choices.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import { consentChoices, type SeenCase } from './parts.tsx'

const ReferSheet = later(() => import('./refer.tsx').then((m) => m.ReferSheet))
const QuestionSheet = later(() => import('./question.tsx').then((m) => m.QuestionSheet))
const ConsentSheet = later(() => import('./question.tsx').then((m) => m.ConsentSheet))
const RecordSheet = later(() => import('./record.tsx').then((m) => m.RecordSheet))

/**
 * `pass` and `merge` are no steps of the way: what office and association may read of the citizen's words, and the case in which
 * this one is answered.
 */
type Act = Extract<CaseEvent, 'assign' | 'end' | 'ask' | 'report' | 'close'> | 'pass' | 'merge'
/** Those with a sheet of their own. */
type Apart = 'handOver' | 'refer' | 'record' | 'question' | 'consent'
type Said = { word: string; examiner: Examiner; end: CaseEnd | ''; text: string; into: string }

/** Words are needed for what others decide by; a note that goes with a case may be left out. */
const needed: Partial<Record<Act, Key>> = {
  report: 'cases-report-needed',
  close: 'cases-close-needed',
  end: 'cases-end-needed',
}

/** The main act of a state comes first: a case that was answered is closed, any other passed on. */
function actsOf(of: SeenCase): (Act | Apart)[] {
  const { may, state, mayPassText, alike, records, mayAsk, mayAskConsent } = of
  const order =
    state === 'answered' || state === 'supervision'
      ? (['close', 'assign', 'refer', 'handOver'] as const)
      : (['assign', 'ask', 'report', 'close', 'handOver', 'refer', 'end'] as const)
  const open: (Act | Apart)[] = order.filter((act) => may.includes(act))
  if (records.length) open.unshift('record')
  // whoever gives it away lets its words through in the same sheet
  if (mayPassText && !open.includes('assign')) open.push('pass')
  if (mayAsk) open.push('question')
  if (mayAskConsent && consentChoices(of).length) open.push('consent')
  return alike.length ? [...open, 'merge'] : open
}

/** The buttons in the thumb's reach. */
export function CaseActs({ of, onDone }: { of: SeenCase; onDone: () => Promise<void> }) {
  const open = useSignal<Act | Apart | null>(null)
  const outdated = useSignal(false)
  const close = () => {
    open.value = null
  }
  /** Until the page knows of what was just done, no sheet opens on what stood before: its act would be refused as too late. */
  const done = async () => {
    close()
    outdated.value = true
    await onDone()
    outdated.value = false
  }
  return (
    <>
      {actsOf(of).map((act, nth) => (
        <Button
          key={act}
          kind={nth === 0 ? 'main' : 'quiet'}
          busy={outdated.value && open.value === act}
          onClick={() => (open.value = act)}
        >
          {t(`cases-${act}`)}
        </Button>
      ))}
      {open.value && !outdated.value && (
        <AnySheet key={open.value} act={open.value} of={of} onClose={close} onDone={() => void done()} />
      )}
    </>
  )
}

function useCaseAct(act: Act, { id, stateAt, passedText: before }: SeenCase) {
  const param = { id }
  const seen = stateAt ?? undefined
  return useAct((key, { word, examiner, end, text, into }: Said) => {
    const at = api.cases[':id']
    if (act === 'assign')
      return ask(at.assign.$post({ param, json: { word, examiner, text, before, seen } }, keyed(key)))
    if (act === 'merge') return ask(at.merge.$post({ param, json: { into } }, keyed(key)))
    if (act === 'pass') return ask(at.text.$post({ param, json: { text, before } }, keyed(key)))
    if (act === 'ask') return ask(at.ask.$post({ param, json: { word, seen } }, keyed(key)))
    if (act === 'report') return ask(at.report.$post({ param, json: { word, seen } }, keyed(key)))
    const json = act === 'end' ? { result: word, end: end as CaseEnd, seen } : { result: word, seen }
    return ask(at.close.$post({ param, json }, keyed(key)))
  })
}

/** A case among others about the same office: the end of its code, which a narrow list must not cut off, what about, and its day. */
const alikeWords = ({ title, filedOn, code }: SeenCase['alike'][number]) =>
  [codeEnd(locale.value, code), title, date(locale.value, filedOn)].join(' · ')
const alikeNamed = ({ alike }: SeenCase, id: string) => alike.filter((one) => one.id === id).map(alikeWords)

type SheetProps<A> = { act: A; of: SeenCase; onClose: () => void; onDone: () => void }

function AnySheet({ act, ...more }: SheetProps<Act | Apart>) {
  if (act === 'question') return <QuestionSheet {...more} />
  if (act === 'consent') return <ConsentSheet {...more} />
  if (act === 'record') return <RecordSheet {...more} />
  if (act === 'handOver' || act === 'refer') return <ReferSheet act={act} {...more} />
  return <ActSheet act={act} {...more} />
}

function ActSheet({ act, of, onClose, onDone }: SheetProps<Act>) {
  const form = useForm<Said>({
    word: '',
    examiner: of.examiner ?? 'kanoon',
    end: '',
    text: of.passedText ?? of.text ?? '',
    into: '',
  })
  const draft = useDraft(form, caseDraft(act, of.id), { serverOnly: true })
  // what the sheet was opened on; the page behind it is asked again meanwhile
  const doing = useCaseAct(act, useRef(of).current)
  const submit = async (event: Event) => {
    event.preventDefault()
    const { word, examiner, end, text, into } = form.values
    const passes = act === 'assign' || act === 'pass'
    const missing = needed[act]
    const wrong = {
      ...(act === 'end' && !end ? { end: t('parts-choose-needed') } : {}),
      ...(passes && !text.trim() ? { text: t('cases-pass-needed') } : {}),
      ...(act === 'merge' && !into ? { into: t('cases-merge-needed') } : {}),
      ...(missing && !word.trim() ? { word: t(missing) } : {}),
    }
    form.fail(wrong)
    if (Object.keys(wrong).length) return
    await draft.stop()
    const { problem } = await doing.attempt({ word: word.trim(), examiner, end, text: text.trim(), into })
    if (problem) return
    await draft.sentOff()
    toast(t(`cases-${act}-done`))
    void loadMe()
    onDone()
  }
  return (
    <Sheet title={t(`cases-${act}`)} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TwoDrafts
          of={draft}
          show={({ word, text, into }) => (
            <p class="pre">{act === 'pass' ? text : act === 'merge' ? alikeNamed(of, into) : word}</p>
          )}
        />
        {act === 'assign' && (
          <ChoiceCards
            {...form.field('examiner')}
            onInput={(examiner) => form.set({ examiner: examiner as Examiner })}
            label={t('cases-assign-to')}
            options={examiners.map((value) => ({ value, label: t(`nav-role-${value}`) }))}
          />
        )}
        {act === 'end' && (
          <ChoiceCards
            {...form.field('end')}
            onInput={(end) => form.set({ end: end as CaseEnd })}
            label={t('cases-end-why')}
            options={endsOf(of.kind).map((value) => ({ value, label: t(`cases-end-${value}`) }))}
          />
        )}
        {act === 'assign' && form.values.examiner === 'kanoon' && <p class="soft">{t('cases-pass-examiner')}</p>}
        {(act === 'assign' || act === 'pass') && (
          <AreaField
            {...form.field('text')}
            label={t('cases-pass-text')}
            hint={t('cases-pass-hint')}
            max={textMax}
            rows={6}
          />
        )}
        {act === 'merge' && (
          <SelectField
            {...form.field('into')}
            label={t('cases-merge-into')}
            hint={t('cases-merge-hint')}
            options={of.alike.map((one) => ({ value: one.id, label: alikeWords(one) }))}
          />
        )}
        {act !== 'pass' && act !== 'merge' && (
          <AreaField
            {...form.field('word')}
            label={t(`cases-${act}-word`)}
            hint={t(`cases-${act}-hint`)}
            max={wordMax}
            rows={4}
            optional={!needed[act]}
          />
        )}
        {doing.problem && <ProblemNote problem={doing.problem} />}
        <Button busy={doing.busy} whole>
          {t(`cases-${act}-send`)}
        </Button>
      </form>
    </Sheet>
  )
}
