// Which item comes next: the first that is not closed, or any other of the agenda.
import { digits } from '#locales/format'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Button } from '../../parts/button.tsx'
import { List, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'
import { outcomeTones } from './items.tsx'
import type { Item, Meeting } from './parts.tsx'

/** The part of the page. */
export function Onward({ of, again }: { of: Meeting; again: () => void }) {
  const { agenda, itemId, may } = of
  const open = useAct((key, item: string) =>
    ask(api.meetings.items[':id'].open.$post({ param: { id: item }, json: { from: itemId } }, keyed(key))),
  )
  const bring = async (item: string) => {
    await open.attempt(item)
    again()
  }
  const current = agenda.find(({ id }) => id === itemId)
  // an item under discussion is closed before the next one is offered with one press
  const next = !current || current.closedAt ? agenda.find((one) => !one.closedAt && one.id !== itemId) : undefined
  const place = (one: Item) => digits(locale.value, agenda.indexOf(one) + 1)
  return (
    <Section title={t('meetings-agenda')}>
      {open.problem && <ProblemNote problem={open.problem} />}
      {may.run && next && (
        <Button busy={open.busy} onClick={() => void bring(next.id)} whole>
          {t('meetings-item-open', { number: place(next) })}: {next.title}
        </Button>
      )}
      <List label={t('meetings-agenda')}>
        {agenda.map((one) => (
          <Row
            key={one.id}
            title={t('meetings-item-line', { number: place(one), title: one.title })}
            waits={one.id === itemId}
            note={one.outcome && <State tone={outcomeTones[one.outcome]}>{t(`meetings-outcome-${one.outcome}`)}</State>}
            end={
              may.run &&
              one.id !== itemId &&
              one !== next && (
                <Button kind="plain" busy={open.busy} onClick={() => void bring(one.id)}>
                  {one.openedAt ? t('meetings-item-reopen') : t('meetings-item-open', { number: place(one) })}
                </Button>
              )
            }
          />
        ))}
      </List>
    </Section>
  )
}
