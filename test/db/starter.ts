// A process of its own that uses the embedded server of a folder: says what it got, stops when its input ends.
import { startEmbedded } from '#db/embedded'

const dir = process.argv[2]
if (!dir) throw new Error('Say which folder')
const { url, pid, adopted, stop } = await startEmbedded(dir, { settings: { fsync: 'off' } })
console.log(JSON.stringify({ url, pid, adopted }))
process.stdin.resume().on('end', async () => {
  await stop()
  process.exit()
})
