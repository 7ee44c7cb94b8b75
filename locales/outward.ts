// Words the letters that carry a request's tasks to authorities outside, in the official language.

import { citation } from './citations.ts'
import { authorityWords } from './course.ts'
import { code, codeOrWords, date } from './format.ts'
import { labelOfPaper } from './papers.ts'
import { withoutPlace } from './place.ts'
import { type Field, type Form, formLines, kindTitle } from './requests.ts'
import { type Args, type Key, text, words } from './text.ts'

/** As `OutwardMatter` in rules tells of it. */
export type OutwardMatter = {
  task: string
  of: string
  label: string
  kind: { words: string; fields: readonly Field[] }
  cite: Parameters<typeof citation>[1]
  facts: Record<string, string>
  ends: boolean
  decided: Form
  requested: Form
  enclosed: readonly { what: 'license' | 'notice' | 'original' | 'copy' | 'brought'; name: string }[]
}

/** Subject, text and addressee: which request, what is asked or sent, by when, and by which article. */
export function outwardLetter(matter: OutwardMatter): { subject: string; body: string; addressee: string } {
  const { task, of, kind, facts, cite, ends, decided, requested } = matter
  const coded = (name: string) => (facts[name] ? code('fa', facts[name]) : 'none')
  const args: Args = {
    // the county stands before the address
    ...withoutPlace({ ...facts, place: facts.county! }),
    task,
    title: kindTitle('fa', kind),
    number: coded('number'),
    license: coded('license'),
    nationalId: coded('nationalId'),
    person: facts.person || 'none',
    resolution: facts.resolution ? codeOrWords('fa', facts.resolution) : 'none',
    filedOn: date('fa', facts.filedOn!),
    resolvedOn: facts.resolvedOn ? date('fa', facts.resolvedOn) : '',
    due: facts.due ? date('fa', facts.due) : 'none',
    cite: citation('fa', cite, 'letter'),
    ends: ends ? 'yes' : 'no',
    moves: decided.address && facts.license ? 'yes' : 'no',
  }
  const asked = task === 'inquiry' ? words('fa', `outward-ask-${of}`, args) : words('fa', `outward-${task}`, args)
  const body = [
    text('fa', 'outward-greeting'),
    text('fa', task === 'paper' || task === 'opening' ? 'outward-decided' : 'outward-about', args),
    ...listed('outward-requested', linesOf(kind, requested)),
    asked,
    ...listed('outward-license-says', linesOf(kind, decided)),
    ...listed('outward-enclosed', enclosedWords(matter)),
    ...(task === 'opening' ? [] : [text('fa', 'outward-by', args)]),
  ].join('\n')
  const addressee = task === 'opening' ? text('fa', 'outward-agencies') : authorityWords('fa', matter)
  return { subject: text('fa', 'outward-subject', args), body, addressee }
}

function linesOf(kind: OutwardMatter['kind'], form: Form): string[] {
  return formLines('fa', kind, form).map((line) => text('fa', 'outward-line', line))
}

function enclosedWords({ kind, enclosed }: OutwardMatter): string[] {
  const named = {
    license: () => text('fa', 'outward-license'),
    notice: () => text('fa', 'outward-notice'),
    brought: broughtWords,
  }
  const line = ({ what, name }: OutwardMatter['enclosed'][number]) =>
    what === 'original' || what === 'copy'
      ? text('fa', `outward-${what}`, { paper: labelOfPaper('fa', kind, name) })
      : named[what](name)
  return enclosed.map(line)
}

/** A list under its heading; nothing where there is nothing to list. */
function listed(heading: Key, items: readonly string[]): string[] {
  return items.length ? [text('fa', heading), ...items.map((item) => text('fa', 'outward-item', { item }))] : []
}

const broughtWords = (name: string) => words('fa', `inquiry-handover-item-${name}`)
