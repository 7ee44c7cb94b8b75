// Waiting for something to become true in a world that tells of every change.
import type { World } from '../world.ts'

export type Wait = { timeout: number; what: string; state: () => string }

/**
 * The first truthy answer of `look`, asked now and after every change. Rejects with what `look` throws, or after
 * `timeout` milliseconds with `what` was waited for and how things stand then.
 */
export function waitFor<T>(world: World, look: () => T | undefined | null | false, wait: Wait): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = () => {
      clearTimeout(timer)
      world.listeners.delete(attempt)
    }
    const attempt = () => {
      try {
        const found = look()
        if (!found) return
        finish()
        resolve(found)
      } catch (error) {
        finish()
        reject(error)
      }
    }
    const timer = setTimeout(() => {
      finish()
      reject(new Error(`waited ${wait.timeout} ms for ${wait.what}${world.closed ? ' (closed)' : ''}\n${wait.state()}`))
    }, wait.timeout)
    world.listeners.add(attempt)
    attempt()
  })
}
