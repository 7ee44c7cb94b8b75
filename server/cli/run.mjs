// `npm run import` and the other commands: builds them if a source is newer, then runs the one that is named. They need
// no more than the program itself does, so that `npm ci --omit=dev` is enough where they were built before.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { freshen, root } from './fresh.mjs'

freshen('commands')
const [node, , name, ...given] = process.argv
const command = join(root, `dist/commands/${name}.js`)
process.argv = [node, command, ...given]
await import(pathToFileURL(command).href)
