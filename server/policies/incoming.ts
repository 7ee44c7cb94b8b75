// Letters to the secretariat. Source: Bylaw 20.
import { writingBodies } from '#rules/roles'
import { type Acts, answering, secretariat } from './policy.ts'

/** Who may do what about letters that come in. */
export const acts = {
  'incoming.saveDraft': { signedIn: true, own: 'person' },
  'incoming.discardDraft': { signedIn: true, own: 'person' },
  'incoming.write': { roles: [...answering, ...writingBodies], own: 'addressee' },
  'incoming.registerPaper': { roles: secretariat },
  'incoming.finish': { roles: secretariat },
} as const satisfies Acts
