// What is tested as people run it: built, so that no process of a test has all sources compiled anew.
import { join } from 'node:path'
import { root } from '#server/root'

/** What Node is given to run `npm start` or a command by its name, past npm. */
export function built(name: string): string[] {
  const script = (file: string) => join(root, 'server/cli', file)
  return name === 'start' ? [script('start.mjs')] : [script('run.mjs'), name]
}
