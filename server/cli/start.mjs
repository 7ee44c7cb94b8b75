// `npm start`: builds if a source is newer than the last build, then runs it.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { freshen, root } from './fresh.mjs'

await freshen()
process.argv[1] = join(root, 'dist/server/main.js')
await import(pathToFileURL(process.argv[1]).href)
