// What an agenda may take up: requests that wait for a vote, resolutions to follow up, and what earlier meetings left.
import { code } from '#locales/format'
import { meetingName } from '#locales/meetings'
import { useAct } from '../../act.ts'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Joined } from '../../parts/inline.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'

type Found = Extract<Answer<ReturnType<(typeof api.meetings)[':id']['suggested']['$get']>>, { ripe: unknown }>
type About = { request: string | null; due?: string; from?: string; directive?: string }
type Offer = { id: string; title: string; notes: (string | false)[]; about: About }

const ripeOf = ({ ripe }: Found): Offer[] =>
  ripe.map(({ id, title, line, number, undecided }) => {
    const notes = [line, code(locale.value, number), undecided && t('meetings-undecided')]
    return { id, title, notes, about: { request: id } }
  })
const followed = (due: Found['due']): Offer[] =>
  due.map(({ id, title, line }) => ({ id, title, notes: [line], about: { request: null, due: id } }))
const gateOf = ({ gate }: Found): Offer[] =>
  gate.map(({ id, title, agency }) => ({ id, title, notes: [agency ?? ''], about: { request: null, directive: id } }))
const leftOf = ({ left }: Found): Offer[] =>
  left.map(({ id, title, meeting }) => {
    const notes = [t('meetings-left-of', { name: meetingName(locale.value, meeting) })]
    return { id, title, notes, about: { request: null, from: id } }
  })

/** The part of the page; whatever is added goes to the end of the agenda. */
export function Suggested({ id, again }: { id: string; again: () => void }) {
  const asked = useAsk(`meetings suggested ${id}`, () => ask(api.meetings[':id'].suggested.$get({ param: { id } })))
  const add = useAct((key, about: About) => {
    const json = { ...about, title: '', body: '', guests: [] }
    return ask(api.meetings[':id'].items.$post({ param: { id }, json }, keyed(key)))
  })
  const put = async ({ about, title }: Offer) => {
    if (!(await add.run(about))) return
    toast(t('meetings-ripe-added', { title }))
    again()
  }
  const part = (title: string, offers: Offer[]) =>
    offers.length > 0 && <Offers title={title} of={offers} busy={add.busy} onAdd={(one) => void put(one)} />
  return (
    <Loaded of={asked}>
      {(found) => (
        <>
          {add.problem && <ProblemNote problem={add.problem} />}
          {part(t('meetings-ripe'), ripeOf(found))}
          {found.ripe.length === 0 && (
            <Section title={t('meetings-ripe')}>
              <p class="soft">{t('meetings-ripe-none')}</p>
            </Section>
          )}
          {part(t('meetings-due'), followed(found.due))}
          {part(t('meetings-gate'), gateOf(found))}
          {part(t('meetings-left'), leftOf(found))}
          {found.undated.length > 0 && (
            <details>
              <summary>{t('meetings-undated', { count: found.undated.length })}</summary>
              {part(t('meetings-undated-title'), followed(found.undated))}
            </details>
          )}
        </>
      )}
    </Loaded>
  )
}

type OffersProps = { title: string; of: Offer[]; busy: boolean; onAdd: (one: Offer) => void }

function Offers({ title: heading, of, busy, onAdd }: OffersProps) {
  return (
    <Section title={heading}>
      <List label={heading}>
        {of.map((one) => (
          <Row
            key={one.id}
            title={one.title}
            note={<Joined of={one.notes} />}
            end={
              <Button kind="plain" busy={busy} onClick={() => onAdd(one)}>
                {t('meetings-ripe-add')}
                <span class="unseen"> {one.title}</span>
              </Button>
            }
          />
        ))}
      </List>
    </Section>
  )
}
