import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LESSONS } from './lesson-ids.ts'
import { loadScenes } from './lessons.tsx'

/** the explanations "how is this computed?" that a lesson has: one of each of its figures */
const HOW = /^how-/
const NOTE = /^notes-/

describe.each(LESSONS)('the prose of %s', (lesson) => {
  const written = (language: string) =>
    readdirSync(new URL(`../lessons/${lesson}/prose/${language}/`, import.meta.url))
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => name.replace('.mdx', ''))
      .sort()

  it.each(['en', 'ko'])('is a file for every scene, and no other: %s', async (language) => {
    const names = (await loadScenes(lesson)).map(({ id }) => id).sort()
    const files = written(language)
    expect(files.filter((name) => !HOW.test(name) && !NOTE.test(name))).toEqual(names)
    for (const note of files.filter((name) => NOTE.test(name))) expect(names).toContain(note.replace(NOTE, ''))
  })

  it('explains the same figures in both languages', () => {
    const how = (language: string) => written(language).filter((name) => HOW.test(name))
    expect(how('en').length).toBeGreaterThan(0)
    expect(how('ko')).toEqual(how('en'))
  })
})
