import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { binningContract } from '../lessons/binning/contract.ts'
import { binningScenes } from '../lessons/binning/scenes.ts'
import { errorsContract } from '../lessons/errors/contract.ts'
import { errorsScenes } from '../lessons/errors/scenes.ts'
import { ptqContract } from '../lessons/ptq/contract.ts'
import { ptqScenes } from '../lessons/ptq/scenes.ts'
import { qatContract } from '../lessons/qat/contract.ts'
import { qatScenes } from '../lessons/qat/scenes.ts'

const figures = (row: { readonly options: object }) => Object.keys(row.options)

describe('the prose of a lesson', () => {
  it.each([
    ['binning', binningScenes, figures(binningContract.settings.figure)],
    ['ptq', ptqScenes, figures(ptqContract.settings.step)],
    ['errors', errorsScenes, figures(errorsContract.settings.figure)],
    ['qat', qatScenes, ['plane', ...figures(qatContract.settings.step)]],
  ])('of %s is a file for every scene and every figure, and no other', (lesson, scenes, shown) => {
    const wanted = [...scenes.map(({ id }) => id), ...shown.map((figure) => `how-${figure}`)]
    for (const language of ['en', 'ko']) {
      const files = readdirSync(new URL(`../lessons/${lesson}/prose/${language}/`, import.meta.url))
      const written = files.filter((name) => name.endsWith('.mdx')).map((name) => name.replace('.mdx', ''))
      const notes = written.filter((name) => name.startsWith('notes-')).map((name) => name.replace('notes-', ''))
      expect(written.filter((name) => !name.startsWith('notes-')).sort()).toEqual([...wanted].sort())
      for (const id of notes) expect(scenes.map(({ id }) => id)).toContain(id)
    }
  })
})
