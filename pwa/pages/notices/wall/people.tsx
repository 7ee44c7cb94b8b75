// One page of a letter's recipients as a table: each with its marks, and what can be done about it in one tap.
import { commas } from '#locales/format'
import { useAct } from '../../../act.ts'
import { api, ask, keyed } from '../../../api.ts'
import { Button, LinkButton } from '../../../parts/button.tsx'
import type { Ticks } from '../../../parts/columns.ts'
import { Table } from '../../../parts/table.tsx'
import { toast } from '../../../parts/toast.tsx'
import { can } from '../../../session.ts'
import { frame } from '../../../wide.ts'
import { locale, t } from '../../../words.ts'
import type { Recipient } from './recipient.ts'
import { forSlips, Holder, isOfficial, Marks, nameOf, Office } from './recipient-cells.tsx'
import { Remind } from './remind.tsx'
import './proof.css'

type Props = {
  of: readonly Recipient[]
  notice: string
  /** Those who are to be reminded, or for whom slips are to be made. */
  chosen: readonly Recipient[]
  onChoose: (chosen: readonly Recipient[]) => void
  onOpen: (kind: 'paper' | 'steps', of: Recipient) => void
  onSlips: () => void
  changed: () => void
}

/** Whether something is left to do: the acknowledgment, or the answer. */
const isOpen = (one: Recipient) => !isOfficial(one) || one.owing

/** The table. Who is missing, or owes the answer, can be chosen. */
export function People({ of, notice, chosen, onChoose, onOpen, onSlips, changed }: Props) {
  const writes = can('notices.remind')
  const open = of.filter(isOpen)
  const isChosen = ({ id }: Recipient) => chosen.some((one) => one.id === id)
  const without = (some: readonly Recipient[]) => chosen.filter((one) => !some.some(({ id }) => id === one.id))
  const toggle = (one: Recipient) => onChoose(isChosen(one) ? without([one]) : [...chosen, one])
  const all = open.length > 0 && open.every(isChosen)
  const atDesk = frame.value
  const ticks: Ticks<Recipient> = {
    label: nameOf,
    may: isOpen,
    chosen: chosen.map(({ id }) => id),
    choose: (keys) => onChoose(of.filter(({ id }) => keys.includes(id))),
    acts: (rows, clear) => (
      <>
        <Remind
          of={[{ notice, recipients: rows.map(({ id }) => id) }]}
          label={t('wall-remind-chosen', { count: rows.length })}
          done={() => {
            clear()
            changed()
          }}
        />
        {forSlips(rows).length > 0 && (
          <Button kind="quiet" onClick={onSlips}>
            {t('slips-make')}
          </Button>
        )}
      </>
    ),
  }
  return (
    <>
      {writes && !atDesk && open.length > 1 && (
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
        name="recipients"
        ticks={writes ? ticks : undefined}
        columns={[
          { head: t('wall-col-office'), order: 'office', cell: (one) => <Office of={one} /> },
          {
            head: t('wall-col-county'),
            order: 'county',
            spare: true,
            cell: ({ office }) => (office ? commas(locale.value, [office.county, office.place]) : '—'),
          },
          { head: t('wall-col-holder'), order: 'holder', width: 9, cell: (one) => <Holder of={one} /> },
          { head: t('wall-col-state'), order: 'state', beside: true, width: 12, cell: (one) => <Marks of={one} /> },
          ...(writes && !atDesk
            ? [
                {
                  head: t('wall-choose'),
                  cell: (one: Recipient) => <Mark of={one} on={isChosen(one)} onToggle={() => toggle(one)} />,
                },
              ]
            : []),
          {
            head: t('wall-acts'),
            beside: true,
            width: 12,
            cell: (one) => <Acts of={one} notice={notice} onOpen={onOpen} changed={changed} />,
          },
        ]}
      />
    </>
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
