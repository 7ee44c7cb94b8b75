// What a row of the wall shows of a recipient.
import { partyWords } from '#locales/notices'
import { ClockIcon } from '../../../parts/icons/states.tsx'
import { Code, DateText, Mobile } from '../../../parts/inline.tsx'
import { State } from '../../../parts/state.tsx'
import { frame } from '../../../wide.ts'
import { locale, say, t } from '../../../words.ts'
import { RecipientState } from '../parts.tsx'
import type { Recipient } from './recipient.ts'

/** Whether a letter is official with a recipient. */
export const isOfficial = (one: Recipient) => Boolean(one.acknowledgedAt || one.deliveredOn)

/** Whoever has it officially needs no slip. */
export const forSlips = (some: readonly Recipient[]) => some.filter((one) => !isOfficial(one)).map(({ id }) => id)

/** The office, the body, or who gets it. */
export const nameOf = ({ office, party, holder }: Recipient) =>
  office?.name ?? (party ? partyWords(locale.value, party) : holder)

/** The name, at the desk with the way to the office's file, and its code. */
export function Office({ of }: { of: Recipient }) {
  return (
    <>
      {frame.value && of.office ? <a href={`/app/offices/${of.office.id}`}>{nameOf(of)}</a> : nameOf(of)}
      {of.office?.license && (
        <div class="soft small">
          <Code>{of.office.license}</Code>
        </div>
      )}
    </>
  )
}

/** Who holds the office, and the number. */
export function Holder({ of }: { of: Recipient }) {
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
export function Marks({ of }: { of: Recipient }) {
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
