// A messenger's form by what `npm run probe` has found of it; what was not found stays as it is documented.
import { type Findings, ownWords } from '#rules/probes'
import { baleWords } from './bale.ts'
import type { Form } from './messenger.ts'

/** The form that goes by the findings. */
export function formBy(form: Form, found: Findings): Form {
  const { closedChat, limit, wrongToken, edits } = found
  const others = [wrongToken?.facts?.words]
  return {
    ...form,
    render: form.name === 'bale' ? baleWords(marksOf(found)) : form.render,
    mutePress: mutePressBy(form, found.toast),
    namelessContacts: contactsBy(form, found.contact),
    waits: found.timeout?.finding !== 'ignored',
    found: {
      closed: closedChat?.finding === 'otherwise' ? ownWords(closedChat.facts?.words, others) : [],
      limits: limit?.finding === 'words' ? [String(limit.facts?.words ?? '')].filter(Boolean) : [],
      unchanged: [edits?.facts?.same ?? ''].map(String).filter(Boolean),
    },
  }
}

const marksOf = ({ slant, bold }: Findings) => ({
  slant: slant?.finding !== 'plain',
  tight: bold?.finding === 'tight',
})

/** A press that showed its note shows that all do; one that did not speaks for those that begin like it. */
function mutePressBy({ mutePress }: Form, toast: Findings['toast']): Form['mutePress'] {
  if (toast?.finding === 'shown') return toast.facts?.first === '1' ? () => false : mutePress
  if (toast?.finding !== 'hidden') return mutePress
  return toast.facts?.first === '1' ? (id) => id.startsWith('1') : () => true
}

function contactsBy({ namelessContacts }: Form, contact: Findings['contact']): boolean {
  if (contact?.finding === 'named') return false
  return contact?.finding === 'nameless' || namelessContacts
}
