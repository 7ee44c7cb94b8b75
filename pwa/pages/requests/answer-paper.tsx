// What a letter on paper says of a request, written down by the secretariat beside the letter it was read from.
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { useAct } from '../../act.ts'
import { api, ask, askPage, keyed } from '../../api.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { ChoiceCards } from '../../parts/choices.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import { LetterChoice } from './letter-choice.tsx'
import type { SeenRequest } from './parts.tsx'

type Props = { of: SeenRequest; again: () => void }
type Says = SeenRequest['onPaper'][number]

/** The way to it; open at once for whoever comes from the letter. */
export function AnswerPaper({ of, again }: Props) {
  const { letter = '' } = useLocation().query
  const open = useSignal(letter !== '')
  return (
    <>
      <Button kind="quiet" onClick={() => (open.value = true)}>
        {t('request-path-said-on-paper')}
      </Button>
      {open.value && <Writing of={of} letter={letter} again={again} onClose={() => (open.value = false)} />}
    </>
  )
}

function Writing({ of, letter, again, onClose }: Props & { letter: string; onClose: () => void }) {
  const { id, office, onPaper, asks } = of
  const form = useForm({ letter, says: (onPaper.length === 1 ? onPaper[0]! : '') as string, word: '' })
  const draft = useDraft(
    form,
    { kind: `on-paper:${id}`, office: null },
    {
      // which letter it is the address says, or the list below
      pack: ({ says, word }) => ({ says, word }),
      unpack: (kept) => ({ says: '', word: '', ...(kept as { says?: string; word?: string }), letter }),
    },
  )
  const act = useAct((key, json: { letter: string; says: Says; word: string }) =>
    ask(api.requests[':id']['on-paper'].$post({ param: { id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { letter: from, says, word } = form.values
    const missing = {
      ...(says ? {} : { says: t('request-path-said-needed') }),
      ...(from ? {} : { letter: t('request-path-paper-needed') }),
    }
    if (Object.keys(missing).length) return form.fail(missing)
    await draft.stop()
    const { problem } = await act.attempt({ letter: from, says: says as Says, word: says === 'reply' ? word : '' })
    if (problem) return void form.failBy(problem)
    await draft.sentOff()
    toast(t('request-path-said-saved'))
    onClose()
    again()
  }
  const consent = asks ?? 'consent'
  return (
    <Sheet title={t('request-path-said-on-paper')} onClose={onClose}>
      <p>{t('request-path-said-lead')}</p>
      <LetterChoice
        {...form.field('letter')}
        label={t('request-path-said-letter')}
        of={`paper letters ${office.id}`}
        ask={(q) => askPage(api.requests['paper-letters'].$get({ query: { office: office.id, q } }))}
      />
      <form class="form" onSubmit={(event) => void submit(event)} noValidate key={`on paper ${draft.epoch}`}>
        {form.values.letter && (
          <LinkButton kind="plain" href={`/app/incoming/${form.values.letter}`}>
            {t('request-path-paper-see')}
          </LinkButton>
        )}
        <LinkButton kind="plain" href={`/app/incoming/paper?office=${office.id}`}>
          {t('request-path-paper-register')}
        </LinkButton>
        <ChoiceCards
          {...form.field('says')}
          label={t('request-path-said-what')}
          options={onPaper.map((value) => ({ value, label: t(`request-path-said-${value}`, { asks: consent }) }))}
        />
        {form.values.says === 'reply' && (
          <AreaField {...form.field('word')} label={t('request-path-said-word')} max={2000} rows={4} />
        )}
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('request-path-said-save')}
        </Button>
        <DraftLine of={draft} />
      </form>
    </Sheet>
  )
}
