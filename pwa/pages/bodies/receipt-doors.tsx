// By which tokens an agency's system confirms the receipts of customers: given, used until, revoked. A token is shown once.
import { useSignal } from '@preact/signals'
import { date } from '#locales/format'
import { useAct } from '../../act.ts'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { Button } from '../../parts/button.tsx'
import { CopyIcon } from '../../parts/icons/acts.tsx'
import { Joined } from '../../parts/inline.tsx'
import { List, Row } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'

type Body = Answer<ReturnType<typeof api.bodies.$get>>[number]

/** Of one agency; `onChange`: the list of bodies is asked anew. */
export function ReceiptDoors({ of, onChange }: { of: Body; onChange: () => void }) {
  const token = useSignal('')
  const closing = useSignal<string | null>(null)
  const open = useAct((key, _: undefined) =>
    ask(api.bodies[':id']['receipt-doors'].$post({ param: { id: of.id } }, keyed(key))),
  )
  const close = useAct((key, id: string) =>
    ask(api.bodies['receipt-doors'][':id'].close.$post({ param: { id } }, keyed(key))),
  )
  const give = async () => {
    const given = await open.run(undefined)
    if (!given) return
    token.value = given.token
    onChange()
  }
  const revoke = async (id: string) => {
    const { problem } = await close.attempt(id)
    if (problem) return
    closing.value = null
    toast(t('bodies-receipts-closed'))
    onChange()
  }
  return (
    <Section title={t('bodies-receipts')}>
      <p class="soft">{t('bodies-receipts-lead')}</p>
      {of.doors.length === 0 && !token.value && <p>{t('bodies-receipts-none')}</p>}
      {of.doors.length > 0 && (
        <List label={t('bodies-receipts')}>
          {of.doors.map((door) => (
            <Door key={door.id} of={door} onClose={() => (closing.value = door.id)} />
          ))}
        </List>
      )}
      {token.value && <Token of={token.value} />}
      {open.problem && <ProblemNote problem={open.problem} />}
      <Button kind="quiet" busy={open.busy} whole onClick={() => void give()}>
        {t('bodies-receipts-open')}
      </Button>
      {closing.value && (
        <Confirm
          title={t('bodies-receipts-close')}
          yes={t('bodies-receipts-close')}
          danger
          busy={close.busy}
          problem={close.problem}
          onYes={() => void revoke(closing.value!)}
          onClose={() => (closing.value = null)}
        >
          {t('bodies-receipts-close-ask')}
        </Confirm>
      )}
    </Section>
  )
}

function Door({ of, onClose }: { of: Body['doors'][number]; onClose: () => void }) {
  const used = of.usedOn
    ? t('bodies-receipts-used', { day: date(locale.value, of.usedOn) })
    : t('bodies-receipts-unused')
  return (
    <Row
      title={t('bodies-receipts-since', { day: date(locale.value, of.since) })}
      note={<Joined of={[used]} />}
      end={
        <Button kind="plain" onClick={onClose}>
          {t('bodies-receipts-close')}
          <span class="unseen"> {t('bodies-receipts-since', { day: date(locale.value, of.since) })}</span>
        </Button>
      }
    />
  )
}

/** The one time that it is seen. */
function Token({ of }: { of: string }) {
  const copy = async () => {
    await navigator.clipboard.writeText(of)
    toast(t('bodies-receipts-copied'))
  }
  return (
    <Section title={t('bodies-receipts-token')}>
      <Note tone="waiting">{t('bodies-receipts-once')}</Note>
      <p>
        <bdi class="code">{of}</bdi>
      </p>
      <Button icon={CopyIcon} onClick={() => void copy()}>
        {t('bodies-receipts-copy')}
      </Button>
    </Section>
  )
}
