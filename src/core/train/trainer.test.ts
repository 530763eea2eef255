import { describe, expect, it } from 'vitest'
import { simdForTests } from '../../engine/testing/kernel-bytes.ts'
import { type ToySetName, toySet } from '../data/toy-sets.ts'
import { arenaFloats } from '../kernels/arena-floats.ts'
import { referenceKernels } from '../kernels/reference.ts'
import type { Kernels } from '../kernels/types.ts'
import { accuracy } from '../nn/accuracy.ts'
import { heInitialize } from '../nn/initialize.ts'
import { bindNetwork, createNetwork } from '../nn/network.ts'
import { softmaxCrossEntropy } from '../nn/softmax-cross-entropy.ts'
import { createRandom } from '../random.ts'
import { type TrainingOptions, train } from './trainer.ts'

interface Task extends Partial<TrainingOptions> {
  readonly name?: ToySetName
  readonly noise?: number
  readonly seed?: number
}

function learn(
  { name = 'moons', noise = 0.05, seed = 1, steps = 50, ...options }: Task,
  kernels: Kernels = referenceKernels,
) {
  const set = toySet(name, { n: 100, noise }, createRandom(7))
  const random = createRandom(seed)
  const network = createNetwork(
    { inputShape: [2], layers: [{ kind: 'dense', outputs: 13 }, { kind: 'relu' }, { kind: 'dense', outputs: 2 }] },
    kernels,
  )
  heInitialize(network.parameters, random)
  const all = bindNetwork(network, set.labels.length, { training: false }, kernels)
  all.input.values.set(set.points)
  const measure = () => {
    all.forward()
    return {
      loss: softmaxCrossEntropy(all.output.values, set.labels, 2),
      accuracy: accuracy(all.output.values, set.labels, 2),
    }
  }
  const run = train(
    network,
    set.points,
    set.labels,
    { batch: 30, learningRate: 0.1, ...options, steps, random },
    kernels,
  )
  return { network, run, measure }
}

/** The bits of all parameters after each step, and of each step's loss. */
function course(task: Task, kernels?: Kernels): unknown[] {
  const { network, run } = learn(task, kernels)
  return Array.from(run, ({ step, loss }) => [step, loss, ...network.parameters.map(({ values }) => values.slice())])
}

describe('train', () => {
  it.each(['moons', 'circles', 'spirals', 'xor'] as const)(
    'lowers the loss and tells the two classes of %s apart',
    (name) => {
      const { run, measure } = learn({ name, steps: 1500 })
      const before = measure()
      expect(before.accuracy).toBeLessThan(0.9)
      expect(Array.from(run, ({ step }) => step)).toEqual(Array.from({ length: 1500 }, (_, i) => i + 1))
      const after = measure()
      expect(after.accuracy).toBeGreaterThanOrEqual(0.97)
      expect(after.loss).toBeLessThan(before.loss / 5)
    },
  )

  it('gives the same bytes for the same seed, and others for another', () => {
    expect(course({})).toEqual(course({}))
    expect(course({ seed: 2 })).not.toEqual(course({}))
  })

  it('gives the bits of the reference on the SIMD set, in an arena of exactly the floats it was said to need', () => {
    const floats = arenaFloats((kernels) => void learn({}, kernels))
    const wanted = course({ steps: 50 })
    expect(wanted.length).toBe(50)
    expect(course({ steps: 50 }, simdForTests(floats))).toEqual(wanted)
  })

  it('asks for the learning rate before each step', () => {
    const asked: number[] = []
    const rate = (step: number) => {
      asked.push(step)
      return step <= 20 ? 0.1 : 0.02
    }
    const changed = course({ steps: 30, learningRate: rate })
    expect(asked).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
    const constant = course({ steps: 30 })
    expect(changed.slice(0, 20)).toEqual(constant.slice(0, 20))
    expect(changed[20]).not.toEqual(constant[20])
    const still = learn({ learningRate: 0, steps: 3 })
    const before = still.network.parameters.map(({ values }) => values.slice())
    for (const _ of still.run);
    expect(still.network.parameters.map(({ values }) => values)).toEqual(before)
  })

  it('returns the network it trained', () => {
    const { network, run } = learn({ steps: 1 })
    run.next()
    expect(run.next()).toEqual({ done: true, value: network })
  })

  /** Which examples each step saw: with a class for each, the gradient of the bias tells. */
  function seenBy(n: number, batch: number, steps: number): number[][] {
    const inputs = Float32Array.from({ length: n }, (_, i) => i)
    const network = createNetwork({ inputShape: [1], layers: [{ kind: 'dense', outputs: n }] })
    const options = { batch, steps, learningRate: 0, random: createRandom(1) }
    return Array.from(train(network, inputs, Uint8Array.from(inputs), options), () =>
      Array.from(network.parameters[1].gradient).flatMap((g, label) =>
        new Array(Math.round((1 / n - g) * batch)).fill(label),
      ),
    )
  }

  it('takes every example once before it takes any again, across steps', () => {
    const seen = seenBy(10, 3, 20)
    expect(new Set(seen.slice(0, 3).flat()).size).toBe(9)
    const times = Array.from({ length: 10 }, (_, label) => seen.flat().filter((one) => one === label).length)
    expect(times).toEqual(new Array(10).fill(6))
  })

  it('takes them in an order shuffled anew each time round', () => {
    const seen = seenBy(10, 1, 30).flat()
    const rounds = [seen.slice(0, 10), seen.slice(10, 20), seen.slice(20)]
    const inOrder = Array.from({ length: 10 }, (_, i) => i)
    for (const round of rounds) expect(round.toSorted((a, b) => a - b)).toEqual(inOrder)
    expect(new Set([inOrder, ...rounds].map(String)).size).toBe(4)
  })

  it('says what does not fit, at once', () => {
    const network = createNetwork({ inputShape: [2], layers: [{ kind: 'dense', outputs: 2 }] })
    const options = { batch: 4, steps: 1, learningRate: 0.1, random: createRandom(1) }
    const labels = Uint8Array.of(0, 1, 0)
    expect(() => train(network, new Float32Array(5), labels, options)).toThrow(
      'inputs must hold 3 examples of 2 numbers, got 5 numbers',
    )
    expect(() => train(network, new Float32Array(6), labels, { ...options, batch: 0 })).toThrow('batch must be')
    expect(() => train(network, new Float32Array(6), labels, { ...options, steps: -1 })).toThrow('steps must be')
    expect(() => train(network, new Float32Array(0), new Uint8Array(0), options)).toThrow('labels must hold')
    expect(() => train(network, new Float32Array(6), Uint8Array.of(0, 1, 2), options).next()).toThrow(
      'labels must be below 2, got 2',
    )
  })
})
