// The papers of a request, for everybody who sees it: what was sent, and what the secretariat found of it.
import { LetterFiles } from '../../parts/letter-files.tsx'
import { Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { t } from '../../words.ts'
import type { SeenRequest } from './parts.tsx'

type Paper = SeenRequest['papers'][number]

/** Each paper with its files; what need not be sent and was not is nobody's matter but the check's. */
export function SentPapers({ of }: { of: SeenRequest }) {
  const papers = of.papers.filter(({ required, files, found }) => required || files.length > 0 || found)
  if (papers.length === 0) return null
  return (
    <Section title={t('visit-papers')}>
      <dl class="facts">
        {papers.map((paper) => (
          <div key={paper.name}>
            <dt>{paper.label}</dt>
            <dd>
              <Found of={paper} />
              <PaperFiles of={paper} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Found({ of: { found } }: { of: Paper }) {
  if (!found) return null
  return (
    <>
      <State tone={found.fit ? 'ok' : 'danger'}>{t(found.fit ? 'visit-paper-fit' : 'visit-paper-unfit')}</State>
      {found.word && <span class="stack soft small pre">{found.word}</span>}
    </>
  )
}

/** Its files to open; of those that only the secretariat opens that they are there. */
export function PaperFiles({ of: { files } }: { of: Paper }) {
  const open = files.filter(({ id }) => id !== '')
  const closed = files.length - open.length
  return (
    <>
      {files.length === 0 && <span class="soft">{t('visit-paper-none')}</span>}
      {closed > 0 && <span class="soft">{t('visit-paper-closed', { count: closed })}</span>}
      <LetterFiles files={open.map((file) => ({ ...file, href: `/api/app/files/${file.id}` }))} />
    </>
  )
}
