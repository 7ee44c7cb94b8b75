import { describe, expect, it } from 'vitest'
import { cellSpot, gridLines, nextPoint, spotOf } from '../../pwa/pages/offices/point.ts'

const box = { south: 38, west: 48, north: 39, east: 49 }

describe('a position on the drawn map', () => {
  it.each([
    ['the south-west corner', { lat: 38, lon: 48 }, { x: 0, y: 1 }],
    ['the north-east corner', { lat: 39, lon: 49 }, { x: 1, y: 0 }],
    ['the middle', { lat: 38.5, lon: 48.5 }, { x: 0.5, y: 0.5 }],
  ])('%s', (_, position, spot) => {
    expect(spotOf(position, box)).toEqual(spot)
  })

  it('stays near its place, and clear of the next cell’s', () => {
    const cells = 10
    const edge = cellSpot({ row: 0, column: 0, lat: 38.0999, lon: 48.0999 }, box, cells)
    const over = cellSpot({ row: 1, column: 1, lat: 38.1, lon: 48.1 }, box, cells)
    expect(over.x - edge.x).toBeGreaterThan(0.07)
    expect(edge.y - over.y).toBeGreaterThan(0.07)
    const inside = { row: 4, column: 4, lat: 38.451, lon: 48.449 }
    expect(cellSpot(inside, box, cells).x).toBeCloseTo(0.449)
    expect(cellSpot(inside, box, cells).y).toBeCloseTo(0.549)
  })
})

describe('the lines under it', () => {
  it.each([
    [37.4, 39.7, [37.5, 38, 38.5, 39, 39.5]],
    [48, 49, [48, 48.2, 48.4, 48.6, 48.8, 49]],
    [48.301, 48.3049, [48.301, 48.302, 48.303, 48.304]],
    [48.3001, 48.3004, []],
  ])('from %d to %d', (from, to, lines) => {
    expect(gridLines(from, to)).toEqual(lines)
  })
})

describe('an arrow', () => {
  const spots = [
    { x: 0.5, y: 0.5 },
    { x: 0.7, y: 0.52 },
    { x: 0.5, y: 0.9 },
    { x: 0.1, y: 0.5 },
    { x: 0.5, y: 0.1 },
  ]
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 0, 3],
    ['ArrowUp', 0, 4],
    ['ArrowDown', 0, 2],
    ['ArrowRight', 1, null],
    ['Enter', 0, null],
    ['ArrowLeft', 9, null],
  ])('%s from point %i leads to %s', (key, from, to) => {
    expect(nextPoint(spots, from, key)).toBe(to)
  })
})
