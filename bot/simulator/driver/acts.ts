// What a person can do, by name and plain data: the same as the object of user.ts, for HTTP.
import type { ContactToShare, FileToSend } from './person.ts'
import type { User } from './user.ts'

type Body = Record<string, unknown>

const acts: Record<string, (user: User, body: Body) => unknown> = {
  start: (user, body) => user.start(words(body, 'payload', '')),
  settle: (user) => user.settle(),
  say: (user, body) => user.say(words(body, 'text'), optional('replyTo', number(body, 'replyTo'))),
  edit: (user, body) => user.edit(number(body, 'message') ?? fail('message is needed'), words(body, 'text')),
  press: (user, body) => user.press(choice(body), optional('on', number(body, 'message'))),
  tap: (user, body) => user.tap(words(body, 'text'), place(body)),
  contact: (user, body) => user.shareContact(contact(body)),
  location: (user, body) => user.sendLocation(place(body) ?? fail('latitude and longitude are needed')),
  document: (user, body) => user.sendDocument(file(body)),
  photo: (user, body) => user.sendPhoto(file(body)),
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

function place(body: Body): { latitude: number; longitude: number } | undefined {
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
