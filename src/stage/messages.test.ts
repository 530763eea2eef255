import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorText } from './messages.ts'

const src = join(import.meta.dirname, '..')
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|testing/.test(name))
  .map((name) => readFileSync(join(src, name), 'utf8'))

/** Every code that anything in the sources throws with. */
const codes = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/(?:CodedError\(|FormatError\(|code: )\s*'([a-z]+(?:-[a-z]+)*)'/g)].map(([, code]) => code),
  ),
)

describe('errorText', () => {
  it('knows the codes there are', () => {
    for (const code of ['asset-cut-off', 'file-kind', 'overlap', 'worker-died', 'no-values'])
      expect(codes.has(code), code).toBe(true)
  })

  // These can only come of a mistake in the code: their own words will do.
  it.each([...codes].filter((code) => !['unexpected', 'unknown-lesson', 'unknown-job'].includes(code)))(
    'has a sentence in both languages for %s',
    (code) => {
      const detail = { name: 'a.npy', tensor: 'w', offset: 12, length: 1, total: 2, status: 404, dtype: 'V8' }
      const { en, ko } = errorText({ code, message: 'only for the console', detail })
      expect(en).not.toContain('only for the console')
      expect(ko).not.toContain('only for the console')
      expect(en).toMatch(/[.?]$/)
      expect(ko).toMatch(/[가-힣].*[.?]$/)
      expect(en + ko).not.toMatch(/undefined|NaN/)
    },
  )

  it('says which shape a tensor should have, and which it has', () => {
    const detail = { tensor: 'fc.weight', wanted: '10 × 64', found: '12 × 64' }
    const { en, ko } = errorText({ code: 'bad-shape', message: 'only for the console', detail })
    for (const text of [en, ko]) expect(text).toMatch(/fc\.weight.*12 × 64.*10 × 64/)
  })

  it('says the words of an error that has none of its own', () => {
    expect(errorText({ code: 'RangeError', message: 'levels must be 1' }).en).toContain('levels must be 1')
  })
})
