import { describe, expect, it } from 'vitest'
import { freeName, type KeptRun, readKept, writeKept } from './kept-run.ts'

const RUN: KeptRun = {
  version: 1,
  name: 'MobileNet W2A8, 둘째',
  link: 'v=1&ground=images&at=plane*3~train*40',
  settings: { en: 'Adam 0.002', ko: 'Adam 0.002' },
  steps: 400,
  runs: [
    { kind: 'float', step: [0, 1, 20], accuracy: [0.9, 0.897, 0.901], diverged: null },
    { kind: 'lsq', step: [0, 1], accuracy: [0.1 + 0.2, 1 / 3], diverged: 17 },
  ],
  ptq: 0.106,
}
const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const parsed = () => JSON.parse(new TextDecoder().decode(writeKept(RUN)))

describe('a kept run', () => {
  it('is read as it was written, to the last digit', () => {
    expect(readKept(writeKept(RUN))).toEqual(RUN)
    expect(readKept(writeKept({ ...RUN, runs: [], ptq: null }))).toEqual({ ...RUN, runs: [], ptq: null })
  })

  it('of another version is named as that', () => {
    expect(readKept(text({ ...parsed(), version: 2 }))).toBe('other-version')
    expect(readKept(text({ version: 7 }))).toBe('other-version')
  })

  it('is refused whichever byte is flipped', () => {
    const bytes = writeKept(RUN)
    for (let i = 0; i < bytes.length; i++) {
      const flipped = bytes.slice()
      flipped[i] ^= 1
      expect(['changed', 'other-version']).toContain(readKept(flipped))
    }
  })

  it('is refused with a digit changed, cut off, or with a number that is none', () => {
    const { sum } = parsed()
    const accuracy = (value: unknown) => [{ ...RUN.runs[0], accuracy: [0.9, value, 0.901] }]
    expect(readKept(text({ ...RUN, runs: accuracy(0.898), sum }))).toBe('changed')
    expect(readKept(text({ ...RUN, runs: accuracy(Number.NaN), sum }))).toBe('changed')
    expect(readKept(writeKept({ ...RUN, runs: [{ ...RUN.runs[0], accuracy: [0.9, Number.NaN, 0.9] }] }))).toBe(
      'changed',
    )
    expect(readKept(new TextEncoder().encode('{"version":1,"ptq":NaN}'))).toBe('changed')
    expect(readKept(writeKept(RUN).slice(0, -9))).toBe('changed')
    expect(readKept(new Uint8Array(0))).toBe('changed')
  })

  it('is refused in another shape, though its checksum be right', () => {
    const wrong: unknown[] = [
      { ...RUN, runs: 3 },
      { ...RUN, runs: [{ ...RUN.runs[0], step: [0, 1] }] },
      { ...RUN, runs: [{ ...RUN.runs[0], step: [0, 1, 1] }] },
      { ...RUN, runs: [{ ...RUN.runs[0], kind: 'other' }] },
      { ...RUN, runs: [{ ...RUN.runs[0], accuracy: [0.9, 0.9, 1.2] }] },
      { ...RUN, settings: 'Adam' },
      { ...RUN, steps: -1 },
      { ...RUN, ptq: 'none' },
    ]
    for (const one of wrong) expect(readKept(writeKept(one as KeptRun))).toBe('changed')
    for (const one of [null, [], 'run', 3]) expect(readKept(text(one))).toBe('changed')
  })
})

it('gives a name that nothing has', () => {
  expect(freeName('a', ['b'])).toBe('a')
  expect(freeName('a', ['a', 'a (2)'])).toBe('a (3)')
})
