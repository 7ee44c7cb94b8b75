// The letter by which an authority answers: of its own people a file; on paper its number, day and scan, or one of the register.
import { tehranDay } from '#rules/calendar'
import { answerFilesMax } from '#rules/proceedings/paper'
import { api, askPage } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import type { Form } from '../../form.ts'
import { DateField } from '../../parts/date.tsx'
import { FilesField } from '../../parts/files.tsx'
import { TextField } from '../../parts/inputs.tsx'
import type { Stored } from '../../upload.ts'
import { t } from '../../words.ts'
import { LetterChoice } from './letter-choice.tsx'
import type { TaskProps } from './parts.tsx'

/** `letter`: of the register, '' where none is chosen yet, 'none' where number and day are typed; `sum`: what an account is short of, in rials. */
export type AnswerLetter = { number: string; on: string; files: Stored[]; letter: string; sum: number | null }
export const noLetter: AnswerLetter = { number: '', on: '', files: [], letter: 'none', sum: null }

/** What is sent of it with an answer. */
export const letterSaid = ({ letter, files, ...typed }: AnswerLetter) => ({
  ...typed,
  files: files.map(({ id }) => id),
  ...(letter === 'none' || letter === '' ? {} : { letter }),
})

type Props = { of: TaskProps['of']; form: Form<AnswerLetter> }

/** The fields. */
export function LetterFields({ of, form }: Props) {
  const scan = (
    <FilesField
      {...form.field('files')}
      label={t(of.own ? 'inquiry-letter-own-files' : 'inquiry-letter-files')}
      most={answerFilesMax}
      optional
    />
  )
  if (of.own) return <div class="form">{scan}</div>
  return (
    <div class="form">
      <Registered of={of} form={form} />
      {form.values.letter === 'none' && (
        <>
          <TextField {...form.field('number')} label={t('inquiry-letter-number')} max={60} />
          <DateField {...form.field('on')} label={t('inquiry-letter-on')} to={tehranDay(currentTime())} />
          {scan}
        </>
      )}
    </div>
  )
}

/** Letters that came in since it was asked, of which one may be the answer. */
function Registered({ of: { id, late }, form }: Props) {
  return (
    <LetterChoice
      {...form.field('letter')}
      label={t('inquiry-letter-from-register')}
      of={`answer letters ${id}`}
      ask={(q) => askPage(api.requests.tasks[':id'].letters.$get({ param: { id }, query: { q } }))}
      {...(late ? {} : { instead: { value: 'none', label: t('inquiry-letter-typed') } })}
    />
  )
}
