// `npm run import` and the other commands: builds them if a source is newer, then runs the one that is named. They need
// no more than the program itself does, so that `npm ci --omit=dev` is enough where they were built before.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { commands, freshen, root } from './fresh.mjs'

const [node, , name, ...given] = process.argv
if (!commands.includes(name)) {
  console.error(`npm run ${commands.join(' | ')}`)
  process.exit(1)
}
await freshen('commands')
const command = join(root, `dist/commands/${name}.js`)
process.argv = [node, command, ...given]
await import(pathToFileURL(command).href)
