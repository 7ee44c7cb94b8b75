// People of one messenger, opened on demand.
import { firstBot } from '../rooms.ts'
import type { Messenger, Person, World } from '../world.ts'
import { openUser, type User } from './user.ts'

/** `id` and names are made up where they are left out; a mobile such as 0914… is shared as 98914…. */
export type NewPerson = Partial<Omit<Person, 'phone'>> & { phone?: string }

export type MessengerDriver = {
  /** A person, new or known by `id`; what is given replaces what was known. `token` picks another bot than the first. */
  user(person?: NewPerson, token?: string): User
}

/** The driver of one messenger. */
export function openDriver(world: World, messenger: Messenger): MessengerDriver {
  return {
    user(given = {}, token) {
      const person = remember(messenger, given)
      const bot = token === undefined ? firstBot(messenger) : messenger.bots.get(token)
      if (!bot) throw new Error(`no bot has the token ${token}`)
      return openUser(world, messenger, bot, person)
    },
  }
}

function remember(messenger: Messenger, given: NewPerson): Person {
  const id = given.id ?? Math.max(700_000_000, ...messenger.people.keys()) + 1
  const known = messenger.people.get(id) ?? { id, firstName: `کاربر ${messenger.people.size + 1}` }
  const phone = given.phone === undefined ? known.phone : given.phone.replace(/^0(?=9\d{9}$)/, '98')
  const person = Object.assign(known, given, { id }, phone === undefined ? {} : { phone })
  messenger.people.set(id, person)
  return person
}
