// The sample people one can be on the chat page.
import { openDriver } from './driver/driver.ts'
import type { MessengerName } from './messengers.ts'
import { isObject } from './params.ts'
import type { World } from './world.ts'

/** `role` is a role's code or any words; `userId` is their account in either messenger; `messenger` the one they use. */
export type SamplePerson = { name: string; role: string; mobile: string; userId: number; messenger: MessengerName }

export type People = { list(): readonly SamplePerson[]; set(people: unknown): void }

/** Keeps the list and gives everyone in it an account in both messengers. Throws on anything that is no such list. */
export function openPeople(world: World, first: readonly SamplePerson[]): People {
  let people: readonly SamplePerson[] = []
  const set = (given: unknown) => {
    if (!Array.isArray(given) || !given.every(isPerson))
      throw new Error('expected a list of { name, role, mobile, userId, messenger }')
    people = given
    for (const messenger of [world.telegram, world.bale]) {
      const driver = openDriver(world, messenger)
      for (const { userId, name, mobile } of people) driver.user({ id: userId, firstName: name, phone: mobile })
    }
  }
  set(first)
  return { list: () => people, set }
}

function isPerson(value: unknown): value is SamplePerson {
  if (!isObject(value) || !Number.isSafeInteger(value.userId)) return false
  const texts = [value.name, value.role, value.mobile].every((text) => typeof text === 'string')
  return texts && (value.messenger === 'telegram' || value.messenger === 'bale')
}
