// Where the secretariat is reached, from a day on: what people are sent to by pages, letters and sentences.

import { useSignal } from '@preact/signals'
import { date } from '#locales/format'
import { reachFacts } from '#locales/secretariat'
import { tehranDay } from '#rules/calendar'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { DateField } from '../../parts/date.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import type { Part } from './part.ts'

type Asked = Parameters<typeof api.province.secretariat.$post>[0]['json']

/** What stands, what is to come, and the sheet that changes it. */
export function SecretariatPart({ province, again }: Part) {
  const open = useSignal(false)
  const today = tehranDay(currentTime())
  return (
    <Section title={t('secretariat-title')}>
      <p class="soft">{t('secretariat-lead')}</p>
      {province.secretariat.length === 0 && <Note tone="waiting">{t('secretariat-none')}</Note>}
      {province.secretariat.map(({ firstDay, ...reach }) => (
        <div key={firstDay}>
          {firstDay > today && <p>{t('secretariat-from', { day: date(locale.value, firstDay) })}</p>}
          <Facts of={reachFacts(locale.value, reach)} />
        </div>
      ))}
      {can('secretariat.save') && (
        <Button kind="quiet" onClick={() => (open.value = true)}>
          {t('secretariat-change')}
        </Button>
      )}
      {open.value && (
        <Changing
          province={province}
          onClose={() => (open.value = false)}
          onDone={() => {
            open.value = false
            toast(t('secretariat-saved'))
            void loadMe()
            again()
          }}
        />
      )}
    </Section>
  )
}

type SheetProps = { province: Part['province']; onClose: () => void; onDone: () => void }

function Changing({ province, onClose, onDone }: SheetProps) {
  const known = province.secretariat.at(-1)
  const form = useForm({
    address: known?.address ?? '',
    phone: known?.phone ?? '',
    fax: known?.fax ?? '',
    complaints: known?.complaints ?? '',
    firstDay: tehranDay(currentTime()),
  })
  const act = useAct((key, json: Asked) => ask(api.province.secretariat.$post({ json }, keyed(key))))
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await act.attempt({ ...form.values })
    if (problem) form.failBy(problem)
    if (answer) onDone()
  }
  return (
    <Sheet title={t('secretariat-change')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TextField {...form.field('address')} label={t('common-reach-address')} max={300} />
        <TextField {...form.field('phone')} label={t('common-reach-phone')} max={60} />
        <TextField {...form.field('fax')} label={t('common-reach-fax')} max={60} optional />
        <TextField {...form.field('complaints')} label={t('secretariat-reach-complaints')} max={300} optional />
        <DateField {...form.field('firstDay')} label={t('secretariat-first-day')} />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('secretariat-save')}
        </Button>
      </form>
    </Sheet>
  )
}
