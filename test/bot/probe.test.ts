// What a messenger is like is found by trying it, and the program goes by what was found. Bale in both readings.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isClosed } from '#bot/messengers/answers'
import { bale } from '#bot/messengers/bale'
import { formBy } from '#bot/messengers/found'
import { telegram } from '#bot/messengers/telegram'
import { probe } from '#bot/probe/probe'
import { otherReadings } from '#bot/simulator/messengers'
import { type Simulator, type SimulatorOptions, startSimulator } from '#bot/simulator/server'
import { loadWords } from '#locales/files'
import { text } from '#locales/text'
import { findingsOf } from '#reads/probes'
import type { Messenger } from '#rules/messages'
import type { Behaviour, Findings, ProbeFinding } from '#rules/probes'
import { noteProbe } from '#state/probes'
import { freshDatabase, type TestDatabase } from '#test/database'
import { webOf } from '#test/web'
import { buildWorld, type World } from '#test/world'

let database: TestDatabase
let world: World

beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

type Eyes = { toast: boolean; slant: boolean; bold: boolean; mute: boolean }

/** Somebody who does what is asked, and sees what this reading shows. */
function somebody(simulator: Simulator, messenger: Messenger, eyes: Eyes) {
  const user = simulator[messenger].user({ firstName: 'سارا', phone: '989141234567' })
  user.start()
  const done = new Set<number>()
  const yes = (is: boolean) => text('fa', is ? 'probe-yes' : 'probe-no')
  const doing = setInterval(() => {
    const last = user.last()
    if (!last || done.has(last.id)) return
    const is = (key: Parameters<typeof text>[1]) => last.text === text('fa', key)
    const press = (button: string, mute = false) => user.press(button, { on: last.id, mute })
    done.add(last.id)
    if (is('probe-toast')) press(text('fa', 'probe-press'), eyes.mute)
    else if (is('probe-toast-seen')) press(yes(eyes.toast))
    else if (is('probe-slant')) press(yes(eyes.slant))
    else if (is('probe-bold')) press(yes(eyes.bold))
    else if (is('probe-contact')) user.shareContact()
  }, 20)
  return { chat: user.id, leave: () => clearInterval(doing) }
}

async function found(options: SimulatorOptions, messenger: Messenger, eyes: Eyes | null): Promise<Findings> {
  const simulator = await startSimulator(options)
  const person = eyes ? somebody(simulator, messenger, eyes) : null
  const nobody = simulator[messenger].user({ firstName: 'کسی' })
  nobody.settle()
  const account = {
    telegram: { token: simulator.telegramToken, apiRoot: simulator.telegramRoot },
    bale: { token: simulator.baleToken, apiRoot: simulator.baleRoot },
  }[messenger]
  const at: Findings = {}
  const t: Parameters<typeof probe>[0]['t'] = (key) => text('fa', key)
  const chat = person?.chat ?? nobody.id
  const ask = { messenger, account, chat, alone: true, publicUrl: 'https://pishkhan.test', patience: eyes ? 5 : 0.2, t }
  await probe(ask, async (behaviour: Behaviour, one: ProbeFinding | Error) => {
    if (one instanceof Error) throw one
    Object.assign(at, { [behaviour]: one })
  })
  person?.leave()
  await simulator.close()
  return at
}

const short = (findings: Findings) =>
  Object.fromEntries(Object.entries(findings).map(([behaviour, { finding }]) => [behaviour, finding]))

describe('Bale as it is documented', () => {
  it('is found so, and nothing changes', async () => {
    const at = await found({ limits: false }, 'bale', { toast: false, slant: true, bold: false, mute: true })
    expect(short(at)).toMatchObject({
      wrongToken: 'forbidden',
      closedChat: 'known',
      toast: 'hidden',
      slant: 'slanted',
      bold: 'spaced',
      contact: 'named',
      edits: 'numberless',
      webhookPort: 'refused',
      limit: 'none',
    })
    const form = formBy(bale, at)
    expect([form.mutePress('1a'), form.mutePress('2a')]).toEqual([true, false])
    expect(form.render(['یک_دو_سه'])).not.toContain('_')
    expect(form.found.unchanged).toEqual(['Bad Request: message content is the same'])
  }, 60_000)
})

describe('Bale in the other reading', () => {
  it('is found otherwise, and the program goes by it', async () => {
    const eyes = { toast: true, slant: false, bold: true, mute: true }
    const at = await found({ bale: otherReadings, limits: { rate: null, burst: 20 } }, 'bale', eyes)
    expect(short(at)).toMatchObject({
      wrongToken: 'unauthorised',
      closedChat: 'otherwise',
      toast: 'shown',
      slant: 'plain',
      bold: 'tight',
      contact: 'nameless',
      edits: 'numbered',
      webhookPort: 'taken',
      limit: 'words',
    })
    const form = formBy(bale, at)
    expect(form.mutePress('1a')).toBe(false)
    expect(form.namelessContacts).toBe(true)
    expect(form.render(['یک_دو_سه'])).toBe('یک_دو_سه')
    expect(form.render([['(', { bold: 'یک' }, ')']])).toBe('(*یک*)')
    expect(form.found.limits).toEqual(['slow down please'])
    expect(isClosed({ description: 'Bad Request: peer not known' }, form.found.closed)).toBe(true)
    expect(isClosed({ description: 'Forbidden' }, form.found.closed)).toBe(false)
  }, 60_000)

  it('does not keep a question waiting, and is asked with pauses', () => {
    expect(formBy(bale, { timeout: { finding: 'ignored' } }).waits).toBe(false)
    expect(formBy(bale, { timeout: { finding: 'heeded' } }).waits).toBe(true)
  })
})

describe('Telegram', () => {
  it('is found as it is known, with nobody in the chat', async () => {
    const at = await found({ limits: { burst: 10 } }, 'telegram', null)
    expect(short(at)).toMatchObject({
      wrongToken: 'unauthorised',
      timeout: 'heeded',
      toast: 'silent',
      edits: 'numbered',
      limit: 'status',
    })
    expect(formBy(telegram, at)).toMatchObject({ namelessContacts: false, waits: true })
  }, 60_000)
})

describe('a finding', () => {
  const at = { messenger: 'bale', behaviour: 'toast', now: new Date() } as const
  it('is kept when a later trial found nothing', async () => {
    await noteProbe(database.db, at, { finding: 'shown', facts: { first: '1' } })
    await noteProbe(database.db, at, { finding: 'silent' })
    expect(await findingsOf(database.db, 'bale')).toEqual({ toast: { finding: 'shown', facts: { first: '1' } } })
    expect(await findingsOf(database.db, 'telegram')).toEqual({})
  })

  it('is shown to the administrator, and to nobody else', async () => {
    const web = webOf(world)
    const probesFor = async (as: string) => (await (await web.visit('/api/app/health', { as })).json()).probes
    expect(await probesFor(world.people.admin.id)).toMatchObject([{ messenger: 'bale', behaviour: 'toast' }])
    expect(await probesFor(world.people.clerk.id)).toEqual([])
  })
})
