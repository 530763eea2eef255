import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Contract } from '../engine/job.ts'
import { type AnySettings, defaultsOf, type Text } from '../engine/params.ts'
import { partsOfClaim, type Scene, type Task } from '../engine/scene.ts'
import { LESSONS } from './lesson-ids.ts'
import { loadScenes, loadTasks } from './lessons.tsx'

const LANGUAGES = ['en', 'ko'] as const
const CONTRACTS = import.meta.glob<Readonly<Record<string, unknown>>>('../lessons/*/contract.ts')
const measured: Readonly<Record<string, { readonly numbers: Readonly<Record<string, number>> }>> = JSON.parse(
  readFileSync(new URL('../../public/measured.json', import.meta.url), 'utf8'),
).scenes

const all = (
  await Promise.all(
    LESSONS.map(async (lesson) => {
      const contract = (await CONTRACTS[`../lessons/${lesson}/contract.ts`]())[`${lesson}Contract`] as Contract
      return (await loadTasks(lesson)).map((scene) => ({
        key: `${lesson}/${scene.id}`,
        lesson,
        scene: scene as Pick<Scene, 'id' | 'title' | 'presumes' | 'borrowed'> & { readonly numbers: object },
        task: scene.task as Task,
        table: contract.settings,
        home: { ...defaultsOf(contract.settings), ...scene.runs[0] } as AnySettings,
      }))
    }),
  )
).flat()
const doing = all.flatMap((one) => (one.task.check ? [{ ...one, check: one.task.check }] : []))
const choosing = all.filter(({ task }) => !task.check)

/** For each question that is answered by doing: what leads to each of its answers. */
interface Way {
  readonly numbers: Readonly<Record<string, number>>
  readonly settings?: AnySettings
}
const own = { bestDb: 8, ownDb: 5, ownOff: 0, ownLeft: 0.5, ownOuter: 0.5, ownFromLloyd: 1 }
const clip = { clips: [0, 4], tensor: 1 }
const ruled = { zeroPoint: 10, scale: 0.2, min: -2, max: 1, code: 14, unclamped: 14 }
const neuron = { error: 0.005, multiplications: 1, zw: 0 }
const bitsOf = { float: 0.9, here: 0.9, below: 0.9, layer: 0.9, layerBelow: 0.9 }
const run = { ptq: 0.1, trained: 0.5, trainedRuns: 1, runaways: 0 }
const near = { moved: 0.7, full: 0.9, fullOfOne: 0.9, readWeights: 200, moveActivations: 100 }
const WAYS: Readonly<Record<string, Readonly<Record<string, Way>>>> = {
  'why/q-file': {
    fits: { numbers: { bits: 4, bytes: 19, quarter: 19.1, nextBytes: 19.2 } },
    weights: { numbers: { bits: 8, bytes: 26, quarter: 19.1 } },
    big: { numbers: { bits: 5, bytes: 19.2, quarter: 19.1, nextBytes: 21 } },
    few: { numbers: { bits: 3, bytes: 17, quarter: 19.1, nextBytes: 19.1 } },
  },
  'why/q-energy': {
    near: { numbers: { ...near, moved: 0.6, full: 1 } },
    room: { numbers: { ...near, full: 1.01, fullOfOne: 1.01 } },
    images: { numbers: { ...near, full: 1.01 } },
    weights: { numbers: near },
    activations: { numbers: { ...near, moveActivations: 300 } },
  },
  'binning/q-equal': {
    equal: { numbers: { bestGain: 0.009, levels: 8 } },
    few: { numbers: { bestGain: 0.009, levels: 7 } },
    nearly: { numbers: { bestGain: 0.01, levels: 8 } },
    gains: { numbers: { bestGain: 0.6, levels: 8 } },
  },
  'binning/q-hand': {
    near: { numbers: { ...own, ownDb: 7.71 } },
    none: { numbers: { bestDb: 8 }, settings: { ownLevels: [] } },
    copied: { numbers: { ...own, ownDb: 8, ownFromLloyd: 0.001 } },
    thresholds: { numbers: { ...own, ownOff: 0.2 } },
    lopsided: { numbers: { ...own, ownLeft: 0.9 } },
    wide: { numbers: { ...own, ownOuter: 0.1 } },
    narrow: { numbers: { ...own, ownOuter: 0.9 } },
  },
  'binning/q-thirty': {
    least: { numbers: { uniformDb: 30, fewerDb: 29.99 } },
    few: { numbers: { uniformDb: 29.99, fewerDb: 29.9 } },
    many: { numbers: { uniformDb: 30.1, fewerDb: 30 } },
  },
  'binning/q-stuck': {
    stuck: { numbers: { excess: 3 } },
    best: { numbers: { excess: 1 } },
    little: { numbers: { excess: 2.9 } },
  },
  'binning/q-outlier': {
    clipped: { numbers: { uniformDb: 8.1, top: 4 } },
    reaches: { numbers: { uniformDb: 3, top: 40 } },
    cuts: { numbers: { uniformDb: 7, top: 1 } },
    edge: { numbers: { uniformDb: 3, top: 4 }, settings: { reconstruction: 'left-edge' } },
  },
  'integers/q-zero-point': {
    placed: { numbers: ruled },
    other: { numbers: { ...ruled, zeroPoint: 9 } },
    wide: { numbers: { ...ruled, scale: 0.201 } },
    clipped: { numbers: { ...ruled, code: 15, unclamped: 16 } },
    outside: { numbers: { ...ruled, zeroPoint: 0, min: 0.01 } },
  },
  'integers/q-half': {
    half: { numbers: { share: 0.9, code: 9, unclamped: 9 } },
    beyond: { numbers: { share: 0.95, code: 15, unclamped: 16 } },
    little: { numbers: { share: 0.89, code: 9, unclamped: 9 } },
  },
  'integers/q-even': {
    even: { numbers: { gainDb: 1, min: -3 } },
    relu: { numbers: { gainDb: 6, min: 0 } },
    near: { numbers: { gainDb: 1.01, min: -3 } },
    over: { numbers: { gainDb: 0.49, min: -3.4 } },
  },
  'integers/q-accumulator': {
    fits: { numbers: neuron },
    few: { numbers: { ...neuron, error: 0.1, zw: 1 } },
    apart: { numbers: { ...neuron, multiplications: 5 } },
    again: { numbers: { ...neuron, zw: -3 } },
  },
  'ptq/q-clip': {
    near: { numbers: { leastClip: 4, clipExcess: 1.05, clippingShare: 0.3 }, settings: clip },
    none: { numbers: { leastClip: 4 } },
    narrow: { numbers: { leastClip: 4, clipExcess: 2, clippingShare: 0.9 }, settings: clip },
    wide: { numbers: { leastClip: 4, clipExcess: 1.06, clippingShare: 0.1 }, settings: clip },
  },
  'ptq/q-feed': {
    far: { numbers: { accuracy: 0.49, lost: 0.4, top: 20 } },
    small: { numbers: { accuracy: 0.49, lost: 0.4, top: 0.2 } },
    harmless: { numbers: { accuracy: 0.9, lost: 0.01, top: 1 } },
    some: { numbers: { accuracy: 0.5, lost: 0.4, top: 20 } },
  },
  'ptq/q-hot': {
    rescued: { numbers: { accuracy: 0.85, top: 1 } },
    believes: { numbers: { accuracy: 0.2, top: 20 } },
    cuts: { numbers: { accuracy: 0.8, top: 0.5 } },
  },
  'ptq/q-spread': {
    saved: { numbers: { accuracy: 0.85 } },
    'not-weights': { numbers: { accuracy: 0.6 } },
    corrected: { numbers: { accuracy: 0.7 }, settings: { correct: true } },
    rounded: { numbers: { accuracy: 0.8 }, settings: { round: true } },
    other: { numbers: { accuracy: 0.8 }, settings: { equalize: true } },
  },
  'ptq/q-budget': {
    fits: { numbers: { accuracy: 0.85, kilobytes: 16 } },
    big: { numbers: { accuracy: 0.85, kilobytes: 16.1 } },
    both: { numbers: { accuracy: 0.8, kilobytes: 16.1 } },
    even: { numbers: { accuracy: 0.8, kilobytes: 15 } },
    layers: { numbers: { accuracy: 0.8, kilobytes: 15 }, settings: { weightBitsOf: [0, 2] } },
  },
  'qat/q-ahead': {
    ahead: { numbers: { ptq: 0.65, qat: 0.86 } },
    enough: { numbers: { ptq: 0.9, qat: 0.99 } },
    little: { numbers: { ptq: 0.8, qat: 0.9 } },
    neither: { numbers: { ptq: 0.5, qat: 0.84 } },
  },
  'qat/q-fail': {
    fails: { numbers: { float: 0.85, qat: 0.7 } },
    both: { numbers: { float: 0.8, qat: 0.5 } },
    holds: { numbers: { float: 0.99, qat: 0.95 } },
    hurt: { numbers: { float: 0.99, qat: 0.8 } },
  },
  'qat/q-two-bits': {
    reached: { numbers: { ...run, trained: 0.8 } },
    none: { numbers: { ptq: 0.1 }, settings: { ste: false } },
    slow: { numbers: run },
    fixed: { numbers: run, settings: { learningRate: 0.002 } },
    scales: { numbers: run, settings: { learningRate: 0.002, lsq: true } },
    short: { numbers: run, settings: { steps: 100 } },
    runaway: { numbers: { ...run, runaways: 1 } },
  },
  'choose/q-fewest': {
    fewest: { numbers: { ...bitsOf, below: 0.87 } },
    loses: { numbers: { float: 0.9, here: 0.87 } },
    layer: { numbers: { ...bitsOf, layerBelow: 0.87 } },
    spare: { numbers: bitsOf },
  },
  'choose/q-pays': {
    pays: { numbers: { float: 0.9, here: 0.7, trained: 0.88 } },
    little: { numbers: { float: 0.9, here: 0.85 } },
    falls: { numbers: { float: 0.9, here: 0.1, trained: 0.87 } },
  },
  'errors/q-harmless': {
    alike: { numbers: { shift: 40, right: 0.9, wrong: 0.9 } },
    none: { numbers: { shift: 0, right: 0.9, wrong: 0.9 } },
    ruined: { numbers: { shift: 40, right: 0.9, wrong: 0.89 } },
  },
  'errors/q-integers': {
    chance: { numbers: { integers: 0.9, rateInSteps: 0.1 }, settings: { random: true } },
    rate: { numbers: { integers: 0.9, rateInSteps: 0.7 } },
    lost: { numbers: { integers: 0.89, rateInSteps: 0.4 } },
    luck: { numbers: { integers: 0.89, rateInSteps: 0.5 } },
    leaps: { numbers: { integers: 0.89, rateInSteps: 0.5 }, settings: { random: true } },
    slow: { numbers: { integers: 0.89, rateInSteps: 0.01 }, settings: { random: true } },
  },
}

const slotsOf = (text: Text, language: 'en' | 'ko') =>
  partsOfClaim(text[language]).flatMap((part) => (typeof part === 'string' ? [] : [part.of]))

it('there are questions, and their names are their own', () => {
  expect(all.length).toBeGreaterThanOrEqual(15)
  for (const { scene } of all) expect(scene.id).toMatch(/^q-[a-z0-9-]+$/)
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
})

it('no scene of the tour is called like a question', async () => {
  for (const lesson of LESSONS) for (const { id } of await loadScenes(lesson)) expect(id).not.toMatch(/^q-/)
})

describe.each(all)('$key', ({ key, lesson, scene, task, table }) => {
  const names = Object.keys({ ...scene.numbers, ...scene.borrowed })
  const texts: Text[] = [
    scene.title,
    task.question,
    ...(task.now ? [task.now] : []),
    ...(task.wait ? [task.wait] : []),
    ...Object.values(task.answers).flatMap(({ option, says }) => (option ? [option, says] : [says])),
  ]

  it('is written in both languages, with the same numbers, which it has', () => {
    for (const text of texts) {
      for (const language of LANGUAGES) {
        expect(text[language].trim()).not.toBe('')
        for (const part of partsOfClaim(text[language]))
          if (typeof part === 'string') expect(part, 'a slot that is none').not.toMatch(/[{}]/)
      }
      expect(new Set(slotsOf(text, 'ko'))).toEqual(new Set(slotsOf(text, 'en')))
      for (const name of slotsOf(text, 'en')) expect(names).toContain(name)
    }
  })

  it('has its numbers measured, as far as it begins with them', () => {
    const found = [...Object.keys(measured[key]?.numbers ?? {}), ...Object.keys(scene.borrowed ?? {})]
    for (const text of [task.question, task.now ?? task.question])
      for (const name of slotsOf(text, 'en')) expect(found).toContain(name)
    if (!task.check) for (const text of texts) for (const name of slotsOf(text, 'en')) expect(found).toContain(name)
  })

  it('borrows numbers that other scenes have measured', () => {
    for (const from of Object.values(scene.borrowed ?? {})) {
      const [id, name] = from.split('/')
      expect(Object.keys(measured[`${lesson}/${id}`].numbers)).toContain(name)
    }
  })

  it('can be answered right and wrong', () => {
    const rights = Object.values(task.answers).map(({ right }) => right)
    expect(rights).toContain(true)
    expect(rights).toContain(false)
  })

  it('names settings that there are', () => {
    for (const name of [...(task.keeps ?? []), ...(scene.presumes ?? [])]) expect(Object.keys(table)).toContain(name)
  })
})

describe.each(doing)('$key, by doing', ({ key, task, check, home }) => {
  it('judges nothing while nothing is computed', () => {
    expect(check({ settings: home, numbers: {} })).toBeNull()
  })

  it('is not right as it begins', () => {
    const found = check({ settings: home, numbers: measured[key].numbers })
    expect(found).not.toBeNull()
    expect(task.answers[found as string].right).toBe(false)
  })

  it('comes to every answer that it has', () => {
    expect(new Set(Object.keys(WAYS[key]))).toEqual(new Set(Object.keys(task.answers)))
    for (const [answer, { numbers, settings }] of Object.entries(WAYS[key]))
      expect(check({ settings: { ...home, ...settings }, numbers })).toBe(answer)
  })

  it('offers no answers to choose from', () => {
    for (const { option } of Object.values(task.answers)) expect(option).toBeUndefined()
  })
})

describe.each(choosing)('$key, by choosing', ({ scene, task }) => {
  it('offers answers that differ, of which the right number is right', () => {
    const answers = Object.values(task.answers)
    expect(answers.length).toBeGreaterThanOrEqual(3)
    for (const language of LANGUAGES) {
      const options = answers.map(({ option }) => option?.[language])
      expect(options).not.toContain(undefined)
      expect(new Set(options).size).toBe(options.length)
    }
    const rights = answers.filter(({ right }) => right).length
    if (task.several) expect(rights).toBeGreaterThanOrEqual(2)
    else expect(rights).toBe(1)
  })

  it('stays beside the numbers that it speaks of', () => {
    expect(scene.presumes?.length).toBeGreaterThan(0)
  })
})
