// Letters to the secretariat as a list: the secretariat's own, and what an office or a body wrote.
import type { ComponentChildren } from 'preact'
import { digits } from '#locales/format'
import { inOrder } from '#locales/notices'
import type { api, Listed } from '../../api.ts'
import type { AskState } from '../../ask.ts'
import { later } from '../../later.tsx'
import type { Column, Ticks } from '../../parts/columns.ts'
import { Code, DateText, Joined } from '../../parts/inline.tsx'
import { Row } from '../../parts/list.tsx'
import { Listing } from '../../parts/listing.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { ClassState, IncomingState, type ListedIncoming } from './parts.tsx'

const FinishSeveral = later(() => import('./finish-several.tsx').then((m) => m.FinishSeveral))

type ListProps = {
  of: AskState<Listed<ReturnType<typeof api.incoming.$get>>>
  /** In the place of the letters where there are none. */
  none: ComponentChildren
  label: string
  desk?: boolean
  page?: (nth: string | undefined) => Promise<ListedIncoming[]>
}

/** Letters, a line each; `desk` names their senders and marks those that wait. */
export function IncomingList({ of, none, label, desk, page }: ListProps) {
  const ticks: Ticks<ListedIncoming> = {
    label: ({ number }) => digits(locale.value, inOrder(number)),
    may: ({ state }) => state === 'new',
    acts: (rows, clear) => (
      <FinishSeveral
        of={rows}
        onDone={() => {
          clear()
          of.again()
        }}
      />
    ),
  }
  return (
    <Listing
      of={of}
      none={none}
      {...(page ? { page } : {})}
      caption={label}
      name="incoming"
      ticks={desk && can('incoming.finish') && of.data?.some(ticks.may!) ? ticks : undefined}
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
                <DateText key="at" of={one.registeredAt} />,
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

const columns = (under: string, desk = false): Column<ListedIncoming>[] => {
  // one's own letters are few, and stand as they were written
  const by = (order: string) => (desk ? { order } : {})
  return [
    {
      head: t('incoming-head-letter'),
      ...by('subject'),
      cell: ({ id, subject }) => <a href={`${under}/${id}`}>{subject ?? t('incoming-subject-secret')}</a>,
    },
    ...(desk
      ? [
          {
            head: t('incoming-head-sender'),
            order: 'sender',
            beside: true as const,
            cell: ({ sender, from }: ListedIncoming) => <Joined of={[sender, t(`incoming-from-${from}`)]} />,
          },
        ]
      : []),
    {
      head: t('incoming-head-number'),
      ...by('number'),
      width: 9,
      beside: true,
      cell: ({ number }) => <Code>{inOrder(number)}</Code>,
    },
    {
      head: t('incoming-head-received'),
      ...by('received'),
      width: 12,
      beside: true,
      cell: ({ registeredAt }) => <DateText of={registeredAt} />,
    },
    {
      head: t('incoming-head-state'),
      ...by('class'),
      width: 9,
      cell: ({ state, confidentiality }) =>
        confidentiality === 'ordinary' ? (
          <IncomingState of={state} waits={desk} />
        ) : (
          <ClassState of={confidentiality} />
        ),
    },
  ]
}
