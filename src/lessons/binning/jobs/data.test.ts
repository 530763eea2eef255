import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { writeSafetensors } from '../../../core/formats/safetensors.ts'
import { clampSetting, type DataRef, defaultsOf, recipe } from '../../../engine/params.ts'
import type { Need } from '../../../engine/protocol.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { type BinningSettings, binningContract, type DataFrame } from '../contract.ts'
import { data } from './data.ts'
import { found } from './found.ts'

const table = binningContract.settings
const defaults = defaultsOf(table)
const PIXELS = 'fashion-mnist-test-1000.safetensors.zz'

function runData(settings: Partial<BinningSettings>, bytesFor?: (need: Need) => Uint8Array) {
  const { result } = runJob(found({ ...defaults, ...settings }), bytesFor)
  return runJob(data({ ...defaults, ...settings }, result))
}
function run(ref: DataRef, bytesFor?: (need: Need) => Uint8Array) {
  const { frames, result } = runData({ data: ref }, bytesFor)
  expect(frames).toHaveLength(1)
  return { frame: frames[0], numbers: result }
}
const pasted = (...values: number[]) => run({ from: 'numbers', values })
/** A tensor of the reader's, which may hold what no link can. */
const kept = (...values: number[]) => {
  const tensor = { name: 'w', shape: [values.length], data: Float64Array.from(values) }
  return run({ from: 'shelf', name: 'kept' }, () => writeSafetensors([tensor]))
}
const coded = (code: string) => expect.objectContaining({ code })

/** The area under the histogram: all of the data, each bin of some width, one behind the other. */
function area({ edges, density }: DataFrame): number {
  expect(edges.length).toBe(density.length + 1)
  return density.reduce((sum, height, i) => {
    const width = edges[i + 1] - edges[i]
    expect(width).toBeGreaterThan(0)
    expect(height).toBeGreaterThanOrEqual(0)
    return sum + height * width
  }, 0)
}

describe('the data job', () => {
  const recipes = Object.keys(table.data.recipes)

  it.each(recipes)('draws from %s, the same numbers from the same seed', (name) => {
    const { frame, numbers } = run(recipe(table.data, name, { n: 5000, seed: 3 }))
    expect(frame).toMatchObject({ kind: 'sample', count: 5000, found: 5000, dropped: { nan: 0, infinite: 0, text: 0 } })
    expect(frame).toMatchObject({ tensors: [], tensor: null })
    expect(area(frame)).toBeCloseTo(1, 12)
    expect([frame.edges[0] < frame.min, frame.edges[90] > frame.max]).toEqual([true, true])
    expect(run(recipe(table.data, name, { n: 5000, seed: 3 })).frame).toEqual(frame)
    expect(run(recipe(table.data, name, { n: 5000, seed: 4 })).frame.mean).not.toBe(frame.mean)
    expect([numbers.source.mean, numbers.source.variance]).toEqual([frame.mean, frame.variance])
  })

  it.each(recipes)('takes %s as it is where no number is drawn, and the draw agrees with it', (name) => {
    const { frame, numbers } = run(recipe(table.data, name, { n: 0 }))
    expect(frame).toMatchObject({ kind: 'density', count: 0, found: 0 })
    expect(area(frame)).toBeGreaterThan(0.998)
    expect(area(frame)).toBeLessThan(1 + 1e-9)
    const drawn = run(recipe(table.data, name, { n: 100_000, seed: 1 })).frame
    const sigma = Math.sqrt(frame.variance)
    expect(Math.abs(drawn.mean - frame.mean)).toBeLessThan((5 * sigma) / Math.sqrt(100_000))
    if (name !== 'student-t') expect(Math.abs(drawn.variance / frame.variance - 1)).toBeLessThan(0.05)
    expect(numbers.source.density).toBeTypeOf('function')
  })

  it('takes pasted numbers', () => {
    const { frame } = pasted(3, -1, 2, 2)
    expect(frame).toMatchObject({ kind: 'sample', count: 4, found: 4, mean: 1.5, variance: 2.25, min: -1, max: 3 })
    expect(area(frame)).toBeCloseTo(1, 12)
  })

  it('adds an outlier to a sample, and none to a density', () => {
    const drawn = recipe(table.data, 'gaussian', { n: 1000 })
    const plain = runData({ data: drawn }).frames[0]
    const [frame] = runData({ data: drawn, outlier: [40] }).frames
    expect(frame).toMatchObject({ count: 1001, found: 1001, max: 40, min: plain.min })
    expect(frame.mean).toBeCloseTo((1000 * plain.mean + 40) / 1001, 12)
    const itself = recipe(table.data, 'gaussian', { n: 0 })
    expect(runData({ data: itself, outlier: [40] }).frames[0]).toMatchObject({
      kind: 'density',
      count: 0,
    })
  })

  it('takes a density that is drawn by hand, on the axis that it is drawn on', () => {
    const shape = (n: number, drawn: readonly number[], outlier: readonly number[] = []) =>
      runData({ data: recipe(table.data, 'drawn', { n }), drawn, outlier }).frames[0]
    // a triangle over [-2, 2], so that its greatest density is 1/2
    const itself = shape(0, [0, 0, 50, 0, 0])
    expect(itself).toMatchObject({ kind: 'density', min: -4, max: 4 })
    expect(itself.mean).toBeCloseTo(0, 12)
    expect(itself.variance).toBeCloseTo(4 / 6, 12)
    expect(itself.fullHeight).toBeCloseTo(1, 12)
    const drawn = shape(2000, [0, 0, 50, 0, 0])
    expect([drawn.edges[0], drawn.edges[90], drawn.fullHeight]).toEqual([
      itself.edges[0],
      itself.edges[240],
      itself.fullHeight,
    ])
    expect(Math.abs(drawn.variance - 4 / 6)).toBeLessThan(0.05)
    expect(shape(2000, [0, 0, 50, 0, 0], [40]).edges[90]).toBeGreaterThan(40)
    expect(() => shape(0, [0, 0, 0])).toThrow(coded('nothing-drawn'))
    expect(() => shape(100, [])).toThrow(coded('nothing-drawn'))
  })

  it('draws a figure around one value, and around values that are all equal or very close', () => {
    for (const values of [
      [0],
      [7],
      [-7],
      [1e-300],
      [5, 5, 5],
      [1e16, 1e16 + 2],
      [0, 5e-324],
      [1, 1 + Number.EPSILON],
      [-1e150],
    ]) {
      const { frame } = pasted(...values)
      expect(frame.count).toBe(values.length)
      expect(area(frame)).toBeCloseTo(1, 9)
    }
  })

  it('drops what is no finite number, and counts it', () => {
    const { frame } = kept(
      1,
      Number.NaN,
      2,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NaN,
      Number.NaN,
      3,
    )
    expect(frame).toMatchObject({
      ...{ count: 3, found: 8, dropped: { nan: 3, infinite: 2, text: 0 } },
      ...{ mean: 2, min: 1, max: 3, tensors: ['w'], tensor: 'w' },
    })
  })

  it('drops what is too large to be squared, as what is infinite', () => {
    const { frame } = pasted(1, 1e308, -1e151, 2)
    expect(frame).toMatchObject({ count: 2, found: 4, dropped: { nan: 0, infinite: 2, text: 0 }, min: 1, max: 2 })
    const { variance } = pasted(1e150, -1e150).frame
    expect(variance / 1e300).toBeCloseTo(1, 12)
    expect(() => pasted(1e308)).toThrow(coded('no-values'))
  })

  it('says that nothing is left', () => {
    expect(() => kept(Number.NaN, Number.POSITIVE_INFINITY)).toThrow(coded('no-values'))
    expect(() => kept()).toThrow(coded('no-numbers'))
    expect(() => pasted()).toThrow(coded('no-values'))
    // and a link cannot even ask for it
    expect(clampSetting(table.data, { from: 'numbers', values: [] }).doubt).toBe('malformed')
  })

  it('counts the cells of a text that hold no number', () => {
    const text = new TextEncoder().encode('x\n1\nwords\nnan\n2,\n')
    const file: DataRef = { from: 'file', hash: '00000000000000aa', name: 'a.txt', bytes: text.length }
    const { frame } = run(file, (need) => (need.kind === 'file' ? text.slice(need.begin, need.end) : text))
    expect(frame).toMatchObject({ count: 2, found: 3, dropped: { nan: 1, infinite: 0, text: 1 }, tensors: ['x'] })
  })

  it('reads the pixels of the site, scaled as a network is fed them', () => {
    const packed = readFileSync(new URL(`../../../../public/data/${PIXELS}`, import.meta.url))
    const { frame, numbers } = run({ from: 'built-in', name: 'fashion-mnist' }, (need) => {
      expect(need).toEqual({ kind: 'asset', name: PIXELS })
      return inflateSync(packed)
    })
    expect(frame).toMatchObject({ kind: 'sample', count: 784_000, found: 784_000, min: 0, max: 1 })
    expect(area(frame)).toBeCloseTo(1, 9)
    // half of a picture is black background
    expect(numbers.source.mass(0, 1 / 255)).toBeGreaterThan(0.45)
    expect(numbers.source.mass(0, 1 / 255)).toBeLessThan(0.55)
    const steps = Array.from(numbers.source.sorted ?? [], (x) => x * 255)
    expect(steps.every((x) => Math.abs(x - Math.round(x)) < 1e-4)).toBe(true)
    expect(frame.mean).toBeCloseTo(steps.reduce((sum, x) => sum + x, 0) / 255 / 784_000, 6)
  })
})
