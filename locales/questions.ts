// The words of a question to whoever began a request, for bot and app alike.
import type { Key } from './keys.gen.ts'

type QuestionPart = 'ask' | 'ask-title' | 'ask-hint' | 'card' | 'lead' | 'sent-already'

/** A report about an office has a reporter, any other request an applicant. */
export function questionWords({ reported }: { reported: boolean }, part: QuestionPart): Key {
  return reported ? `question-reporter-${part}` : `question-${part}`
}
