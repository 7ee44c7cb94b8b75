// The button by which a citizen is told on this device that their case moved, at the case's own page.
import { endpointHere, pushesHere, subscribeHere } from '../push.ts'
import { uuid } from '../uuid.ts'
import { forgetPushed, isPushed, notePushedPage } from './pushed-pages.ts'

const part = document.querySelector<HTMLElement>('[data-push]')
const page = location.pathname + (new URLSearchParams(location.search).get('lang') === 'en' ? '?lang=en' : '')

async function send(to: string, given: object): Promise<{ id?: string } | null> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ ...given, key: uuid() })
  const answer = await fetch(to, { method: 'POST', headers, body }).catch(() => null)
  return answer?.ok ? answer.json() : null
}

/** Not before the worker is at work, which it is some seconds after the first visit of any public page. */
async function show(block: HTMLElement): Promise<void> {
  const key = block.dataset.push!
  await navigator.serviceWorker?.register('/c/worker.js', { scope: '/c' }).catch(() => undefined)
  const state = await pushesHere(key, '/c/')
  if (state === 'unsupported') return
  if (state === 'waiting') return void setTimeout(show, 1000, block)
  const button = block.querySelector('button')!
  const said = block.querySelector<HTMLElement>('[data-said]')!
  const [turnOn, turnOff] = [button.textContent!, button.dataset.turnOff!]
  let on = state === 'on' && (await isPushed(page))
  const draw = (words = '') => {
    button.textContent = on ? turnOff : turnOn
    said.textContent = on ? said.dataset.said! : words
  }
  draw(state === 'denied' ? block.dataset.denied : '')
  button.addEventListener('click', async () => {
    button.disabled = true
    const trouble = on ? await stop(block) : await start(block, key)
    if (!trouble) on = !on
    button.disabled = false
    draw(trouble ? block.dataset[trouble] : '')
  })
  block.hidden = false
}

async function start(block: HTMLElement, key: string): Promise<'denied' | 'failed' | null> {
  const browser = await subscribeHere(key, '/c/')
  if (typeof browser === 'string') return browser
  const made = await send(block.dataset.on!, browser)
  if (!made?.id) return 'failed'
  await notePushedPage(made.id, page)
  return null
}

/** The browser's own subscription stays: another case may be told by it. */
async function stop(block: HTMLElement): Promise<'failed' | null> {
  const endpoint = await endpointHere()
  if (endpoint && !(await send(block.dataset.off!, { endpoint }))) return 'failed'
  await forgetPushed(page)
  return null
}

if (part) void show(part)
