// What the pages of the register share: a line's party and way, and the letters of a thread.
import { inOrder } from '#locales/notices'
import { type Answer, api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { SendIcon } from '../../parts/icons/acts.tsx'
import { OpenedIcon } from '../../parts/icons/states.tsx'
import { Code, DateText, Joined } from '../../parts/inline.tsx'
import { List, Row } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { can } from '../../session.ts'
import { t } from '../../words.ts'

export type Line = Answer<ReturnType<typeof api.register.$get>>['lines'][number]

/** The sender or recipient; several recipients are a figure. */
export function partyOf({ direction, side, party }: Pick<Line, 'direction' | 'side' | 'party'>): string {
  // from the side of who is not the secretariat, the secretariat is the other one
  if (side !== direction) return t('register-secretariat')
  return direction === 'out' && /^\d+$/.test(party) ? t('register-recipients', { count: Number(party) }) : party
}

/** What a letter is about; of what may not be read, or not without a further proof, its class. */
export function subjectOf({ subject, confidentiality }: Pick<Line, 'subject' | 'confidentiality'>): string {
  return subject ?? t(confidentiality === 'secret' ? 'register-subject-secret' : 'register-subject-confidential')
}

/** Where the letter itself is read by who acts; undefined where only its line is known. */
export function hrefOf({ id, direction, readable, recipient, copy }: Line): string | undefined {
  if (!readable) return undefined
  const atDesk = can('register.ordinary')
  if (direction === 'in') return `/app/${atDesk ? 'incoming' : 'secretariat'}/${id}`
  if (atDesk) return `/app/notices/${id}`
  if (recipient) return `/app/notices/${recipient}`
  return copy ? `/app/notices/copies/${copy}` : undefined
}

/** The way of a line; of one that was cancelled, that it was. */
export function Direction({ of, cancelled }: { of: Line['direction']; cancelled?: boolean }) {
  if (cancelled) return <State tone="danger">{t('register-cancelled')}</State>
  return (
    <State tone={of === 'in' ? 'action' : 'plain'} icon={of === 'in' ? OpenedIcon : SendIcon}>
      {t(`register-${of}`)}
    </State>
  )
}

/** The letters of a thread in order; `here` is the one in hand and leads nowhere. */
export function ThreadList({ of, here }: { of: Line[]; here?: string }) {
  return (
    <List label={t('register-thread')}>
      {of.map((line) => (
        <Row
          key={line.id}
          href={line.id === here ? undefined : hrefOf(line)}
          title={subjectOf(line)}
          note={
            <Joined
              of={[partyOf(line), <Code key="number">{inOrder(line.number)}</Code>, <DateText key="at" of={line.at} />]}
            />
          }
          end={<Direction of={line.side} cancelled={line.cancelled} />}
        />
      ))}
    </List>
  )
}

/** The thread of a letter, where there is more of it than the letter itself. */
export function Thread({ of }: { of: string }) {
  const asked = useAsk(`thread ${of}`, () => ask(api.register[':id'].thread.$get({ param: { id: of } })))
  if (!asked.data || asked.data.length < 2) return null
  return (
    <Section title={t('register-thread')}>
      <ThreadList of={asked.data} here={of} />
    </Section>
  )
}
