import { describe, expect, it } from 'vitest'
import { decodeShow, encodeShow, readShowFile, type Show, sceneOfLink, writeShowFile } from './show.ts'

const show: Show = {
  title: 'Week 3; quantization & more',
  entries: [
    { lesson: 'binning', link: '' },
    { lesson: 'binning', link: 'scene=outlier&levels=4' },
    { lesson: 'ptq', link: '*' },
    { lesson: 'qat', link: 'scene=plane&note=a%20b;c' },
  ],
  at: 2,
}

describe('a lecture', () => {
  it('is one link', () => {
    expect(encodeShow({ ...show, title: '', at: null, entries: show.entries.slice(0, 2) })).toBe(
      'v=1;binning:;binning:scene=outlier&levels=4',
    )
    expect(decodeShow(encodeShow(show))).toEqual(show)
    expect(decodeShow(`#${encodeShow(show)}`)).toEqual(show)
  })

  it('is one small file', () => {
    expect(readShowFile(writeShowFile(show))).toEqual({ ...show, at: null })
  })

  it('takes a link of a scene with its version', () => {
    expect(encodeShow({ title: '', at: null, entries: [{ lesson: 'ptq', link: 'v=1&scene=clip' }] })).toBe(
      'v=1;ptq:scene=clip',
    )
    expect(encodeShow({ title: '', at: null, entries: [{ lesson: 'ptq', link: 'v=1' }] })).toBe('v=1;ptq:')
  })

  it.each([
    ['', 'no-scenes'],
    ['#v=1;title=x', 'no-scenes'],
    ['#v=2;binning:', 'newer-version'],
    ['#v=1;cooking:scene=eggs', 'unknown-lesson'],
  ])('a link that is none is refused: %s', (text, fault) => {
    expect(() => decodeShow(text)).toThrow(expect.objectContaining({ fault }))
  })

  it.each([
    ['{', 'not-json'],
    ['{"format":"other"}', 'other-format'],
    ['{"format":"fewer-bits lecture","version":2,"scenes":[]}', 'newer-version'],
    ['{"format":"fewer-bits lecture","version":1,"scenes":[]}', 'no-scenes'],
    ['{"format":"fewer-bits lecture","version":1,"scenes":[3]}', 'other-format'],
  ])('a file that is none is refused: %s', (text, fault) => {
    expect(() => readShowFile(text)).toThrow(expect.objectContaining({ fault }))
  })

  it('does not grow past what is left whole', () => {
    const entries = Array.from({ length: 100 }, () => ({ lesson: 'ptq' as const, link: 'scene=three-bits&images=256' }))
    expect(() => encodeShow({ title: '', at: null, entries })).toThrow(RangeError)
  })

  it('knows the scene of a link', () => {
    expect(sceneOfLink('scene=clip&images=3')).toBe('clip')
    expect(sceneOfLink('v=1&scene=clip')).toBe('clip')
    expect(sceneOfLink('images=3')).toBeUndefined()
  })
})
