import { describe, expect, it } from 'vitest'
import { readConfig, WrongSetting } from '#server/config'

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
    ['PUBLIC_URL', 'pishkhan.example.ir'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_DIRECT_URL', 'localhost'],
    ['SECRET', 'short'],
    ['BOT_UPDATES', 'push'],
    ['RUN', 'http,cron'],
    ['TELEGRAM_API_ROOT', 'telegram'],
    ['BALE_API_ROOT', ''.padEnd(3, 'x')],
  ])('a wrong %s stops the start with one line that names it', (name, value) => {
    const read = () => readConfig({ [name]: value })
    expect(read).toThrow(WrongSetting)
    expect(read).toThrow(new RegExp(`^${name}: [^\\n]+$`))
  })

  it('never repeat a value, which may be a secret', () => {
    expect(() => readConfig({ SECRET: 'hunter2' })).not.toThrow(/hunter2/)
  })
})
