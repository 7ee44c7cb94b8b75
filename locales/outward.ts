// Words the letters that carry a request's tasks to authorities outside, in the official language.
import { authorityWords } from './course.ts'
import { citation, code, codeOrWords, date } from './format.ts'
import { labelOfPaper } from './papers.ts'
import { type Field, kindTitle } from './requests.ts'
import { type Args, text, words } from './text.ts'

/** As `OutwardMatter` in rules tells of it. */
export type OutwardMatter = {
  task: string
  of: string
  label: string
  kind: { words: string; fields: readonly Field[] }
  cite: Parameters<typeof citation>[1]
  facts: Record<string, string>
  ends: boolean
  enclosed: readonly { what: 'license' | 'original' | 'copy' | 'brought'; name: string }[]
}

/** Subject, text and addressee: which request, what is asked or sent, by when, and by which article. */
export function outwardLetter(matter: OutwardMatter): { subject: string; body: string; addressee: string } {
  const { task, of, kind, facts, cite, ends } = matter
  const coded = (name: string) => (facts[name] ? code('fa', facts[name]) : 'none')
  const args: Args = {
    ...facts,
    task,
    title: kindTitle('fa', kind),
    number: coded('number'),
    license: coded('license'),
    nationalId: coded('nationalId'),
    resolution: facts.resolution ? codeOrWords('fa', facts.resolution) : 'none',
    filedOn: date('fa', facts.filedOn!),
    resolvedOn: facts.resolvedOn ? date('fa', facts.resolvedOn) : '',
    due: facts.due ? date('fa', facts.due) : 'none',
    cite: citation('fa', cite),
    ends: ends ? 'yes' : 'no',
  }
  const asked = task === 'inquiry' ? words('fa', `outward-ask-${of}`, args) : words('fa', `outward-${task}`, args)
  const enclosed = enclosedWords(matter)
  const body = [
    text('fa', 'outward-greeting'),
    text('fa', task === 'paper' ? 'outward-decided' : 'outward-about', args),
    asked,
    ...enclosed,
    text('fa', 'outward-by', args),
  ].join('\n')
  return { subject: text('fa', 'outward-subject', args), body, addressee: authorityWords('fa', matter) }
}

function enclosedWords({ kind, enclosed }: OutwardMatter): string[] {
  const named = { license: () => text('fa', 'outward-license'), brought: broughtWords }
  const line = ({ what, name }: OutwardMatter['enclosed'][number]) =>
    what === 'original' || what === 'copy'
      ? text('fa', `outward-${what}`, { paper: labelOfPaper('fa', kind, name) })
      : named[what](name)
  return enclosed.length
    ? [text('fa', 'outward-enclosed'), ...enclosed.map((one) => text('fa', 'outward-item', { item: line(one) }))]
    : []
}

const broughtWords = (name: string) => words('fa', `inquiry-handover-item-${name}`)
