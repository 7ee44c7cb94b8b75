// What several pages show of a request: its state, what is asked, the rules, the time line, earlier decisions.

import { dueWords } from '#locales/due'
import { date } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import { type Answer, api, ask } from '../../api.ts'
import { type AskState, useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { OutsideIcon } from '../../parts/icons/acts.tsx'
import { ClockIcon, PausedIcon } from '../../parts/icons/states.tsx'
import { DateText, Joined } from '../../parts/inline.tsx'
import { List, Row } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { type Step, Timeline } from '../../parts/timeline.tsx'
import { locale, t } from '../../words.ts'

type ById = (typeof api.requests)[':id']['$get']
export type SeenRequest = Answer<ReturnType<ById>>

/** A task of a request, and what follows once it is done. */
export type TaskProps = { of: SeenRequest['tasks'][number]; onDone: () => void }
export type ListedRequest = Answer<ReturnType<typeof api.requests.$get>>[number]

/** One request, asked again every so many milliseconds where its state is watched. */
export function useRequest(id: string, every?: number): AskState<SeenRequest> {
  return useAsk(`request ${id} ${locale.value}`, () => ask(api.requests[':id'].$get({ param: { id } })), every)
}

/** What is asked by whom, as a title. */
export function titleOf({ title, office }: { title: string; office: { name: string } }): string {
  return t('common-comma', { first: title, second: office.name })
}

/** Where a request stands, with icon and colour. */
export function RequestState({
  of,
}: {
  of: Pick<ListedRequest, 'stage' | 'outcome' | 'question' | 'awaits' | 'ended'>
}) {
  if (of.question)
    return (
      <State tone={of.question.mine ? 'waiting' : 'action'} icon={of.question.mine ? ClockIcon : PausedIcon}>
        {t(of.question.mine ? 'request-state-question-mine' : 'request-state-question')}
      </State>
    )
  const word = of.ended ?? t(`request-state-${of.stage === 'closed' ? of.outcome! : (of.awaits ?? of.stage)}`)
  if (of.stage !== 'closed')
    return (
      <State tone="action" icon={ClockIcon}>
        {word}
      </State>
    )
  if (of.outcome === 'granted') return <State tone="ok">{word}</State>
  if (of.outcome === 'withdrawn') return <State icon={PausedIcon}>{word}</State>
  return <State tone="danger">{word}</State>
}

/** Who asks for what. */
export function WhatIsAsked({ of }: { of: SeenRequest }) {
  const { office } = of
  const place = t('common-comma', { first: office.name, second: office.county })
  return (
    <Card>
      <Facts
        of={[
          ...of.lines
            .filter(({ type }) => type !== 'papers')
            .map(({ name, label, value }): [string, preact.ComponentChildren] => [
              label,
              <Value key={name} of={of.form[name]} text={value} />,
            ]),
          [t('request-office'), place],
          ...(of.license ? [[of.license.label, of.license.value] as [string, preact.ComponentChildren]] : []),
          ...(of.person ? [[of.personLabel, of.person] as [string, preact.ComponentChildren]] : []),
        ]}
      />
    </Card>
  )
}

function Value({ of, text }: { of: Form[string]; text: string }) {
  if (typeof of !== 'object' || !('lat' in of)) return <span class="pre">{text}</span>
  return (
    <LinkButton kind="plain" icon={OutsideIcon} href={`geo:${of.lat},${of.lon}`} outside>
      {text}
    </LinkButton>
  )
}

/** The course of a request, the same for everybody concerned. */
export function Course({ of }: { of: SeenRequest }) {
  // several that are asked together have one clock
  const explained = new Set<string>()
  const steps = of.timeline.map((moment, index): Step => {
    const { what, state, at, due, who, said } = moment
    const why = moment.why && !explained.has(moment.why) && moment.why
    if (moment.why) explained.add(moment.why)
    const by = due && t(dueWords(what), { day: date(locale.value, due) })
    return {
      key: `${index}`,
      title: moment.words,
      stage: state,
      ...(at ? { at } : {}),
      ...(who ? { who } : {}),
      note: (by || said) && (
        <>
          {by && <p>{by}</p>}
          {why && <p class="soft small">{why}</p>}
          {said && <p class="pre">{said}</p>}
        </>
      ),
    }
  })
  return (
    <Section title={t('request-timeline')}>
      <Timeline label={t('request-timeline')} steps={steps} />
    </Section>
  )
}

/** What the association said; nothing where it is not asked. */
export function Opinion({ of }: { of: SeenRequest }) {
  const said = of.timeline.find(({ what }) => what === 'agreed' || what === 'disagreed' || what === 'silent')
  if (!said) return null
  return (
    <Section title={t('request-opinion')}>
      <Note tone={said.what === 'agreed' ? 'ok' : said.what === 'disagreed' ? 'waiting' : 'info'}>
        <p>{said.words}</p>
        {said.word && <p class="pre">{said.word}</p>}
        {said.who && <p class="soft small">{said.who}</p>}
      </Note>
    </Section>
  )
}

/** What authorities object, and how many have not answered yet; nothing where neither is so. */
export function Objections({ of }: { of: SeenRequest }) {
  const objections = of.timeline.filter(({ what }) => what === 'objected' || what === 'objected-needed')
  const open = of.timeline.filter(({ what }) => what === 'now-inquiry').length
  if (objections.length + open === 0) return null
  return (
    <Section title={t('request-objections')}>
      {objections.map(({ words, word }) => (
        <Note key={words} tone="waiting">
          <p>{words}</p>
          {word && <p class="pre">{word}</p>}
        </Note>
      ))}
      {open > 0 && <p class="soft">{t('request-inquiries-open', { count: open })}</p>}
    </Section>
  )
}

/** Similar decisions before. */
export function Earlier({ of }: { of: SeenRequest['earlier'] }) {
  return (
    <Section title={t('request-earlier')}>
      {of.length === 0 ? (
        <p class="soft">{t('request-earlier-none')}</p>
      ) : (
        <List label={t('request-earlier')}>
          {of.map((one) => (
            <Row
              key={one.id}
              href={`/app/requests/${one.id}`}
              title={one.office}
              note={<Joined of={[one.summary, one.at && <DateText of={tehranDay(new Date(one.at))} />]} />}
              end={<State tone={one.outcome === 'adopted' ? 'ok' : 'danger'}>{t(`ballot-state-${one.outcome}`)}</State>}
            />
          ))}
        </List>
      )}
    </Section>
  )
}
