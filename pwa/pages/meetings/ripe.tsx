// Requests that wait for the working group's vote and stand on no agenda yet.
import { code } from '#locales/format'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Joined } from '../../parts/inline.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'

/** The part of the page; whatever is added goes to the end of the agenda. */
export function Ripe({ id, again }: { id: string; again: () => void }) {
  const asked = useAsk('meetings ripe', () => ask(api.meetings.ripe.$get()))
  const add = useAct((key, request: string) => {
    const json = { request, title: '', body: '', guests: [] }
    return ask(api.meetings[':id'].items.$post({ param: { id }, json }, keyed(key)))
  })
  const put = async (request: string, title: string) => {
    if (!(await add.run(request))) return
    toast(t('meetings-ripe-added', { title }))
    again()
  }
  return (
    <Section title={t('meetings-ripe')}>
      {add.problem && <ProblemNote problem={add.problem} />}
      <Loaded of={asked}>
        {(found) =>
          found.length === 0 ? (
            <p class="soft">{t('meetings-ripe-none')}</p>
          ) : (
            <List label={t('meetings-ripe')}>
              {found.map(({ id: request, title, line, number }) => (
                <Row
                  key={request}
                  title={title}
                  note={<Joined of={[line, code(locale.value, number)]} />}
                  end={
                    <Button kind="plain" busy={add.busy} onClick={() => void put(request, title)}>
                      {t('meetings-ripe-add')}
                      <span class="unseen"> {title}</span>
                    </Button>
                  }
                />
              ))}
            </List>
          )
        }
      </Loaded>
    </Section>
  )
}
