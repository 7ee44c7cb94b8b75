// A task for an expert committee between meetings: which, what, and by when its report is due.
import { useLocation } from 'preact-iso'
import { committeeArticle } from '#law/resolutions'
import { number } from '#locales/format'
import { addDays, tehranDay } from '#rules/calendar'
import { resolutionMax } from '#rules/resolutions'
import { useAct } from '../../act.ts'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { currentTime } from '../../clock.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { Cited } from '../../parts/cited.tsx'
import { RulesIcon } from '../../parts/icons/nav.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { Empty, Loaded } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'

const DateField = later(() => import('../../parts/date.tsx').then((m) => m.DateField))

type Committee = Answer<ReturnType<typeof api.resolutions.committees.$get>>[number]

/** The page. */
export function GiveTask() {
  const committees = useAsk('resolutions committees', () => ask(api.resolutions.committees.$get()))
  return (
    <Page
      title={t('resolutions-give')}
      lead={t('resolutions-give-lead')}
      back="/app/resolutions"
      backLabel={t('resolutions-title')}
    >
      <p class="cite">
        <Cited of={committeeArticle} />
      </p>
      <Loaded of={committees}>
        {(found) =>
          found.length > 0 ? (
            <Fields of={found} />
          ) : (
            <Empty icon={RulesIcon} title={t('resolutions-give-none')} detail={t('resolutions-give-none-detail')} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Fields({ of }: { of: readonly Committee[] }) {
  const { route } = useLocation()
  const [only] = of
  const form = useForm({ committee: of.length === 1 ? only!.id : '', text: '', day: '' })
  const draft = useDraft(form, { kind: 'committee-task', office: null })
  const act = useAct((key, json: { committee: string; text: string; day: string }) =>
    ask(api.resolutions.tasks.$post({ json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { committee, text, day } = form.values
    if (!committee || !day) {
      return form.fail({
        ...(committee ? {} : { committee: t('resolutions-give-needed') }),
        ...(day ? {} : { day: t('parts-choose-day') }),
      })
    }
    const { answer, problem } = await act.attempt({ committee, text, day })
    if (problem) return form.failBy(problem)
    if (!answer) return
    await draft.stop()
    await draft.sentOff()
    toast(t('resolutions-given', { item: number(locale.value, answer.item) }))
    route(`/app/resolutions/${answer.id}`, true)
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <SelectField
        {...form.field('committee')}
        label={t('resolutions-give-committee')}
        options={of.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <AreaField
        {...form.field('text')}
        label={t('resolutions-give-text')}
        hint={t('resolutions-give-text-hint')}
        max={resolutionMax.text}
      />
      <DateField {...form.field('day')} label={t('resolutions-give-day')} from={addDays(tehranDay(currentTime()), 1)} />
      {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
      <DraftLine of={draft} />
      <Button busy={act.busy} whole>
        {t('resolutions-give-send')}
      </Button>
    </form>
  )
}
