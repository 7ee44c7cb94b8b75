// The message by which each task is brought before whoever is asked.
import type { CardSubject, MessageKind } from '../messages.ts'
import type { TaskKind } from './tasks.ts'

/** How each is brought before whoever is asked: the kind of message, and whether it is about the request or the task itself. */
export const taskMessages: Partial<Record<TaskKind, readonly [MessageKind & CardSubject, 'request' | 'id']>> = {
  consent: ['consent', 'request'],
  undertaking: ['consent', 'request'],
  opinion: ['opinion', 'request'],
  check: ['check', 'id'],
  visit: ['visit', 'id'],
  vote: ['ballot', 'request'],
  decision: ['decision', 'id'],
  letter: ['request', 'request'],
  inquiry: ['inquiry', 'id'],
  hearing: ['inquiry', 'id'],
  paper: ['inquiry', 'id'],
  opening: ['inquiry', 'id'],
  proposal: ['check', 'id'],
  handover: ['inquiry', 'id'],
  settlement: ['inquiry', 'id'],
  clearance: ['inquiry', 'id'],
  release: ['inquiry', 'id'],
  question: ['question', 'id'],
}
