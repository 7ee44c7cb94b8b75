// Signing in and out, and what the app asks about the person.
import type { Locale } from '#locales/text'
import { api, ask, keyed } from './api.ts'
import { type Problem, problemOf } from './problem.ts'
import { forget, welcome } from './session.ts'
import { uuid } from './uuid.ts'
import { changeLocale } from './words.ts'

/**
 * Finds out who is signed in and takes their language. Gives the problem if that cannot be known now; `me` is then
 * left as it was. A 401 means that nobody is.
 */
export async function loadMe(): Promise<Problem | null> {
  try {
    const found = await ask(api.me.$get())
    await welcome(found)
    await changeLocale(found.locale)
    return null
  } catch (error) {
    const problem = problemOf(error)
    return problem.status === 401 ? null : problem
  }
}

/** Asks for a six-digit code to be sent to the number. The answer is the same for an unknown number. */
export function sendCode(mobile: string, key: string) {
  return ask(api.login.code.$post({ json: { mobile } }, keyed(key)))
}

/** Signs in by the code, and loads the person. */
export async function signIn(mobile: string, code: string, key: string): Promise<void> {
  await ask(api.login.$post({ json: { mobile, code } }, keyed(key)))
  await loadMe()
}

/** Changes the language for the person, wherever they sign in, and on this screen. */
export async function setLocale(locale: Locale, key: string): Promise<void> {
  await ask(api.me.locale.$put({ json: { locale } }, keyed(key)))
  await changeLocale(locale)
}

/** Ends this session, or all of the person's, and wipes the device. Also without a network: the device comes first. */
export async function signOut(everywhere = false): Promise<void> {
  const call = everywhere ? api.sessions.$delete({}, keyed(uuid())) : api.logout.$post({}, keyed(uuid()))
  await ask(call).catch(problemOf)
  await forget()
}
