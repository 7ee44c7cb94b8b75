// The checklist at the office, with or without a network: every answer is kept on the device as it is given, with when and where.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { code } from '#locales/format'
import { photosMax, type Question, reportRefusals, wordMax } from '#rules/inspections/report'
import { currentTime } from '../../clock.ts'
import { focusFirst } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { CheckField } from '../../parts/choices.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { Empty, Loaded, Skeleton } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, say, t } from '../../words.ts'
import { ChecklistItem, Photos } from './item.tsx'
import { type Checklist, forgetReport, type Kept, keepReport, keptReport, signaturesOf } from './kept.ts'
import { sendReports } from './queue.ts'
import { useKit } from './use.ts'
import './inspections.css'

// fetched with the page and not when they are drawn: there may be no network then; what did not come is asked for again
const place = () => import('../../parts/place.tsx')
const glass = () => import('./sign.tsx')
for (const fetch of [place, glass]) fetch().catch(() => undefined)
const PositionField = later(() => place().then((m) => m.PositionField))
const SignField = later(() => glass().then((m) => m.SignField))

/** The page of one that is on this device. */
export function FillInspection() {
  const { report = '' } = useRoute().params
  const found = useSignal<Kept | null | undefined>(undefined)
  useEffect(() => void keptReport(report).then((one) => (found.value = one ?? null)), [report])
  const of = found.value
  return (
    <Page
      title={of?.office.name ?? t('inspect-title')}
      lead={of && <span>{code(locale.value, of.office.license)}</span>}
      back="/app/inspections"
      backLabel={t('inspect-title')}
    >
      {of === undefined && <Skeleton rows={6} />}
      {of === null && <Empty title={t('inspect-gone')} detail={t('inspect-gone-detail')} />}
      {of && (of.list ? <Form begun={of} list={of.list} /> : <Before begun={of} />)}
    </Page>
  )
}

/** One that was begun before its list was kept with it. */
function Before({ begun }: { begun: Kept }) {
  const asked = useKit()
  return <Loaded of={asked}>{({ checklist }) => <Form begun={begun} list={checklist} />}</Loaded>
}

/** What a report is held against, of a list in words. */
const questionsOf = ({ groups }: Checklist): Question[] =>
  groups.flatMap(({ items }) =>
    items.map(({ name, answer, options }) => ({ name, answer, options: options.map(({ value }) => value) })),
  )

function Form({ begun, list }: { begun: Kept; list: Checklist }) {
  const questions = questionsOf(list)
  const values = useSignal(begun)
  const errors = useSignal<Record<string, string>>(begun.standing.is === 'refused' ? begun.standing.fields : {})
  const unkept = useSignal(false)
  const discarding = useSignal(false)
  const { route } = useLocation()
  const here = useRef<{ lat: number; lon: number } | null>(begun.position)
  const of = values.value
  const set = (more: Partial<Kept>) => {
    values.value = { ...values.peek(), ...more, standing: { is: 'filling' } }
    for (const name of Object.keys(more)) delete errors.peek()[name]
    void keepReport(values.peek()).then(
      () => (unkept.value = false),
      () => (unkept.value = true),
    )
  }
  const answer = (name: string, said: string | number | null, note: string) => {
    const { [name]: _before, ...others } = values.peek().answers
    const at = new Date(currentTime()).toISOString()
    const answered = said === null ? {} : { [name]: { answer: said, note, at, ...here.current } }
    const { [name]: _wrong, ...left } = errors.peek()
    errors.value = left
    set({ answers: { ...others, ...answered } })
  }
  const photosOf = (item: string | null) => of.photos.filter((photo) => photo.item === item)
  const setPhotos = (item: string | null) => (photos: Kept['photos']) =>
    set({ photos: [...values.peek().photos.filter((photo) => photo.item !== item), ...photos] })

  const send = async () => {
    const now = new Date(currentTime())
    const whole = photographed(values.peek(), questions, now)
    // a clock that was put right meanwhile would have it end before it began
    const startedAt = new Date(Math.min(Date.parse(whole.startedAt), now.getTime())).toISOString()
    const ended = { ...whole, startedAt, endedAt: now.toISOString() }
    const report = { ...ended, questions, signatures: signaturesOf(ended.signatures), photos: ended.photos.length }
    const wrong = reportRefusals(report, now)
    if (wrong.length) {
      errors.value = Object.fromEntries(wrong.map(({ field = '', key, facts }) => [field, say(key, facts)]))
      setTimeout(focusFirst, 0, [wrong[0]!.field ?? ''])
      toast(t('inspect-incomplete', { count: wrong.length }))
      return
    }
    await keepReport({ ...ended, standing: { is: 'waiting' } })
    void sendReports()
    route('/app/inspections')
  }
  const signs = (more: Partial<Kept['signatures']>) => set({ signatures: { ...values.peek().signatures, ...more } })
  return (
    <form class="form" onSubmit={(event) => event.preventDefault()} noValidate>
      {begun.standing.is === 'refused' && (
        <Note tone="danger">
          <p>{begun.standing.title}</p>
          <p>{begun.standing.detail}</p>
        </Note>
      )}
      <p class="soft" role="status">
        {unkept.value
          ? t('inspect-unkept')
          : t('inspect-kept', { done: Object.keys(of.answers).length, total: questions.length })}
      </p>
      <PositionField
        name="position"
        label={t('inspect-position')}
        hint={t('inspect-position-hint')}
        value={of.position}
        onInput={(position) => {
          here.current = position
          set({ position })
        }}
        {...(errors.value.position ? { error: errors.value.position } : {})}
        optional
      />
      <AreaField
        name="companions"
        label={t('inspect-companions')}
        hint={t('inspect-companions-hint')}
        value={of.companions}
        onInput={(companions) => set({ companions })}
        rows={2}
        max={600}
        optional
      />
      {list.groups.map((group) => (
        <Section key={group.name} title={group.title}>
          {group.items.map((item) => (
            <ChecklistItem
              key={item.name}
              item={item}
              value={of.answers[item.name]}
              photos={photosOf(item.name)}
              error={errors.value[item.name]}
              onAnswer={(said, note) => answer(item.name, said, note)}
              onPhotos={setPhotos(item.name)}
            />
          ))}
        </Section>
      ))}
      <Section title={t('inspect-end')}>
        {of.photos.length < photosMax && (
          <Photos of={photosOf(null)} label={t('inspect-photos')} item={null} onChange={setPhotos(null)} />
        )}
        <AreaField
          name="word"
          label={t('inspect-word')}
          hint={t('inspect-word-hint')}
          value={of.word}
          onInput={(word) => set({ word })}
          max={wordMax}
          rows={4}
          optional
        />
        <SignField
          name="inspector"
          label={t('inspect-sign')}
          value={of.signatures.inspector}
          onInput={(inspector) => signs({ inspector })}
          error={errors.value.inspector}
        />
        <CheckField
          name="refuses"
          label={t('inspect-refuses')}
          value={of.signatures.refuses}
          onInput={(refuses) => signs({ refuses })}
        />
        {of.signatures.refuses ? (
          <TextField
            name="office"
            label={t('inspect-why')}
            value={of.signatures.why}
            onInput={(why) => signs({ why })}
            max={300}
            {...(errors.value.office ? { error: errors.value.office } : {})}
          />
        ) : (
          <>
            {typeof of.signatures.drawing === 'string' && (
              <TextField
                name="signer"
                label={t('inspect-signer')}
                value={of.signatures.name}
                onInput={(name) => signs({ name })}
                max={120}
              />
            )}
            <SignField
              name="office"
              label={t('inspect-sign-office')}
              value={of.signatures.drawing}
              onInput={(drawing) => signs({ drawing })}
              error={errors.value.office}
            />
          </>
        )}
      </Section>
      <Button onClick={() => void send()}>{t('inspect-send')}</Button>
      <Button kind="danger" onClick={() => (discarding.value = true)}>
        {t('inspect-discard')}
      </Button>
      {discarding.value && (
        <Confirm
          title={t('inspect-discard-title')}
          yes={t('inspect-discard')}
          danger
          onYes={() => void forgetReport(of).then(() => route('/app/inspections'))}
          onClose={() => (discarding.value = false)}
        >
          <p>{t('inspect-discard-sure')}</p>
        </Confirm>
      )}
    </form>
  )
}

/** An item that asks for a photograph is answered by one. */
function photographed(of: Kept, questions: readonly Question[], now: Date): Kept {
  const shown = questions.filter(
    ({ name, answer }) => answer === 'photo' && of.photos.some(({ item }) => item === name),
  )
  const seen = Object.fromEntries(shown.map(({ name }) => [name, { answer: 'seen', note: '', at: now.toISOString() }]))
  return { ...of, answers: { ...of.answers, ...seen } }
}
