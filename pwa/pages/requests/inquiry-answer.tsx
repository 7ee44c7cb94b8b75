// What an authority answers, or the desk writes down for it: with the letter, and of accounts the sum that is short.
import { useSignal } from '@preact/signals'
import { date } from '#locales/format'
import { inquiryWords } from '#locales/inquiries'
import { tehranDay } from '#rules/calendar'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { uploading } from '../../network.ts'
import { Button } from '../../parts/button.tsx'
import { NumberField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { locale, t } from '../../words.ts'
import { LetterFields, letterSaid, noLetter } from './answer-letter.tsx'
import type { TaskProps } from './parts.tsx'

const LetterLines = later(() => import('./letter-lines.tsx').then((m) => m.LetterLines))
const OutwardLetter = later(() => import('./outward.tsx').then((m) => m.OutwardLetter))
const Reason = later(() => import('./reason.tsx').then((m) => m.Reason))

/** Two answers: nothing stands against it, or what does. */
export function InquiryAnswer({ of, onDone }: TaskProps) {
  const objecting = useSignal(false)
  // the register alone tells when a letter came
  const letter = useForm(of.late ? { ...noLetter, letter: '' } : noLetter)
  const account = of.task === 'settlement' || of.task === 'clearance'
  // securities are held until their day, which the line above tells
  const early = of.task === 'release' && of.dueOn !== null && of.dueOn > tehranDay(currentTime())
  const { answer: inquiry, hearing, record } = api.requests.tasks[':id']
  const answer = useAct((key, said: { agrees: boolean; word: string }) => {
    const param = { id: of.id }
    const { files, sum, ...paper } = letterSaid(letter.values)
    if (!of.own) return ask(record.$post({ param, json: { ...said, ...paper, files, sum } }, keyed(key)))
    return ask((of.task === 'hearing' ? hearing : inquiry).$post({ param, json: { ...said, files, sum } }, keyed(key)))
  })
  const send = async (agrees: boolean, word = '') => {
    const { problem } = await answer.attempt({ agrees, word })
    if (!problem) onDone()
    // the letter's number and day stand behind the sheet; the reason is kept
    else if (letter.failBy(problem)) objecting.value = false
    return !problem
  }
  return (
    <div class="stack">
      {of.letter && !of.own && (
        <>
          <LetterLines of={of} />
          <OutwardLetter of={of} onDone={onDone} />
        </>
      )}
      <p>
        {of.late && of.dueOn
          ? t('inquiry-silent-lead', { due: date(locale.value, of.dueOn) })
          : t(inquiryWords(of, 'lead'), { authority: of.authority })}
      </p>
      <LetterFields of={of} form={letter} />
      {account && (
        <NumberField {...letter.field('sum')} label={t('inquiry-sum')} unit={t('inquiry-sum-unit')} optional />
      )}
      {answer.problem && !objecting.value && <ProblemNote problem={answer.problem} />}
      <div class="four">
        {!early && (
          <Button busy={answer.busy || uploading.value > 0} onClick={() => void send(true)}>
            {t(inquiryWords(of, 'clear'))}
          </Button>
        )}
        <Button kind="danger" busy={uploading.value > 0} onClick={() => (objecting.value = true)}>
          {t(inquiryWords(of, 'object'))}
        </Button>
      </div>
      {objecting.value && (
        <Reason
          kind={`object:${of.id}`}
          title={t(inquiryWords(of, 'title'))}
          label={t(inquiryWords(of, 'word'))}
          hint={t(inquiryWords(of, 'hint'))}
          send={t(inquiryWords(of, 'send'))}
          busy={answer.busy}
          problem={answer.problem}
          onSend={(word) => send(false, word)}
          onClose={() => (objecting.value = false)}
        />
      )}
    </div>
  )
}
