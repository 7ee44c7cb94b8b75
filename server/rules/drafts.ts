// What is typed and not sent yet, by name: what it will be, and which; the same in bot and app.

/** One of a person's drafts: `kind` says what it will be and which, `office` for which office, null for none. */
export type DraftName = { kind: string; office: string | null }

/** The id and version of a draft as somebody saw it. */
export type SeenDraft = { id: string; version: number }

/** A request of a kind for an office; `letter`: written down from one on paper. */
export const requestDraft = (kind: string, office: string, letter?: string): DraftName =>
  letter ? { kind: `asked:${letter}:${kind}`, office: null } : { kind: `request:${kind}`, office }

/** A letter to the secretariat for an office, or for a body; one of its own for each letter that is answered. */
export const incomingDraft = (answers: string | null, office: string | null): DraftName => ({
  kind: answers ? `incoming:${answers}` : 'incoming',
  office,
})

/** What is written about a case, by the act that it goes with: the office's `answer`, a word of the secretariat or an examiner. */
export const caseDraft = (act: string, id: string): DraftName => ({ kind: `case:${act}:${id}`, office: null })

/** What was found on a visit, by its task. */
export const visitDraft = (task: string): DraftName => ({ kind: `visit:${task}`, office: null })

/** The words in which a report is put to its office, by the task. */
export const putDraft = (task: string): DraftName => ({ kind: `put:${task}`, office: null })

/** What an examiner found, by the task. */
export const proposalDraft = (task: string): DraftName => ({ kind: `proposal:${task}`, office: null })

/** What a check found of a request's papers, by its task. */
export const papersDraft = (task: string): DraftName => ({ kind: `papers:${task}`, office: null })

/** The papers that are sent anew, by the question that asks for them. */
export const anewDraft = (question: string): DraftName => ({ kind: `anew:${question}`, office: null })

/** The course of a meeting, for its minutes. */
export const minutesDraft = (meeting: string): DraftName => ({ kind: `minutes:${meeting}`, office: null })

/** A change of a holder's number or address, for an office. */
export const contactDraft = (office: string): DraftName => ({ kind: 'contact', office })

/** What a draft will be, and which: a request's kind, the letter that is answered, '' where there is only one. */
export function draftParts({ kind }: Pick<DraftName, 'kind'>): { noun: string; which: string } {
  const [noun = '', ...rest] = kind.split(':')
  return { noun, which: rest.join(':') }
}
