// What the pages of letters to the secretariat share: a letter as a line, and how it stands.
import { inOrder } from '#locales/notices'
import type { Answer, api } from '../../api.ts'
import { LockIcon } from '../../parts/icons/acts.tsx'
import { ClockIcon, DoneIcon } from '../../parts/icons/states.tsx'
import { Code, DateText, Joined } from '../../parts/inline.tsx'
import { Row } from '../../parts/list.tsx'
import { State } from '../../parts/state.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { say, t } from '../../words.ts'

/** A letter of a list, and one whole. */
export type ListedIncoming = Answer<ReturnType<typeof api.incoming.$get>>[number]
export type Incoming = Answer<ReturnType<(typeof api.incoming)[':id']['$get']>>

/** Waiting or dealt with; `waits` where it is the reader's turn. */
export function IncomingState({ of, waits }: { of: string; waits?: boolean }) {
  const done = of === 'done'
  return (
    <State tone={done ? 'ok' : waits ? 'waiting' : 'plain'} icon={done ? DoneIcon : ClockIcon}>
      {say(`incoming-state-${of}`)}
    </State>
  )
}

/** The class where it is not the ordinary one. */
export function ClassState({ of }: { of: string }) {
  if (of === 'ordinary') return null
  return <State icon={LockIcon}>{say(`register-class-${of}`)}</State>
}

/** Letters, a line each; `desk` names their senders and marks those that wait. */
export function IncomingList({ of, label, desk }: { of: ListedIncoming[]; label: string; desk?: boolean }) {
  return (
    <Table
      caption={label}
      name="incoming"
      rows={of}
      keyOf={({ id }) => id}
      columns={columns(desk ? '/app/incoming' : '/app/secretariat', desk)}
      card={(one) => (
        <Row
          key={one.id}
          href={`${desk ? '/app/incoming' : '/app/secretariat'}/${one.id}`}
          waits={desk && one.state === 'new'}
          title={one.subject ?? t('incoming-subject-secret')}
          note={
            <Joined
              of={[
                desk && one.sender,
                desk && t(`incoming-from-${one.from}`),
                <Code key="number">{inOrder(one.number)}</Code>,
                <DateText key="at" of={one.receivedAt} />,
              ]}
            />
          }
          end={
            one.confidentiality === 'ordinary' ? (
              !desk && <IncomingState of={one.state} />
            ) : (
              <ClassState of={one.confidentiality} />
            )
          }
        />
      )}
    />
  )
}

const columns = (under: string, desk = false): Column<ListedIncoming>[] => [
  {
    head: t('incoming-head-letter'),
    cell: ({ id, subject }) => <a href={`${under}/${id}`}>{subject ?? t('incoming-subject-secret')}</a>,
  },
  ...(desk
    ? [
        {
          head: t('incoming-head-sender'),
          beside: true as const,
          cell: ({ sender, from }: ListedIncoming) => <Joined of={[sender, t(`incoming-from-${from}`)]} />,
        },
      ]
    : []),
  { head: t('incoming-head-number'), width: 9, beside: true, cell: ({ number }) => <Code>{inOrder(number)}</Code> },
  {
    head: t('incoming-head-received'),
    width: 12,
    beside: true,
    cell: ({ receivedAt }) => <DateText of={receivedAt} />,
  },
  {
    head: t('incoming-head-state'),
    width: 9,
    cell: ({ state, confidentiality }) =>
      confidentiality === 'ordinary' ? <IncomingState of={state} waits={desk} /> : <ClassState of={confidentiality} />,
  },
]
