import {
  accuracy,
  arenaFloats,
  type BoundNetwork,
  bindIntegers,
  dequantize,
  type IntegerNetwork,
  type Network,
  predictedClasses,
  readCodes,
  saveIntegerNetwork,
  softmaxCrossEntropy,
  writeReals,
} from '../../../core/index.ts'
import { breathe, type JobRun } from '../../../engine/job.ts'
import { loadKernels } from '../../../engine/kernels.ts'
import type { Evaluated, Measured } from '../frames.ts'
import { CLASSES, type Images, PIXELS } from './images.ts'

/** images that pass through a network at a time */
export const AT_ONCE = 50

/** [N · 10] logits of all images by a network bound for `AT_ONCE`. */
export function* logitsOf(bound: BoundNetwork, { pixels, labels }: Images): JobRun<never, Float32Array> {
  const logits = new Float32Array(labels.length * CLASSES)
  for (let n = 0; n < labels.length; n += AT_ONCE) {
    const here = Math.min(AT_ONCE, labels.length - n)
    bound.input.values.set(pixels.subarray(n * PIXELS, (n + here) * PIXELS))
    bound.forward()
    logits.set(bound.output.values.subarray(0, here * CLASSES), n * CLASSES)
    yield* breathe()
  }
  return logits
}

export const measured = (logits: Float32Array, { labels }: Images): Measured => ({
  accuracy: accuracy(logits, labels, CLASSES),
  loss: softmaxCrossEntropy(logits, labels, CLASSES),
})

/** What integers say of the images, and how often they agree with the logits that training sees. */
export function* inIntegers(
  integers: IntegerNetwork,
  { folded, trainedOn }: { readonly folded: Network; readonly trainedOn: string },
  seen: Float32Array,
  images: Images,
): JobRun<never, NonNullable<Evaluated['integers']>> {
  const build = (kernels: Parameters<typeof bindIntegers>[2]) => bindIntegers(integers, AT_ONCE, kernels)
  const { memoryOf, run } = build(yield* loadKernels(arenaFloats(build)))
  const [input, output] = ['input', integers.output].map((name) => {
    const memory = memoryOf.get(name)
    if (!memory) throw new TypeError(`integers have no tensor ${name}`)
    return memory
  })
  const logits = new Float32Array(seen.length)
  for (let n = 0; n < images.labels.length; n += AT_ONCE) {
    const here = Math.min(AT_ONCE, images.labels.length - n)
    writeReals(input, images.pixels.subarray(n * PIXELS, (n + here) * PIXELS))
    run(here)
    logits.set(dequantize(readCodes(output, here), output.tensor.params), n * CLASSES)
    yield* breathe()
  }
  const [a, b] = [logits, seen].map((one) => predictedClasses(one, CLASSES))
  return {
    accuracy: accuracy(logits, images.labels, CLASSES),
    agreement: a.filter((one, i) => one === b[i]).length / a.length,
    bytes: saveIntegerNetwork(integers, folded.spec, { trained_on: trainedOn }).length,
  }
}
