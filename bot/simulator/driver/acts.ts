// What a person can do, by name and plain data: the same as the object of user.ts, for HTTP.
import type { ContactToShare, FileToSend } from './person.ts'
import type { Group, User } from './user.ts'

type Body = Record<string, unknown>

const acts: Record<string, (user: User, body: Body) => unknown> = {
  start: (user, body) => user.start(words(body, 'payload', '')),
  settle: (user) => user.settle(),
  say: (user, body) =>
    user.say(words(body, 'text'), { ...optional('replyTo', number(body, 'replyTo')), ...place(user, body) }),
  edit: (user, body) =>
    user.edit(number(body, 'message') ?? fail('message must be a number'), words(body, 'text'), place(user, body)),
  sticker: (user, body) => user.sendSticker(words(body, 'emoji', '👍'), place(user, body)),
  voice: (user, body) => user.sendVoice(number(body, 'seconds') ?? 3, place(user, body)),
  press: (user, body) => user.press(choice(body), { ...optional('on', number(body, 'message')), ...place(user, body) }),
  tap: (user, body) => user.tap(words(body, 'text'), position(body)),
  contact: (user, body) => user.shareContact(contact(body)),
  location: (user, body) => user.sendLocation(position(body) ?? fail('latitude and longitude are needed')),
  document: (user, body) => user.sendDocument(file(body)),
  photo: (user, body) => user.sendPhoto(file(body)),
  openGroup: (user, body) => user.openGroup(words(body, 'title')).id,
  addBot: (user, body) => user.addBot(groupOf(user, body) ?? fail('group must be a number')),
  removeBot: (user, body) => user.removeBot(groupOf(user, body) ?? fail('group must be a number')),
  block: (user) => user.block(),
  unblock: (user) => user.unblock(),
  skip: (user) => user.skip(),
  next: (user, body) => user.next(optional('timeout', number(body, 'timeout'))),
  nextEdit: (user, body) => user.nextEdit(optional('timeout', number(body, 'timeout'))),
  answered: (user, body) => user.answered(optional('timeout', number(body, 'timeout'))),
}

/** Does what `act` names; throws in words where there is no such act, or the data do not fit. */
export async function performAct(user: User, act: string, body: Body): Promise<unknown> {
  if (!Object.hasOwn(acts, act)) fail(`no act ${act}; there are: ${Object.keys(acts).join(' ')}`)
  return await acts[act]?.(user, body)
}

function fail(what: string): never {
  throw new Error(what)
}

/** The group that `group` names; undefined for the private chat. Throws for one the person is not in. */
export function groupOf(user: User, body: Body): Group | undefined {
  const id = number(body, 'group')
  if (id === undefined) return undefined
  return user.groups().find((one) => one.id === id) ?? fail(`no group ${id}`)
}

function place(user: User, body: Body): { in?: Group } {
  const group = groupOf(user, body)
  return group ? { in: group } : {}
}

function words(body: Body, name: string, otherwise?: string): string {
  const value = body[name] ?? otherwise
  return typeof value === 'string' ? value : fail(`${name} must be a text`)
}

function number(body: Body, name: string): number | undefined {
  const value = body[name]
  if (value === undefined || value === null) return undefined
  return typeof value === 'number' && Number.isFinite(value) ? value : fail(`${name} must be a number`)
}

function optional<K extends string>(name: K, value: number | undefined): { [key in K]?: number } {
  return value === undefined ? {} : ({ [name]: value } as { [key in K]?: number })
}

function choice(body: Body): string | { data: string } {
  return body.data === undefined ? words(body, 'text') : { data: words(body, 'data') }
}

function position(body: Body): { latitude: number; longitude: number } | undefined {
  const latitude = number(body, 'latitude')
  const longitude = number(body, 'longitude')
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }
}

function contact(body: Body): ContactToShare | undefined {
  if (body.phone === undefined) return undefined
  const userId = number(body, 'userId')
  return {
    phone: words(body, 'phone'),
    firstName: words(body, 'firstName'),
    ...(userId === undefined ? {} : { userId }),
  }
}

function file(body: Body): FileToSend {
  const bytes = new Uint8Array(Buffer.from(words(body, 'base64'), 'base64'))
  return {
    name: words(body, 'name'),
    bytes,
    mime: words(body, 'mime', '') || 'application/octet-stream',
    caption: words(body, 'caption', ''),
  }
}
