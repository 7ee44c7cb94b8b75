// What the text of a resolution itself says: its deadline, to be taken with one press, and the resolutions it refers to.

import { commas } from '#locales/format'
import { deadlineWords, resolutionNumber } from '#locales/resolutions'
import { tehranDay } from '#rules/calendar'
import { deadlineIn, referencesIn } from '#rules/resolutions-text'
import { currentTime } from '../../clock.ts'
import { Button } from '../../parts/button.tsx'
import { Note } from '../../parts/note.tsx'
import { locale, t } from '../../words.ts'
import { type DeadlineValues, valuesOf } from './values.ts'

type Props = { text: string; meetingOn: string; asked: boolean; onTake: (due: DeadlineValues) => void }

/** `asked`: there is no deadline in the form yet. */
export function WordedIn({ text, meetingOn, asked, onTake }: Props) {
  const read = deadlineIn(text, meetingOn || tehranDay(currentTime()))
  const due =
    read && ('day' in read ? ({ is: 'day', ...read } as const) : ({ is: 'period', from: 'meeting', ...read } as const))
  const numbers = referencesIn(text).map((one) => resolutionNumber(locale.value, one))
  return (
    <>
      {due && asked && (
        <Note>
          {t('resolutions-read-deadline', { deadline: deadlineWords(locale.value, due) })}{' '}
          <Button kind="plain" onClick={() => onTake(valuesOf(due))}>
            {t('resolutions-read-take')}
          </Button>
        </Note>
      )}
      {numbers.length > 0 && (
        <p class="soft small">{t('resolutions-read-refers', { numbers: commas(locale.value, numbers) })}</p>
      )}
    </>
  )
}
