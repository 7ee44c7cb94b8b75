// Who the citizen is: sealed. The secretary opens it with the PIN, the office a name that the citizen agreed to show;
// either look is recorded.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { wordMax } from '#rules/cases'
import { says } from '#rules/texts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { LockIcon } from '../../parts/icons/acts.tsx'
import { Mobile } from '../../parts/inline.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { can } from '../../session.ts'
import { useStepUp } from '../../step-up.tsx'
import { t } from '../../words.ts'
import type { SeenCase } from './parts.tsx'

/** The right face for the reader; what was opened stays on this screen only. */
export function Citizen({ of }: { of: SeenCase }) {
  if (can('identities.showName')) return <ForOffice of={of} />
  if (can('cases.handed')) return <p class="soft">{t('cases-agency-hidden')}</p>
  if (!of.named) return <p class="soft">{t('cases-identity-none')}</p>
  return can('identities.open') ? (
    <ForSecretary id={of.id} />
  ) : (
    <Note>
      <p>{t('cases-identity-sealed')}</p>
    </Note>
  )
}

type Identity = { name: string | null; mobile: string | null }

function ForSecretary({ id }: { id: string }) {
  const seen = useSignal<Identity | null>(null)
  const open = useStepUp(
    useAct((key, reason: string) =>
      ask(api.cases[':id'].identity.$post({ param: { id }, json: { reason } }, keyed(key))),
    ),
    {
      title: t('cases-identity-title'),
      always: true,
      children: <p>{t('cases-identity-detail')}</p>,
      onDone: (identity) => {
        seen.value = identity
      },
    },
  )
  if (seen.value) return <Seen of={seen.value} words={t('cases-identity-opened')} />
  return (
    <>
      <Note>
        <p>{t('cases-identity-detail')}</p>
        <Why label={t('cases-identity-open')} busy={open.busy} onSaid={(reason) => void open.run(reason)} />
      </Note>
      {open.problem && <ProblemNote problem={open.problem} />}
      {open.sheet}
    </>
  )
}

function ForOffice({ of }: { of: SeenCase }) {
  const seen = useSignal<string | null>(null)
  const open = useAct((key, reason: string) =>
    ask(api.cases[':id'].name.$post({ param: { id: of.id }, json: { reason } }, keyed(key))),
  )
  if (!of.showsName) return <p class="soft">{t('cases-office-hidden')}</p>
  const run = async (reason: string) => {
    const shown = await open.run(reason)
    if (shown) seen.value = shown.name
  }
  if (seen.value) return <Seen of={{ name: seen.value, mobile: null }} words={t('cases-office-name-opened')} />
  return (
    <>
      <Note>
        <p>{t('cases-office-name-detail')}</p>
        <Why label={t('cases-office-name')} busy={open.busy} onSaid={(reason) => void run(reason)} />
      </Note>
      {open.problem && <ProblemNote problem={open.problem} />}
    </>
  )
}

/** Whoever wants to look says why; the citizen reads it. Most who read a case never do, and are not asked. */
function Why({ label, busy, onSaid }: { label: string; busy: boolean; onSaid: (reason: string) => void }) {
  const wanted = useSignal(false)
  const form = useForm({ reason: '' })
  const place = useRef<HTMLFormElement>(null)
  // whoever pressed writes next
  useEffect(() => place.current?.querySelector('textarea')?.focus(), [wanted.value])
  const submit = (event: Event) => {
    event.preventDefault()
    const reason = form.values.reason.trim()
    if (!says(reason)) return form.fail({ reason: t('cases-look-needed') })
    onSaid(reason)
  }
  if (!wanted.value)
    return (
      <Button kind="quiet" icon={LockIcon} onClick={() => (wanted.value = true)}>
        {label}
      </Button>
    )
  return (
    <form class="form" onSubmit={submit} noValidate ref={place}>
      <AreaField
        {...form.field('reason')}
        label={t('cases-look-reason')}
        hint={t('cases-look-reason-hint')}
        max={wordMax}
        rows={2}
      />
      <Button kind="quiet" icon={LockIcon} busy={busy}>
        {label}
      </Button>
    </form>
  )
}

function Seen({ of, words }: { of: Identity; words: string }) {
  return (
    <Note tone="ok" live>
      <Facts
        of={[
          [t('cases-name'), of.name],
          [t('cases-mobile'), of.mobile && <Mobile of={of.mobile} />],
        ]}
      />
      <p class="small">{words}</p>
    </Note>
  )
}
