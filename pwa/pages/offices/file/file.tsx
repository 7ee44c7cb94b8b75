// The file of one office as one page: what stands, and everything that happened on one time line.
import { useRoute } from 'preact-iso'
import { later } from '../../../later.tsx'
import { LinkButton } from '../../../parts/button.tsx'
import { AddIcon, EditIcon, OutsideIcon } from '../../../parts/icons/acts.tsx'
import { PausedIcon } from '../../../parts/icons/states.tsx'
import { Code } from '../../../parts/inline.tsx'
import { Loaded } from '../../../parts/list.tsx'
import { Note } from '../../../parts/note.tsx'
import { Page, Section } from '../../../parts/page.tsx'
import { can } from '../../../session.ts'
import { loadWords, t } from '../../../words.ts'
import { LicenseStateTag } from '../license-state.tsx'
import { type OfficeFile, useFile } from '../use.ts'
import { Course, Letters, Requests } from './course.tsx'
import { Contacts, Holder, License, Premises, Team } from './parts.tsx'

const Score = later(async () => {
  const [{ Score: found }] = await Promise.all([import('../../ratings/score.tsx'), loadWords(['ratings'])])
  return found
})

const OnFile = later(async () => {
  const [{ OnFile: found }] = await Promise.all([import('./violations.tsx'), loadWords(['sanction'])])
  return found
})

const CutOffs = later(async () => {
  const [{ CutOffs: found }] = await Promise.all([import('./cut-offs.tsx'), loadWords(['sanction'])])
  return found
})

const Findings = later(async () => {
  const [{ Findings: found }] = await Promise.all([import('./findings.tsx'), loadWords(['inspect'])])
  return found
})

const TaughtPeople = later(async () => {
  const [{ TaughtPeople: found }] = await Promise.all([import('../../trainings/people.tsx'), loadWords(['trainings'])])
  return found
})

import '../offices.css'

/** The page. */
export function OfficePage() {
  const { id = '' } = useRoute().params
  const asked = useFile(id)
  const { data } = asked
  return (
    <Page
      title={data?.name ?? t('offices-file')}
      lead={data && (data.license ? <Code>{data.license.code}</Code> : t('offices-planned-file'))}
      beside={data?.license && <LicenseStateTag of={data.license.standing} />}
      back="/app/offices"
      backLabel={t('offices-title')}
      wide
    >
      <Loaded of={asked} rows={5}>
        {(file) => <Whole file={file} again={asked.again} />}
      </Loaded>
    </Page>
  )
}

function Whole({ file, again }: { file: OfficeFile; again: () => void }) {
  // what is changed is changed on a license
  const keeps = can('offices.change') && file.license !== null
  return (
    <>
      {file.effects.length > 0 && (
        <Note>
          {file.effects.map((effect) => (
            <p key={effect}>{effect}</p>
          ))}
        </Note>
      )}
      <div class="office-links">
        {keeps && (
          <LinkButton kind="quiet" icon={EditIcon} href={`/app/offices/${file.id}/change`}>
            {t('offices-change')}
          </LinkButton>
        )}
        {keeps && (
          <LinkButton kind="quiet" icon={EditIcon} href={`/app/offices/${file.id}/row`}>
            {t('offices-enter-correct')}
          </LinkButton>
        )}
        {keeps && (
          <LinkButton kind="quiet" icon={PausedIcon} href={`/app/offices/${file.id}/state`}>
            {t('offices-state')}
          </LinkButton>
        )}
        {(can('requests.begin') || can('requests.report')) && (
          <LinkButton kind="quiet" icon={AddIcon} href={`/app/requests/new?office=${file.id}`}>
            {t('offices-begin')}
          </LinkButton>
        )}
        {can('requests.filePaper') && file.license && (
          <LinkButton kind="quiet" icon={AddIcon} href={`/app/requests/new?office=${file.id}&paper=yes`}>
            {t('offices-paper-request')}
          </LinkButton>
        )}
        {(['contracts', 'inventory', 'guarantees'] as const).map(
          (noun) =>
            can(noun) && (
              <LinkButton key={noun} kind="plain" href={`/app/${noun}?office=${file.id}`}>
                {t(`offices-${noun}`)}
              </LinkButton>
            ),
        )}
        {file.license && (
          <LinkButton kind="plain" icon={OutsideIcon} href={`/o/${file.license.code}`} outside>
            {t('offices-public')}
          </LinkButton>
        )}
      </div>
      <Section title={t('offices-file')}>
        <div class="office-cards">
          <License file={file} />
          <Holder file={file} keeps={keeps} again={again} />
          <Premises file={file} />
          <Team file={file} />
          {file.contacts && <Contacts of={file.contacts} />}
        </div>
      </Section>
      {can('trainings') && <TaughtPeople office={file.id} />}
      {can('ratings.list') && <Score office={file.id} words />}
      {file.letters && <Letters of={file.letters} link={can('notices.desk')} />}
      {file.requests && <Requests of={file.requests} />}
      {file.violations && <OnFile of={file.violations} office={file.id} />}
      {file.cutOffs && file.license && <CutOffs file={file} of={file.cutOffs} again={again} />}
      {file.findings.length > 0 && <Findings of={file.findings} />}
      <Course of={file.timeline} />
    </>
  )
}
