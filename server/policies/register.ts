// The register of letters in and out. Sources: Bylaw 20; Minutes 17.
import { registerBodies } from '#rules/register'
import { officeRoles, writingBodies } from '#rules/roles'
import { answering, desk, type Sights, signers } from './policy.ts'

/** Who sees the lines of a class in the whole register, besides those whose letters they are. */
export const sights = {
  /** Its pages; each sees an own part. */
  register: { across: desk, body: writingBodies },
  'register.ordinary': { across: desk },
  /** That a line stands there, with number, day and class, of every letter: a register has no silent gap. */
  'register.numbers': { across: desk },
  'register.confidential': { across: signers },
  /** The lines of one's own office of every class; its staff see the ordinary ones. */
  'register.answering': { own: answering },
  'register.own': { own: officeRoles },
  /** The lines of each other's letters: an agency's people see only their own. */
  'register.bodies': { across: registerBodies, asRole: true },
} as const satisfies Sights
