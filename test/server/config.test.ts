import { createECDH } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { doubtfulSettings, readConfig, safirAccount, smsAccount, WrongSetting } from '#server/config'
import { root } from '#server/root'
import { settingWords } from '../../server/cli/setting.ts'

describe('settings', () => {
  it('have defaults, and an empty value counts as unset', () => {
    expect(readConfig({ PORT: '', HOST: '' })).toMatchObject({
      PORT: 3000,
      HOST: '0.0.0.0',
      DATA_DIR: '.data',
      BOT_UPDATES: 'polling',
      RUN: ['http', 'bot', 'jobs'],
      TRUSTED_PROXIES: [],
    })
  })

  it.each([
    [{ RUN: 'all' }, ['http', 'bot', 'jobs']],
    [{ RUN: 'http' }, ['http']],
    [{ RUN: 'bot, jobs' }, ['bot', 'jobs']],
  ])('%o runs %o', (env, parts) => {
    expect(readConfig(env).RUN).toEqual(parts)
  })

  it.each([
    ['PORT', '70000'],
    ['PORT', 'abc'],
    ['SMS_GATEWAY_URL', 'nonsense'],
    ['BACKUP_RECIPIENTS', 'age1foo'],
    ['PUBLIC_URL', 'https://example.ir/pishkhan'],
    ['PUBLIC_URL', 'pishkhan.example.ir'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_DIRECT_URL', 'localhost'],
    ['SECRET', 'short'],
    ['BOT_UPDATES', 'push'],
    ['RUN', 'http,cron'],
    ['TELEGRAM_API_ROOT', 'telegram'],
    ['BALE_API_ROOT', ''.padEnd(3, 'x')],
    ['TELEGRAM_PROXY', 'ftp://127.0.0.1:21'],
    ['TELEGRAM_PROXY', 'socks4://127.0.0.1:1080'],
    ['TELEGRAM_PROXY', '127.0.0.1:1080'],
    ['SAFIR_ROOT', 'safir.bale.ai'],
    ['SAFIR_BOT_ID', 'bot'],
    ['SMS_GATEWAY_URL', 'http://token@gateway.example/send'],
    ['SMS_GATEWAY_URL', 'https://gateway.example/send'],
    ['VAPID_PUBLIC_KEY', 'short'],
    ['VAPID_PRIVATE_KEY', 'A'.repeat(44)],
    ['VAPID_SUBJECT', 'admin@example.ir'],
    ['PUBLIC_URL', 'ftp://pishkhan.example.ir'],
    ['BALE_API_ROOT', 'tapi.bale.ai:443'],
    ['LOG_LEVEL', 'loud'],
    ['TRUSTED_PROXIES', 'localhost'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '127.0.0.1, 10.0.0.0/8/8'],
    ['TELEGRAM_BOT_TOKEN', 'none'],
    ['BALE_BOT_TOKEN', '42:with space'],
    ['DATABASE_URL', 'postgres://u:p@host:port/db'],
    ['DATABASE_URL', 'postgres://u:p@127.0.0.1/db?sslmode=maybe'],
    ['DATABASE_URL', 'postgres://u:p@127.0.0.1/db?sslmode=verify-full&sslrootcert=/no/such/file'],
    ['DATABASE_URL', 'postgres://u:p@127.0.0.1/db?schema=other'],
  ])('a wrong %s stops the start with one line that names it', (name, value) => {
    const read = () => readConfig({ [name]: value })
    expect(read).toThrow(WrongSetting)
    expect(read).toThrow(new RegExp(`^${name}: [^\\n]+$`))
    try {
      read()
    } catch (error) {
      const [, persian = ''] = settingWords(error as WrongSetting).split('\n')
      expect(persian).toMatch(
        new RegExp(`^مقدار ${name} را نمی‌توان به کار برد: (?!دلیل آن در سطر بالاست).+README\\.md\\.$`),
      )
    }
  })

  it('are refused for reasons whose words in Persian are found by those of the program', () => {
    const sources = ['config', 'database', 'outer-faults', 'secret', '../db/address']
    const code = sources.map((name) => readFileSync(join(root, `server/${name}.ts`), 'utf8')).join('\n')
    const words = readFileSync(join(root, 'locales/en/setting.ftl'), 'utf8').matchAll(/^setting-[\w-]+ = (.+)$/gm)
    const said = [...words].flatMap(([, line = '']) => line.split(/\{ \$given \}|(?= \()|\)$/)).filter(Boolean)
    expect(said.filter((part) => !code.includes(part))).toEqual([])
  })

  it.each(['abc', '70000', '1.5', '-1'])('say in words what a port is, not %s', (PORT) => {
    expect(() => readConfig({ PORT })).toThrow('PORT: must be a whole number from 0 to 65535')
  })

  it('say in words how updates come', () => {
    expect(() => readConfig({ BOT_UPDATES: 'push' })).toThrow('BOT_UPDATES: must be polling or webhook')
  })

  it('of a pooler need the way past it', () => {
    const pooled = { DATABASE_URL: 'postgres://u:p@127.0.0.1:6432/db?pgbouncer=true' }
    expect(() => readConfig(pooled)).toThrow(/^DATABASE_DIRECT_URL: is needed/)
    readConfig({ ...pooled, DATABASE_DIRECT_URL: 'postgres://u:p@127.0.0.1/db' })
  })

  it.each(['127.0.0.1', '::1', '10.0.0.0/8, fd00::/8', '192.168.1.7/32'])('trust the proxies %s', (list) => {
    expect(readConfig({ TRUSTED_PROXIES: list }).TRUSTED_PROXIES).toEqual(list.split(', '))
  })

  it('that are misspelt, and what is left out of an address, are told in a line each', () => {
    const env = {
      TELEGRAM_BOT_TOKN: '1:a',
      BALE_API_ROOT: 'https://tapi.bale.ai',
      HOME: '/',
      SMS_GATEWAY: '',
      DATABASE_URL: 'postgres://u:p@127.0.0.1/db?channel_binding=require&keepalives=1&sslmode=disable',
    }
    expect(doubtfulSettings(env, readConfig(env))).toEqual([
      'TELEGRAM_BOT_TOKN: is no setting of this program; is it misspelt?',
      'DATABASE_URL: channel_binding is not used',
      'DATABASE_URL: keepalives is not used',
    ])
  })

  it('never repeat a value, which may be a secret', () => {
    expect(() => readConfig({ SECRET: 'hunter2' })).not.toThrow(/hunter2/)
  })

  it.each([
    ['telegram', 'https://example.ir', true],
    ['telegram', 'https://example.ir:8443', true],
    ['telegram', 'https://example.ir:3000', false],
    ['telegram', 'http://example.ir', false],
    ['bale', 'https://example.ir', true],
    ['bale', 'https://example.ir:88', true],
    ['bale', 'https://example.ir:8443', false],
  ] as const)('a webhook of %s at %s may be: %s', (messenger, PUBLIC_URL, may) => {
    const token = messenger === 'bale' ? { BALE_BOT_TOKEN: '1:x' } : { TELEGRAM_BOT_TOKEN: '1:x' }
    const read = () => readConfig({ ...token, PUBLIC_URL, BOT_UPDATES: 'webhook' })
    if (may) expect(read).not.toThrow()
    else expect(read).toThrow(/^PUBLIC_URL: must be https on port 443/)
    expect(() => readConfig({ ...token, PUBLIC_URL })).not.toThrow()
  })

  it.each([
    'socks5://user:pw@127.0.0.1:1080',
    'socks5h://127.0.0.1:1080',
    'http://127.0.0.1:3128',
    'https://p.example',
  ])('take %s as a proxy', (TELEGRAM_PROXY) => {
    expect(readConfig({ TELEGRAM_PROXY })).toMatchObject({ TELEGRAM_PROXY })
  })

  it('of Safir need a bot, which Bale’s token names', () => {
    expect(() => readConfig({ SAFIR_TOKEN: 'k' })).toThrow(/^SAFIR_BOT_ID: is needed/)
    expect(safirAccount(readConfig({}))).toBeNull()
    expect(safirAccount(readConfig({ SAFIR_TOKEN: 'k', SAFIR_BOT_ID: '7' }))).toEqual({ token: 'k', bot: 7 })
    expect(safirAccount(readConfig({ SAFIR_TOKEN: 'k', BALE_BOT_TOKEN: '42:abc' }))).toMatchObject({ bot: 42 })
  })

  it.each([
    ['https://s3cret@gateway.example/send', { url: 'https://gateway.example/send', token: 's3cret' }],
    ['https://user:p%40ss@gateway.example/send?line=1', { url: 'https://gateway.example/send?line=1', token: 'p@ss' }],
    ['http://t@127.0.0.1:9000/', { url: 'http://127.0.0.1:9000/', token: 't' }],
  ])('of short messages in %s are an address and a token', (given, account) => {
    expect(smsAccount(readConfig({ SMS_GATEWAY_URL: given }))).toEqual(account)
  })

  it('of push are a pair of keys, or none', () => {
    const pair = createECDH('prime256v1')
    const other = createECDH('prime256v1')
    const both = {
      VAPID_PUBLIC_KEY: pair.generateKeys('base64url'),
      VAPID_PRIVATE_KEY: paddedKey(pair.getPrivateKey()),
    }
    expect(readConfig(both)).toMatchObject(both)
    expect(() => readConfig({ VAPID_PUBLIC_KEY: both.VAPID_PUBLIC_KEY })).toThrow(/^VAPID_PRIVATE_KEY: /)
    const foreign = { ...both, VAPID_PUBLIC_KEY: other.generateKeys('base64url') }
    expect(() => readConfig(foreign)).toThrow(/^VAPID_PUBLIC_KEY: /)
  })
})

/** A private key of 32 bytes, whatever zeros it begins with. */
function paddedKey(key: Buffer): string {
  return Buffer.concat([Buffer.alloc(32 - key.length), key]).toString('base64url')
}
