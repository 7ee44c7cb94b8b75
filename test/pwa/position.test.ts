// Positions as people paste them.
import { expect, test } from 'vitest'
import { positionIn, positionText } from '../../pwa/parts/position.ts'

test.each([
  ['38.25, 48.29', { lat: 38.25, lon: 48.29 }],
  ['۳۸٫۲۵، ۴۸٫۲۹', { lat: 38.25, lon: 48.29 }],
  ['geo:38.2514567,48.2973312', { lat: 38.25146, lon: 48.29733 }],
  ['https://maps.example/@38.25,48.29,15z', { lat: 38.25, lon: 48.29 }],
  ['38.25 48.29', { lat: 38.25, lon: 48.29 }],
  ['38 48', null],
  ['138.25, 48.29', null],
  ['38.25', null],
  ['', null],
])('%s', (typed, position) => expect(positionIn(typed)).toEqual(position))

test('a position is shown as it would be typed', () => {
  expect(positionIn(positionText({ lat: 38.2514567, lon: 48.2973312 }))).toEqual({ lat: 38.25146, lon: 48.29733 })
})
