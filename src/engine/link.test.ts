import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeLink, encodeLink, LINK_LIMIT } from './link.ts'
import { type AnySettings, clampSetting, defaultsOf, type SettingValue } from './params.ts'
import { countingContract } from './testing/counting-lesson.ts'

const table = countingContract.settings
const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1000, max: 1000 })
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const data: fc.Arbitrary<SettingValue> = fc.oneof(
  fc.constantFrom('none', 'letters').map((name) => ({ from: 'built-in' as const, name })),
  fc
    .record({ n: fc.integer({ min: 1, max: 1e6 }), seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }) })
    .map((numbers) => ({ from: 'recipe' as const, name: 'noise', numbers })),
  fc.array(number, { minLength: 1, maxLength: 5 }).map((values) => ({ from: 'numbers' as const, values })),
  fc
    .record({
      hash: fc.stringMatching(/^[0-9a-f]{16}$/),
      name,
      bytes: fc.nat(),
      tensor: fc.option(name, { nil: undefined }),
    })
    .map(({ tensor, ...file }) => ({ from: 'file' as const, ...file, ...(tensor ? { tensor } : {}) })),
  name.map((name) => ({ from: 'shelf' as const, name })),
)
const settings: fc.Arbitrary<AnySettings> = fc.record({
  from: fc.integer({ min: -1000, max: 1000 }),
  by: fc.double({ noNaN: true, min: -10, max: 10 }).map((x) => x + 0),
  times: fc.nat(100_000),
  factor: fc.nat(100),
  mood: fc.constantFrom('calm', 'wild'),
  lens: fc.integer({ min: -10, max: 10 }),
  loud: fc.boolean(),
  marks: fc.array(
    fc.double({ noNaN: true, min: -5, max: 5 }).map((x) => x + 0),
    { maxLength: 4 },
  ),
  data,
})
const changes = fc.uniqueArray(fc.record({ step: fc.nat(1e6), value: fc.integer({ min: -10, max: 10 }) }), {
  maxLength: 6,
  selector: ({ step }) => step,
})

const place = fc.oneof(fc.nat(), fc.dictionary(name, fc.nat(), { minKeys: 1, maxKeys: 3, noNullPrototype: true }))

describe('the share link', () => {
  it('gives back every state that was written', () => {
    fc.assert(
      fc.property(settings, changes, fc.option(place, { nil: undefined }), (settings, list, at) => {
        const changes = list.map((one) => ({ ...one, setting: 'by' })).sort((a, b) => a.step - b.step)
        const link = encodeLink(table, { settings, changes, at, scene: 'a b/c' })
        expect(decodeLink(table, `#${link}`)).toEqual({ settings, changes, at, scene: 'a b/c', notes: [] })
        expect(link).toMatch(/^[\w=&@*~.%+-]*$/)
      }),
      { seed: 2, numRuns: 500 },
    )
  })

  it('writes what differs from the home of its scene, and reads it back from there', () => {
    const home = { ...defaultsOf(table), from: 5, mood: 'wild' } as AnySettings
    const homeOf = (scene: string | undefined) =>
      scene === 'second' ? home : scene === undefined ? (defaultsOf(table) as AnySettings) : undefined
    fc.assert(
      fc.property(settings, (settings) => {
        const link = encodeLink(table, { settings, changes: [], scene: 'second' }, home)
        expect(decodeLink(table, link, homeOf)).toMatchObject({ settings, scene: 'second', notes: [] })
      }),
      { seed: 4 },
    )
    expect(encodeLink(table, { settings: home, changes: [], scene: 'second' }, home)).toBe('v=1&scene=second')
    expect(encodeLink(table, { settings: defaultsOf(table), changes: [], scene: 'second' }, home)).toBe(
      'v=1&scene=second&from=0&mood=calm',
    )
    expect(decodeLink(table, 'v=1&scene=gone&from=3', homeOf)).toMatchObject({
      settings: { from: 3, mood: 'calm' },
      scene: undefined,
      notes: [{ name: 'scene', given: 'gone', doubt: 'unknown' }],
    })
  })

  it('writes only what differs from the defaults', () => {
    expect(encodeLink(table, { settings: defaultsOf(table), changes: [] })).toBe('v=1')
    expect(encodeLink(table, { settings: { ...defaultsOf(table), from: 7 }, changes: [] })).toBe('v=1&from=7')
  })

  it('never throws and never gives a value that the table does not allow', () => {
    const key = fc.oneof(
      fc.constantFrom(...Object.keys(table), 'v', 'at', 'scene', 'by@3', '__proto__', 'constructor'),
      fc.string(),
    )
    const part = fc.tuple(
      key,
      fc.oneof(fc.string(), fc.constantFrom('1e999', 'numbers*', 'make*noise~n*-4', 'file*12', '%', '~~**')),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((all) => all.map((pair) => pair.join('=')).join('&')),
        ),
        (text) => {
          const { settings } = decodeLink(table, text)
          expect(Object.keys(settings).sort()).toEqual(Object.keys(table).sort())
          for (const [name, row] of Object.entries(table))
            expect(clampSetting(row, settings[name]).doubt).toBeUndefined()
        },
      ),
      { seed: 3, numRuns: 2000 },
    )
  })

  it('says what it did not take', () => {
    const { settings, notes } = decodeLink(table, 'v=9&from=99999&mood=odd&nothing=1&loud=yes&by=&data=make*noise~n*0')
    expect(settings).toMatchObject({
      from: 1000,
      mood: 'calm',
      loud: false,
      by: 1,
      data: { numbers: { n: 1, seed: 1 } },
    })
    expect(notes.map(({ name, doubt }) => [name, doubt])).toEqual([
      ['v', 'newer-version'],
      ['from', 'out-of-range'],
      ['mood', 'no-such-choice'],
      ['nothing', 'unknown'],
      ['loud', 'malformed'],
      ['by', 'not-a-number'],
      ['data', 'out-of-range'],
    ])
  })

  it('refuses what does not fit', () => {
    const values = Array.from({ length: 5 }, (_, i) => 1 / (i + 3))
    const long = { from: 'file', hash: '0123456789abcdef', name: 'x'.repeat(LINK_LIMIT), bytes: 1 } as const
    expect(() => encodeLink(table, { settings: { data: { from: 'numbers', values } }, changes: [] })).not.toThrow()
    expect(() => encodeLink(table, { settings: { data: long }, changes: [] })).toThrow(RangeError)
  })
})
