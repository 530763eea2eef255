import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LESSONS } from './lesson-ids.ts'
import { loadScenes } from './lessons.tsx'

interface Figures {
  readonly settings: Readonly<Record<string, { readonly options?: object }>>
}
const CONTRACTS = import.meta.glob<Record<string, Figures>>('../lessons/*/contract.ts')
/** the figures of a lesson, as its settings name them; the toy of QAT stands beside the steps */
async function figuresOf(lesson: string): Promise<string[]> {
  const { settings } = (await CONTRACTS[`../lessons/${lesson}/contract.ts`]())[`${lesson}Contract`]
  const row = settings.figure ?? settings.step
  return [...Object.keys(row.options ?? {}), ...('ground' in settings ? ['plane'] : [])]
}

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

  it.each(['en', 'ko'])('explains each figure, and no other: %s', async (language) => {
    const how = written(language).filter((name) => HOW.test(name))
    expect(how).toEqual((await figuresOf(lesson)).map((figure) => `how-${figure}`).sort())
  })
})
