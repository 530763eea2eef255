import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findTerms } from '../glossary/find-terms.ts'
import { GLOSSARY, TERMS, termOf } from '../glossary/glossary.ts'
import { FRAMEWORKS } from '../glossary/term.ts'
import { sceneOf } from './lesson-scenes.ts'
import { groupsByLetter } from './letter-groups.ts'

const ids = TERMS.map(({ id }) => id)
const idsOf = (sought: string) => findTerms(TERMS, sought).map(({ id }) => id)
const formulas = readFileSync(new URL('../glossary/formulas.mdx', import.meta.url), 'utf8')

describe('the glossary', () => {
  it('has ids that are addresses, each once', () => {
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([])
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    const names = TERMS.flatMap(({ name }) => [...new Set([name.en, name.ko])])
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })

  it.each(TERMS.map((term) => [term.id, term] as const))('says what %s is in both languages', (_, term) => {
    for (const language of ['en', 'ko'] as const) {
      expect(term.name[language]).toMatch(/\S/)
      const sentences = term.says[language].match(/[.?](?=\s|$)/g) ?? []
      expect(sentences.length).toBeGreaterThanOrEqual(1)
      expect(sentences.length).toBeLessThanOrEqual(3)
      expect(term.says[language]).not.toMatch(/!/)
    }
    expect(term.says.ko).toMatch(/[가-힣]/)
    expect(term.says.en).not.toMatch(/[가-힣]/)
  })

  it('leads to terms that are there, and not in a circle of one', () => {
    for (const { id, related } of TERMS) {
      expect(related.filter((other) => !termOf(other) || other === id)).toEqual([])
      expect(related.length).toBeGreaterThan(0)
    }
  })

  it('leads to scenes that are there', () => {
    const scenes = TERMS.flatMap(({ scene }) => scene ?? [])
    expect(scenes.length).toBeGreaterThan(0)
    expect(scenes.filter((scene) => !sceneOf(scene))).toEqual([])
  })

  it('closes every backtick of a name', () => {
    for (const { called = {} } of TERMS)
      for (const [framework, name] of Object.entries(called)) {
        expect(Object.keys(FRAMEWORKS)).toContain(framework)
        expect(name.split('`').length % 2).toBe(1)
      }
  })

  it('has a term for every formula, one formula for a term', () => {
    const of = [...formulas.matchAll(/<Formula of="([^"]*)">/g)].map(([, id]) => id)
    expect(of.filter((id) => !termOf(id))).toEqual([])
    expect(new Set(of).size).toBe(of.length)
    expect(formulas.match(/<\/Formula>/g)).toHaveLength(of.length)
  })
})

describe('looking for a term', () => {
  it('finds it by either name, and by what a framework calls it', () => {
    expect(idsOf('zero-point')).toContain('zero-point')
    expect(idsOf('Zero point')).toContain('zero-point')
    expect(idsOf('영점')).toContain('zero-point')
    expect(idsOf('y_zero_point')).toEqual(['zero-point'])
    expect(idsOf('대표값')).toEqual(['level'])
    expect(idsOf('lloyd max')).toEqual(['lloyd-max'])
  })
  it('finds it while a syllable is being typed', () => {
    for (const typed of ['영저', '영ㅈ', '여']) expect(idsOf(typed)).toContain('zero-point')
  })
  it('finds it by its explanation where no name holds the letters', () => {
    expect(idsOf('padding')).toContain('zero-point')
    expect(idsOf('qwxz')).toEqual([])
  })
  it('finds all where nothing is looked for', () => {
    expect(idsOf('  ')).toEqual(ids)
  })
})

describe('the order of letters', () => {
  it.each(['en', 'ko'] as const)('has every term once: %s', (language) => {
    const groups = groupsByLetter(TERMS, language)
    expect(groups.flatMap(({ terms }) => terms.map(({ id }) => id)).sort()).toEqual([...ids].sort())
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
  })
  it('files a syllable under its consonant', () => {
    const groups = groupsByLetter(TERMS, 'ko')
    const titleOf = (id: string) => groups.find(({ terms }) => terms.some((term) => term.id === id))?.title
    expect(titleOf('zero-point')).toBe('ㅇ')
    expect(titleOf('clamp')).toBe('ㅋ')
    expect(titleOf('nf4')).toBe('N')
    expect(titleOf('integer-bias')).toBe('0–9')
  })
  it('names every theme in both languages', () => {
    for (const { title } of GLOSSARY) expect([title.en, title.ko].every((name) => name.length > 0)).toBe(true)
  })
})
