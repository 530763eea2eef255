import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Text } from '../engine/params.ts'
import { type Ask, type NumberStyle, partsOfClaim, type Scene } from '../engine/scene.ts'
import { LESSONS } from './lesson-ids.ts'
import { loadScenes } from './lessons.tsx'

/** What a scene says and asks, and its note for the speaker. A scene that says nothing yet is left out. */
type SpokenScene = Pick<Scene, 'id' | 'says' | 'ask' | 'here'> & { readonly numbers: object }

const LANGUAGES = ['en', 'ko'] as const
const STYLES: Readonly<Record<NumberStyle, true>> = {
  number: true,
  count: true,
  percent: true,
  accuracy: true,
  db: true,
  db1: true,
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const measured: Readonly<Record<string, { readonly numbers: Readonly<Record<string, number>> }>> = JSON.parse(
  read('public/measured.json'),
).scenes

const lists = await Promise.all(
  LESSONS.map(async (lesson) => [lesson, (await loadScenes(lesson)) as readonly SpokenScene[]] as const),
)
const scenes = lists.flatMap(([lesson, list]) =>
  list.map((scene, place) => ({ key: `${lesson}/${scene.id}`, lesson, place, scene })),
)
type Spoken = (typeof scenes)[number]
const speaking = scenes.filter(({ scene }) => scene.says)
const asking = scenes.flatMap((one) => (one.scene.ask ? [{ ...one, ask: one.scene.ask }] : []))
const asksOf = <K extends Ask['kind']>(kind: K) =>
  asking.flatMap((one) => (one.ask.kind === kind ? [{ ...one, ask: one.ask as Extract<Ask, { kind: K }> }] : []))

/** A number of a scene as it was measured; fails where the scene or the measurement has none of that name. */
function numberOf({ key, scene }: Pick<Spoken, 'key' | 'scene'>, name: string): number {
  expect(Object.keys(scene.numbers), `a number of ${key}`).toContain(name)
  // What only the reader's machine has is measured nowhere else.
  if (scene.here?.includes(name)) return 1
  expect(Object.keys(measured[key].numbers), `measured of ${key}`).toContain(name)
  return measured[key].numbers[name]
}

function expectBothLanguages(text: Text): void {
  for (const language of LANGUAGES) expect(text[language].trim()).not.toBe('')
}

/** Strictly between the ends: a handle that is pushed to one of them says nothing. */
function expectInside(
  answer: number,
  { min, max }: { readonly min: number; readonly max: number },
  name: string,
): void {
  expect(answer, name).toBeGreaterThan(min)
  expect(answer, name).toBeLessThan(max)
}
/** what the worst guess misses it by */
const furthest = (answer: number, { min, max }: { readonly min: number; readonly max: number }) =>
  Math.max(answer - min, max - answer)

describe('what a scene says', () => {
  it.each(speaking)('has its numbers: $key', (one) => {
    const says = one.scene.says as Text
    expectBothLanguages(says)
    for (const part of LANGUAGES.flatMap((language) => partsOfClaim(says[language])))
      if (typeof part === 'string') expect(part, 'a slot that is none').not.toMatch(/[{}]/)
      else {
        expect(Object.keys(STYLES)).toContain(part.as)
        numberOf(one, part.of)
      }
  })
})

describe('what a scene asks', () => {
  it.each(asking)('is asked in both languages: $key', ({ ask }) => {
    expectBothLanguages(ask.question)
    if (ask.kind === 'choice') for (const option of Object.values(ask.options)) expectBothLanguages(option)
    if (ask.kind === 'curve') expectBothLanguages(ask.axis)
  })

  it.each(asksOf('number'))('can be guessed on its slider, right and wrong: $key', ({ ask, ...one }) => {
    const answer = numberOf(one, ask.of)
    expectInside(answer, ask, ask.of)
    expect(furthest(answer, ask)).toBeGreaterThan(ask.within)
    const nearest = ask.min + ask.step * Math.round((answer - ask.min) / ask.step)
    expect(Math.abs(nearest - answer)).toBeLessThanOrEqual(ask.within + 1e-9 * Math.abs(answer))
  })

  it.each(asksOf('choice'))('has a right option, from numbers that there are: $key', ({ ask, ...one }) => {
    const options = Object.keys(ask.options)
    expect(options.length).toBeGreaterThanOrEqual(2)
    expect(options.length).toBeLessThanOrEqual(4)
    const used = new Set<string>()
    const numbers = new Proxy<Record<string, number>>(
      {},
      {
        get: (_, name) => {
          used.add(String(name))
          return numberOf(one, String(name))
        },
      },
    )
    expect(options).toContain(ask.right(numbers))
    expect(used.size, 'the numbers say what is right').toBeGreaterThan(0)
  })

  it.each(asksOf('curve'))('can be drawn, right and wrong: $key', ({ ask, ...one }) => {
    expect(ask.points.length).toBeGreaterThanOrEqual(3)
    expect(new Set(ask.points.map(({ label }) => label)).size).toBe(ask.points.length)
    const answers = ask.points.map(({ of }) => numberOf(one, of))
    answers.forEach((answer, i) => {
      expectInside(answer, ask, ask.points[i].of)
    })
    expect(ask.within).toBeGreaterThan(0)
    expect(Math.max(...answers.map((answer) => furthest(answer, ask)))).toBeGreaterThan(ask.within)
  })
})

describe('the note for the speaker', () => {
  const notes = speaking.flatMap((one) => LANGUAGES.map((language) => ({ ...one, language })))

  it.each(notes)('is there and whole: $key, $language', ({ lesson, language, ...one }) => {
    const note = read(`src/lessons/${lesson}/prose/${language}/notes-${one.scene.id}.mdx`)
    const [list, ...blocks] = note.split(/^<(?=Expect>|Exam>|Answer>)/m)
    expect(blocks.map((block) => block.split('>')[0])).toEqual(['Expect', 'Exam', 'Answer'])
    const items = [...list.matchAll(/^\d+\. .*$/gm)].map(([item]) => item)
    const seconds = items.map((item, i) => {
      const [, number, minutes, rest] = /^(\d+)\. \*\*(\d):([0-5]\d)\*\* \S/.exec(item) ?? []
      expect(Number(number), item).toBe(i + 1)
      return 60 * Number(minutes) + Number(rest)
    })
    expect(seconds[0]).toBe(0)
    expect(seconds).toEqual([...new Set(seconds)].sort((a, b) => a - b))
    expect(seconds.at(-1)).toBeLessThanOrEqual(180)
    for (const [, name] of note.matchAll(/<Live of="(\w+)"/g)) numberOf(one, name)
  })
})
