// Words the way of a kind before one begins it: its steps, how long each may take, what one is asked, how long it usually took, and
// the license that it is about.
import type { WantedPaper } from '#rules/fields/field'
import type { PathTask } from '#rules/proceedings/path'
import { authorityWords } from './course.ts'
import { code, date } from './format.ts'
import { parameterValue } from './law.ts'
import { paperHelp, paperLabel } from './papers.ts'
import { fieldLabel } from './requests.ts'
import { type Locale, text } from './text.ts'

type Kind = { words: string; fields: readonly Field[] }
type Field = { name: string; required: boolean; papers?: readonly WantedPaper[] }
type Law = (figure: never) => Parameters<typeof parameterValue>[2]

/** The stages in their order; each is a line for whatever stands side by side in it. */
export function pathWords(locale: Locale, kind: Pick<Kind, 'words'>, path: readonly (readonly PathTask[])[], law: Law) {
  return path.map((tasks) =>
    tasks.map((asked) => {
      const within = asked.within && parameterValue(locale, asked.within, law(asked.within as never))
      // securities are released when their time is over, not within it
      if (asked.task === 'release') return text(locale, 'request-path-release', { within: within ?? '' })
      const said = askedWords(locale, kind, asked)
      if (!within) return said
      return text(locale, 'request-path-clocked', { said, within })
    }),
  )
}

function askedWords(locale: Locale, kind: Pick<Kind, 'words'>, { task, of, stage, decider, says }: PathTask): string {
  const person = (task === 'consent' || task === 'undertaking') && of ? fieldLabel(locale, kind, of) : ''
  const authority =
    (task === 'inquiry' || task === 'settlement' || task === 'clearance') && of ? authorityWords(locale, { of }) : ''
  return text(locale, `request-path-${task}`, { person, authority, decider: decider ?? '', says, of: of ?? '', stage })
}

const unlessRequired = (locale: Locale, label: string, required: boolean) =>
  required ? label : text(locale, 'request-path-optional', { label })

/** What the form asks, a line a field; its papers have lines of their own. */
export function fieldsWords(locale: Locale, kind: Kind): string[] {
  return kind.fields
    .filter(({ papers }) => !papers)
    .map(({ name, required }) => unlessRequired(locale, fieldLabel(locale, kind, name), required))
}

/** Which papers are to be sent with it, each with where it stands and whether its original is wanted; none where it asks for none. */
export function wantedPapers(locale: Locale, kind: Kind): { label: string; help: string }[] {
  return kind.fields.flatMap(({ name: field, papers = [] }) =>
    papers.map(({ name, required, when, original, cite }) => {
      const label = paperLabel(locale, kind, field, name)
      return {
        label: when ? text(locale, 'request-path-paper-where', { label }) : unlessRequired(locale, label, required),
        help: paperHelp(locale, { original, cite }),
      }
    }),
  )
}

/** How long requests of the kind usually took, by those that were decided. */
export function usualWords(locale: Locale, usual: { days: number; count: number } | undefined): string {
  return usual ? text(locale, 'request-path-usual', usual) : text(locale, 'request-path-usual-unknown')
}

/** The license that a request is about, with its end. */
export function licenseLine(locale: Locale, license: { office: string; code: string; expiresOn: string }) {
  const facts = { office: license.office, code: code(locale, license.code), until: date(locale, license.expiresOn) }
  return { label: text(locale, 'request-license'), value: text(locale, 'request-license-of', facts) }
}

type About = { office: { license: string | null; expiresOn: string | null } }

/** The same beside the name of its office, for a request that was filed; null where the office has none yet. */
export function licenseOf(locale: Locale, { office: { license, expiresOn } }: About) {
  if (!license || !expiresOn) return null
  const facts = { code: code(locale, license), until: date(locale, expiresOn) }
  return { label: text(locale, 'request-license'), value: text(locale, 'request-license-ends', facts) }
}
