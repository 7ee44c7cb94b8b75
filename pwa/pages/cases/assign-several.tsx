// Several cases are given to one examiner, with one note. What of each citizen's words is let through is read and redacted one by one:
// the sheet says of which nothing was yet.
import { type Examiner, examiners, wordMax } from '#rules/cases'
import { loadMe } from '../../account.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { ChoiceCards } from '../../parts/choices.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { Note } from '../../parts/note.tsx'
import { Several } from '../../parts/several.tsx'
import { t } from '../../words.ts'
import { type ListedCase, officeOf } from './parts.tsx'

type Said = { word: string; examiner: Examiner }

/** The act of the bar. */
export function AssignSeveral({ of, onDone }: { of: readonly ListedCase[]; onDone: () => void }) {
  const form = useForm<Said>({ word: '', examiner: 'kanoon' })
  const unread = of.filter(({ passed }) => !passed)
  return (
    <Several
      of={of.map(({ id, title, office }) => ({
        id,
        name: t('common-comma', { first: title, second: officeOf(office) }),
      }))}
      label={t('cases-assign-several', { count: of.length })}
      yes={t('cases-assign-send')}
      done={(count) => t('cases-assigned-several', { count })}
      gather={(): Said => ({ word: form.values.word.trim(), examiner: form.values.examiner })}
      one={(key, id, said: Said) => {
        // the list may be older than what stands
        const seen = of.find((one) => one.id === id)?.stateAt ?? undefined
        return ask(api.cases[':id'].assign.$post({ param: { id }, json: { ...said, seen } }, keyed(key)))
      }}
      onDone={() => {
        void loadMe()
        onDone()
      }}
    >
      {unread.length > 0 && (
        <Note>
          <p>{t('cases-assign-several-unread', { count: unread.length })}</p>
          {/* the sheet names all of them anyhow */}
          {unread.length < of.length && (
            <ul>
              {unread.map(({ id, title, office }) => (
                <li key={id}>
                  <a href={`/app/cases/${id}`}>{t('common-comma', { first: title, second: officeOf(office) })}</a>
                </li>
              ))}
            </ul>
          )}
        </Note>
      )}
      <ChoiceCards
        {...form.field('examiner')}
        onInput={(examiner) => form.set({ examiner: examiner as Examiner })}
        label={t('cases-assign-to')}
        options={examiners.map((value) => ({ value, label: t(`nav-role-${value}`) }))}
      />
      <AreaField
        {...form.field('word')}
        label={t('cases-assign-word')}
        hint={t('cases-assign-hint')}
        max={wordMax}
        rows={3}
        optional
      />
    </Several>
  )
}
