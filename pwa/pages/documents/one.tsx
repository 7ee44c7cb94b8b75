// One document: the version that binds with its text and file, the others with what changed, and what may be done.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { date, dateTime, digits } from '#locales/format'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { Code, DateText, Joined } from '../../parts/inline.tsx'
import { Loaded } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { showCopy } from './copy.ts'
import { findDocument, type OneDocument } from './find.ts'
import { DocumentStateTag, FileLink } from './parts.tsx'

const Repeal = later(() => import('./repeal.tsx').then((m) => m.Repeal))

/** The page. */
export function DocumentPage() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`document ${id}`, () => findDocument(id))
  useEffect(() => void showCopy(), [])
  return (
    <Page
      title={asked.data?.title ?? t('documents-title')}
      back="/app/documents"
      backLabel={t('documents-title')}
      beside={asked.data && <DocumentStateTag of={asked.data} />}
    >
      <Loaded of={asked} rows={4}>
        {(document) => <Whole of={document} again={asked.again} />}
      </Loaded>
    </Page>
  )
}

const day = (of: string) => date(locale.value, of)

function Whole({ of, again }: { of: OneDocument; again: () => void }) {
  const shown = of.versions.find(({ id }) => id === of.versionId)
  return (
    <>
      {of.repealedOn && (
        <Note tone={of.state === 'repealed' ? 'danger' : 'info'}>
          {t(of.state === 'repealed' ? 'documents-repealed' : 'documents-repeal-coming', {
            day: day(of.repealedOn),
            by: of.repealedBy ?? '—',
          })}
        </Note>
      )}
      {of.next && <Note>{t('documents-version-next', { day: day(of.next) })}</Note>}
      <Facts
        of={[
          [t('documents-kind'), t(`documents-kind-${of.kind}`)],
          [t('documents-agency'), of.agency],
          [t('documents-number'), of.number && <Code key="number">{of.number}</Code>],
          [t('documents-first-day'), <DateText key="day" of={of.firstDay} />],
        ]}
      />
      {shown?.file && <FileLink file={shown.file} />}
      {shown?.body && (
        <Section title={t('documents-text')}>
          <Card>
            <p class="letter-body" dir="auto">
              {shown.body}
            </p>
          </Card>
        </Section>
      )}
      <Versions of={of} />
      {can('documents.revise') && !of.repealedOn && <Keeping of={of} again={again} />}
    </>
  )
}

function Versions({ of }: { of: OneDocument }) {
  return (
    <Section title={t('documents-versions')}>
      {of.versions.map((version) => (
        <Card
          key={version.id}
          title={t('documents-version', { version: digits(locale.value, version.version) })}
          beside={version.id === of.versionId && <span class="soft small">{t('documents-version-now')}</span>}
        >
          <p>{version.changes || t('documents-first-version')}</p>
          <Facts
            of={[
              [t('documents-number'), version.number && <Code key="number">{version.number}</Code>],
              [t('documents-first-day'), <DateText key="day" of={version.firstDay} />],
            ]}
          />
          <p class="soft small">
            <Joined of={[t('documents-entered', { at: dateTime(locale.value, new Date(version.at)) }), version.by]} />
          </p>
          {version.file && version.id !== of.versionId && (
            <FileLink
              file={version.file}
              words={t('documents-open-version', { version: digits(locale.value, version.version) })}
            />
          )}
        </Card>
      ))}
    </Section>
  )
}

/** What the secretariat may do: a new version, or a repeal. */
function Keeping({ of, again }: { of: OneDocument; again: () => void }) {
  const repealing = useSignal(false)
  const close = () => (repealing.value = false)
  return (
    <div class="buttons">
      <LinkButton href={`/app/documents/${of.id}/revise`}>{t('documents-revise')}</LinkButton>
      <Button kind="danger" onClick={() => (repealing.value = true)}>
        {t('documents-repeal')}
      </Button>
      {repealing.value && <Repeal of={of} done={again} close={close} />}
    </div>
  )
}
