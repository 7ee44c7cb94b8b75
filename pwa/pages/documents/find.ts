// Finding in the library: at the server, or without a network in this device's copy, in the same shape.
import { tehranDay } from '#rules/calendar'
import { documentState, searchWords } from '#rules/documents'
import { type Answer, api, ask } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { problemOf } from '../../problem.ts'
import { copy, type SetVersion, showCopy } from './copy.ts'

export type DocumentFilter = { q?: string; agency?: string; kind?: string; state?: string }
type Found = Answer<ReturnType<typeof api.documents.$get>>
export type DocumentLine = Found['documents'][number]
export type OneDocument = Answer<ReturnType<(typeof api.documents)[':id']['$get']>>
type Query = NonNullable<Parameters<typeof api.documents.$get>[0]>['query']

/** What the copy says where the network does not; whatever else went wrong is thrown on. */
async function orKept<T>(online: Promise<T>, kept: () => T | null): Promise<T> {
  try {
    return await online
  } catch (error) {
    if (problemOf(error).status !== 0) throw error
    await showCopy()
    const found = copy.peek().at === null ? null : kept()
    if (found === null) throw error
    return found
  }
}

/** The first `pages` pages of what is asked for. */
export function findDocuments(filter: DocumentFilter, pages: number): Promise<Found> {
  return orKept(fromServer(filter, pages), () => ({ documents: keptLines(filter), more: false }))
}

async function fromServer(filter: DocumentFilter, pages: number): Promise<Found> {
  const page = (at: number) => ask(api.documents.$get({ query: { ...filter, page: String(at) } as Query }))
  const found = await Promise.all(Array.from({ length: pages }, (_, at) => page(at)))
  return { documents: found.flatMap(({ documents }) => documents), more: found.at(-1)?.more ?? false }
}

/** Names of the agencies. */
export async function findAgencies(): Promise<string[]> {
  const names = ask(api.documents.agencies.$get()).then((all) => all.map(({ agency }) => agency))
  return orKept(names, () => [...new Set(copy.peek().versions.map(({ agency }) => agency))])
}

/** One document with its versions; of those that were replaced the copy knows nothing. */
export function findDocument(id: string): Promise<OneDocument> {
  return orKept(ask(api.documents[':id'].$get({ param: { id } })), () => {
    const line = linesOf(copy.peek().versions).find((one) => one.id === id)
    if (!line) return null
    const versions = copy.peek().versions.filter(({ document }) => document === id)
    return { ...line, versions: versions.map((one) => ({ ...one, by: null })) }
  })
}

function keptLines({ q = '', agency, kind, state }: DocumentFilter): DocumentLine[] {
  const words = searchWords(q)
  const found = copy.peek().versions.filter(({ search }) => words.every((word) => search.includes(word)))
  const ids = new Set(found.map(({ id }) => id))
  return linesOf(copy.peek().versions).filter(
    (line) =>
      ids.has(line.versionId) &&
      (!agency || line.agency === agency) &&
      (!kind || line.kind === kind) &&
      (!state || line.state === state),
  )
}

/** A line a document: the version that binds today, or the first one to come. */
function linesOf(versions: readonly SetVersion[]): DocumentLine[] {
  const today = tehranDay(currentTime())
  const ids = [...new Set(versions.map(({ document }) => document))]
  return ids.map((document) => {
    const own = versions.filter((one) => one.document === document).sort((one, other) => one.version - other.version)
    const shown = own.findLast(({ firstDay }) => firstDay <= today) ?? own[0]!
    const { id: versionId, body: _, search: __, changes: ___, ...line } = shown
    const next = own.find((one) => one.version > shown.version)?.firstDay ?? null
    return { ...line, id: document, versionId, next, repealedBy: null, state: documentState(shown, today) }
  })
}
