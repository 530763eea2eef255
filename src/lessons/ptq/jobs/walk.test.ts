import { describe, expect, it } from 'vitest'
import { runInteger } from '../../../core/index.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { testImages } from './test-images.ts'
import { bytesFor, converted, onNetwork, settingsWith } from './testing/run-ptq.ts'
import { walk } from './walk.ts'

const ASKED = [
  ['resnet-fashion', { walkStep: 0, walkRow: 5, walkColumn: 6, walkChannel: 3 }],
  ['resnet-fashion', { walkStep: 4, walkRow: 27, walkColumn: 0, walkChannel: 200, requantization: 'double' }],
  ['resnet-fashion', { walkStep: 11, walkChannel: 7, requantization: 'float', activationBits: 5 }],
  ['mobilenet-fashion', { walkStep: 1, walkRow: 0, walkColumn: 13, walkChannel: 9, weightBits: 4 }],
  ['mobilenet-fashion', { walkStep: 6, walkRow: 3, walkColumn: 3, granularity: 'group', symmetry: 'affine' }],
] as const

describe('a neuron’s output', () => {
  it.each(ASKED)('of the %s, %o, comes to the code that integer inference has there', (network, changed) => {
    const settings = settingsWith({ ...onNetwork(network), images: 16, image: 12, ...changed })
    const { made } = converted(settings)
    const { answering } = made.result
    const { walk: found } = runJob(walk(settings, made.result), bytesFor).frames[0]
    if (!found || answering.kind !== 'integer') throw new Error('all is integers')
    const { result } = runJob(testImages(made.result, 12, 1), bytesFor)
    const step = answering.integers.steps.find(({ layers }) => layers[0] === found.layer)
    const { codes } = runInteger(answering.integers, result.pixels, { keep: [step?.output as string] })
    const [rows, columns] = found.shape
    expect(found.code).toBe(codes[0].data[(found.channel * rows + found.row) * columns + found.column])
    expect(Math.abs(found.real - found.float)).toBeLessThan(Math.max(1, Math.abs(found.float)))
    const { products, zeroPoint, bias, sum } = found
    const total = products.code.reduce((so, code, i) => so + (code - zeroPoint) * products.weight[i], bias)
    expect(sum).toBe(total)
    expect(found.channel).toBeLessThan(found.shape[2])
  })

  it('is none where something is computed in float', () => {
    const settings = settingsWith({ images: 8, mode: 'dynamic' })
    expect(runJob(walk(settings, converted(settings).made.result), bytesFor).frames).toEqual([{ walk: null }])
  })
})
