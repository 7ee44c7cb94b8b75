import { expect, test } from 'vitest'
import { pushEndpoint } from '#rules/push'

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
  ['https://db5p.notify.windows.com/w/?token=x', true],
  ['https://web.push.apple.com/Qx', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/x', false],
  ['https://user@fcm.googleapis.com/x', false],
  ['https://fcm.googleapis.com.example.ir/x', false],
  ['https://notfcm.googleapis.com/x', false],
  ['https://push.apple.com.evil.example/x', false],
  ['https://127.0.0.1/x', false],
  ['https://169.254.169.254/latest', false],
  ['http://localhost:5432/', false],
  ['file:///etc/passwd', false],
  ['', false],
  [`https://web.push.apple.com/${'x'.repeat(1000)}`, false],
])('%s may be pushed to: %s', (endpoint, may) => {
  expect(pushEndpoint(endpoint, false)).toBe(may)
})

test('a development machine may push to itself, and elsewhere as ever', () => {
  expect(pushEndpoint('http://127.0.0.1:8090/notify/x', true)).toBe(true)
  expect(pushEndpoint('http://10.0.0.1/x', true)).toBe(false)
  expect(pushEndpoint('https://web.push.apple.com/Qx', true)).toBe(true)
})
