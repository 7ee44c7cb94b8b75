// One page of a letter's recipients as a table: each with its marks, and what can be done about it in one tap.
import { commas } from '#locales/format'
import { partyWords } from '#locales/notices'
import { useAct } from '../../../act.ts'
import { api, ask, keyed } from '../../../api.ts'
import { Button, LinkButton } from '../../../parts/button.tsx'
import { ClockIcon } from '../../../parts/icons/states.tsx'
import { Code, DateText, Mobile } from '../../../parts/inline.tsx'
import { State } from '../../../parts/state.tsx'
import { Table } from '../../../parts/table.tsx'
import { toast } from '../../../parts/toast.tsx'
import { can } from '../../../session.ts'
import { locale, say, t } from '../../../words.ts'
import { RecipientState } from '../parts.tsx'
import type { Recipient } from './recipient.ts'
import './proof.css'

type Props = {
  of: readonly Recipient[]
  notice: string
  /** Those who are to be reminded, or for whom slips are to be made. */
  chosen: readonly Recipient[]
  onChoose: (chosen: readonly Recipient[]) => void
  onOpen: (kind: 'paper' | 'steps', of: Recipient) => void
  changed: () => void
}

/** Whether a letter is official with a recipient. */
export const isOfficial = (one: Recipient) => Boolean(one.acknowledgedAt || one.deliveredOn)

/** Whether something is left to do: the acknowledgment, or the answer. */
const isOpen = (one: Recipient) => !isOfficial(one) || one.owing

/** The table. Who is missing, or owes the answer, can be chosen. */
export function People({ of, notice, chosen, onChoose, onOpen, changed }: Props) {
  const writes = can('notices.remind')
  const open = of.filter(isOpen)
  const isChosen = ({ id }: Recipient) => chosen.some((one) => one.id === id)
  const without = (some: readonly Recipient[]) => chosen.filter((one) => !some.some(({ id }) => id === one.id))
  const toggle = (one: Recipient) => onChoose(isChosen(one) ? without([one]) : [...chosen, one])
  const all = open.length > 0 && open.every(isChosen)
  return (
    <>
      {writes && open.length > 1 && (
        <label>
          <span class="marked">
            <input
              type="checkbox"
              checked={all}
              onChange={() => onChoose(all ? without(open) : [...without(open), ...open])}
            />
          </span>
          {t('wall-choose-all')}
        </label>
      )}
      <Table
        caption={t('notice-recipients')}
        captionUnseen
        rows={of}
        keyOf={(one) => one.id}
        columns={[
          { head: t('wall-col-office'), cell: (one) => <Office of={one} /> },
          {
            head: t('wall-col-county'),
            cell: ({ office }) => (office ? commas(locale.value, [office.county, office.place]) : '—'),
          },
          { head: t('wall-col-holder'), cell: (one) => <Holder of={one} /> },
          { head: t('wall-col-state'), cell: (one) => <Marks of={one} /> },
          ...(writes
            ? [
                {
                  head: t('wall-choose'),
                  cell: (one: Recipient) => <Mark of={one} on={isChosen(one)} onToggle={() => toggle(one)} />,
                },
              ]
            : []),
          {
            head: t('wall-acts'),
            cell: (one) => <Acts of={one} notice={notice} onOpen={onOpen} changed={changed} />,
          },
        ]}
      />
    </>
  )
}

const nameOf = ({ office, party, holder }: Recipient) =>
  office?.name ?? (party ? partyWords(locale.value, party) : holder)

function Office({ of }: { of: Recipient }) {
  return (
    <>
      {nameOf(of)}
      {of.office?.license && (
        <div class="soft small">
          <Code>{of.office.license}</Code>
        </div>
      )}
    </>
  )
}

function Holder({ of }: { of: Recipient }) {
  return (
    <>
      {of.holder}
      {of.mobile && (
        <div class="soft small">
          <Mobile of={of.mobile} />
        </div>
      )}
    </>
  )
}

/** The state, when it came about and through which door, reminders, who carries the slip, and evidence. */
function Marks({ of }: { of: Recipient }) {
  const at =
    of.acknowledgedAt ?? of.deliveredAt ?? of.deliveredOn ?? of.openedAt ?? of.faxedOn ?? of.reachedAt ?? of.sentAt
  const via = of.acknowledgedAt ? of.acknowledgedVia : of.deliveredOn ? null : (of.openedVia ?? of.sentVia)
  return (
    <>
      <RecipientState of={of.state} />
      <div class="soft small">
        {at && <DateText of={at} />}
        {via && ` · ${t(`notice-via-${via}`)}`}
        {of.deliveredBy && !of.acknowledgedAt && ` · ${t(`notice-way-${of.deliveredBy}`)}`}
        {of.failure && !of.sentAt && say(`wall-failure-${of.failure}`)}
        {of.reminders > 0 && ` · ${t('wall-reminders', { count: of.reminders })}`}
      </div>
      {of.slipFor && !isOfficial(of) && <div class="soft small">{t('wall-slip-out', { name: of.slipFor })}</div>}
      <Evidence of={of} />
      <AnswerOf of={of} />
    </>
  )
}

/** How the wanted answer stands. */
function AnswerOf({ of }: { of: Recipient }) {
  if (of.answeredAt)
    return (
      <div class="soft small">
        {t('wall-sheet-answered')}: <DateText of={of.answeredAt} />
      </div>
    )
  if (!of.owing) return null
  return (
    <div>
      <State tone="waiting" icon={ClockIcon}>
        {t('wall-show-owing')}
      </State>
      {of.answerRemindedAt && (
        <div class="soft small">
          {t('wall-answer-reminded')} <DateText of={of.answerRemindedAt} />
        </div>
      )}
    </div>
  )
}

function Evidence({ of }: { of: Recipient }) {
  const { deliveryEvidence, deliveredBy, deliveryFileId, slipFor, deliveredAt } = of
  if (!deliveryEvidence) return null
  return (
    <div class="soft small">
      {deliveredBy === 'post' ? (
        <>
          {t('wall-post-number')}: <Code>{deliveryEvidence}</Code>
        </>
      ) : (
        t('wall-evidence', { evidence: deliveryEvidence })
      )}
      {deliveredAt && slipFor && (
        <>
          {' · '}
          <bdi>{slipFor}</bdi>
        </>
      )}
      {deliveryFileId && (
        <>
          {' · '}
          <a href={`/api/app/files/${deliveryFileId}`} target="_blank" rel="noopener">
            {t('wall-scan')}
          </a>
        </>
      )}
    </div>
  )
}

function Mark({ of, on, onToggle }: { of: Recipient; on: boolean; onToggle: () => void }) {
  if (!isOpen(of)) return null
  return (
    <label class="marked">
      <input type="checkbox" checked={on} onChange={onToggle} aria-label={nameOf(of)} />
    </label>
  )
}

function Acts({ of, notice, onOpen, changed }: Pick<Props, 'notice' | 'onOpen' | 'changed'> & { of: Recipient }) {
  const writes = can('notices.remind')
  const remind = useAct((key, recipient: string) =>
    ask(api.notices[':id'].remind[':recipient'].$post({ param: { id: notice, recipient } }, keyed(key))),
  )
  const press = async () => {
    const { answer, problem } = await remind.attempt(of.id)
    toast(answer ? t('wall-reminded', { count: answer.reminded }) : (problem?.title ?? t('app-failed')))
    changed()
  }
  return (
    <div>
      <Button kind="plain" onClick={() => onOpen('steps', of)}>
        {t('wall-steps')}
      </Button>
      {isOfficial(of) && (
        <LinkButton kind="plain" href={`/app/notices/inbox/${of.id}/receipt`}>
          {t('wall-receipt')}
        </LinkButton>
      )}
      {writes && (of.owing || (!isOfficial(of) && of.sentAt)) && (
        <Button kind="plain" busy={remind.busy} onClick={() => void press()}>
          {t('wall-remind-one')}
        </Button>
      )}
      {can('notices.recordDelivery') && !of.acknowledgedAt && (
        <Button kind="plain" onClick={() => onOpen('paper', of)}>
          {t(of.deliveredOn ? 'wall-deliver-again' : 'wall-deliver')}
        </Button>
      )}
    </div>
  )
}
