// What stands in docs/deploy says what the program knows, and is read by what reads it where that is here. `docs/deploy/check`
// starts all of it.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { doubtfulSettings, readConfig } from '../../server/config.ts'

const folder = join(import.meta.dirname, '../../docs/deploy')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

/** Settings of env.example, those that are commented out among them. */
const example = Object.fromEntries(
  [...read('env.example').matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name!, value!]),
)

test('every setting of the example is one of the program, and what it gives can be used', () => {
  const filled = Object.fromEntries(Object.entries(example).filter(([, value]) => value))
  const config = readConfig({ ...filled, DATABASE_URL: filled.DATABASE_URL!.replace('PASSWORD', 'x') })
  expect(doubtfulSettings(Object.fromEntries(Object.keys(example).map((name) => [name, 'x'])), config)).toEqual([])
})

test('the settings of the units, the containers and the compose file are known', () => {
  const ours = ['pishkhanyar.service', 'pishkhanyar-backup.service', 'Containerfile', 'compose.yaml'].flatMap((name) =>
    [...read(name).matchAll(/\b([A-Z][A-Z_]+)(?==|: )/g)].map(([, found]) => found!),
  )
  const config = readConfig({})
  const outside = /^(POSTGRES_|NODE_ENV|MALLOC_|DOMAIN$|BACKUPS$|CMD|OFFSITE)/
  const known = ours.filter((name) => !outside.test(name))
  expect(known.length).toBeGreaterThan(8)
  // one without a default is in no config, and is not doubted
  const isDoubted = (name: string) => doubtfulSettings({ [name]: 'x' }, config).length > 0
  const isSetting = (name: string) => name in config || (!isDoubted(name) && isDoubted(`${name}_X`))
  expect(known.filter((name) => !isSetting(name))).toEqual([])
})

test('the program is started as `npm start` does', () => {
  const started = manifest.scripts.start.replace(/^\S+=\S+ exec node /, '')
  expect(read('pishkhanyar.service')).toContain(`ExecStart=/usr/bin/node ${started}\n`)
  expect(read('Containerfile')).toContain(
    `CMD ${JSON.stringify(['node', ...started.split(' ')]).replaceAll(',', ', ')}`,
  )
})

test('whoever asks cannot give themselves an address through a proxy', () => {
  expect(read('nginx.conf')).toContain('proxy_set_header X-Forwarded-For $remote_addr;')
})

test.skipIf(spawnSync('systemd-analyze', ['--version']).status !== 0)('systemd takes the timer', () => {
  const timer = readdirSync(folder).filter((name) => name.endsWith('.timer'))
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...timer.map((name) => join(folder, name))])
  // the service that it starts names an account and a folder that are not here
  expect(String(stderr).includes('Unknown'), String(stderr)).toBe(false)
  expect(status).not.toBeNull()
})

test('the backup script is one', () => {
  expect(spawnSync('sh', ['-n', join(folder, 'backup')]).status).toBe(0)
  expect(spawnSync('bash', ['-n', join(folder, 'check')]).status).toBe(0)
})
