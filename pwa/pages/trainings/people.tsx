// The people of an office with their certificates, and whether they are as many as they must be: Annex 1 art. 11.
import { officeMinStaff } from '#law/offices'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { Cited } from '../../parts/cited.tsx'
import { Joined } from '../../parts/inline.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { t } from '../../words.ts'
import { certificateWords } from './state.ts'

/** The section of an office's page. */
export function TaughtPeople({ office }: { office: string }) {
  const asked = useAsk(`training people ${office}`, () =>
    ask(api.trainings.people[':id'].$get({ param: { id: office } })),
  )
  return (
    <Section title={t('trainings-title')}>
      <Loaded of={asked} rows={2}>
        {({ people, staffing: { trained, least, replacing, enough } }) => (
          <>
            {!enough && (
              <Note tone="waiting">
                {t('trainings-staffing-short')} {t('trainings-staffing', { trained, least, replacing })}
              </Note>
            )}
            <List label={t('trainings-title')}>
              {people.map(({ membership, name, role, replaces, certificates }) => (
                <Row
                  key={membership}
                  title={name}
                  note={
                    <>
                      <Joined of={[t(`nav-role-${role}`), replaces && t('trainings-replaces')]} />
                      {certificates.length === 0 && <span class="stack">{t('trainings-untrained')}</span>}
                      {certificates.map(({ training, title, certificate, validUntil }) => (
                        <span key={training} class="stack">
                          <Joined of={[title, certificateWords(certificate, validUntil)]} />
                        </span>
                      ))}
                    </>
                  }
                />
              ))}
            </List>
            <p class="cite">
              {enough && t('trainings-staffing', { trained, least, replacing })} <Cited of={officeMinStaff.cite} />
            </p>
          </>
        )}
      </Loaded>
      <LinkButton kind="quiet" href="/app/trainings">
        {t('trainings-calendar')}
      </LinkButton>
    </Section>
  )
}
