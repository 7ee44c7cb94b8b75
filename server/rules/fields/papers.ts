// Papers that a form wants, each by its name, with the files in which it was sent.
import type { StoredFile } from '../files.ts'
import { isEmpty } from './empty.ts'
import type { FieldRules, WantedPaper } from './field.ts'

/** A file of a paper; `numbered` as the paper it belongs to, once it was filed. One that its reader may not open has no `id`. */
export type PaperFile = StoredFile & { numbered?: true }
/** By the names of papers, their files in their order; an empty list where one was passed over. */
export type PapersValue = Record<string, PaperFile[]>

/** Files that one paper comes in, at most: the pages of a booklet. */
export const papersMax = 5

/** The papers that a form wants as it is filled in. */
export function wantedNow<P extends Pick<WantedPaper, 'when'>>(
  papers: readonly P[],
  form: Readonly<Record<string, unknown>>,
): P[] {
  return papers.filter(({ when }) => {
    if (!when) return true
    const value = form[when.field]
    return when.is ? when.is.some((one) => one === value) : !isEmpty(value)
  })
}

/** The files of a paper, of whatever shape a draft has. */
function filesIn(value: unknown, name: string): readonly unknown[] {
  const files = (value as Record<string, unknown> | undefined)?.[name]
  return Array.isArray(files) ? files : []
}

const isFile = (file: unknown) => typeof (file as Partial<StoredFile> | null)?.id === 'string'

/** Of a form of papers alone what is missing or wrong, each at its paper; what is not wanted any more is left aside. */
const check: FieldRules<PapersValue>['check'] = (value, at, { papers = [] }) =>
  papers.flatMap(({ name, required }) => {
    const files = filesIn(value, name)
    if (files.length === 0) return required ? [at('papers-needed', name)] : []
    if (files.length > papersMax) return [at('papers-too-many', name, { most: papersMax })]
    return files.every(isFile) ? [] : [at('field-wrong', name)]
  })

export const papers: FieldRules<PapersValue> = {
  missing: (at, limits) => check({}, at, limits),
  check,
  tidy: (value, { papers: wanted = [] } = {}) =>
    Object.fromEntries(
      wanted.flatMap(({ name }) => {
        const files = filesIn(value, name) as readonly PaperFile[]
        return files.length
          ? [[name, files.map(({ id, name: called, size, type }) => ({ id, name: called, size, type }))]]
          : []
      }),
    ),
}

/** Whether a form's value is one of papers. */
export function isPapers(value: unknown): value is PapersValue {
  return typeof value === 'object' && value !== null && Object.values(value).some(Array.isArray)
}

/** The same papers for who may not know people's numbers: that a file is there is told, and neither its name nor where it is. */
export function withoutNumbered(value: PapersValue): PapersValue {
  const bare = (file: PaperFile): PaperFile => (file.numbered ? { ...file, id: '', name: '' } : file)
  return Object.fromEntries(Object.entries(value).map(([name, files]) => [name, files.map(bare)]))
}

type Declared = readonly { name: string; type: string; papers?: readonly WantedPaper[] }[]

/** The papers that a form wants or has, over all its fields, with the files that were sent. */
export function papersOf(fields: Declared, form: Readonly<Record<string, unknown>>) {
  return fields.flatMap(({ name: field, papers: declared = [] }) =>
    wantedNow(declared, form).map((paper) => ({
      ...paper,
      field,
      files: filesIn(form[field], paper.name) as PaperFile[],
    })),
  )
}
