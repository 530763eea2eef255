import type { JobRun } from '../../../engine/job.ts'
import { type Answerer, CLASSES, createAnswerer, PIXELS } from './answerer.ts'
import type { LoadedNetwork } from './network.ts'

/** What the float network says, computed once: another conversion is compared with the same. */
export interface FloatAnswers {
  /** of images from `first` on; answers of images before the last come from memory */
  logits(first: number, images: Float32Array): Float32Array
  /** reals of a tensor for the images that were asked for first, at most a batch */
  reals(tensor: string): Float32Array
}

/** `tensors` are those of which the reals are wanted. */
export function* floatAnswers(
  { network, known }: LoadedNetwork,
  tensors: readonly string[],
): JobRun<never, FloatAnswers> {
  const answerer: Answerer = yield* createAnswerer(network, { kind: 'float' })
  const logitsOf = (known.get('logits') as Map<number, Float32Array> | undefined) ?? new Map<number, Float32Array>()
  const realsOf = (known.get('reals') as Map<string, Float32Array> | undefined) ?? new Map<string, Float32Array>()
  known.set('logits', logitsOf)
  known.set('reals', realsOf)
  return {
    logits(first, images) {
      const before = logitsOf.get(first)
      if (before?.length === (images.length / PIXELS) * CLASSES) return before
      const logits = answerer.answer(images)
      logitsOf.set(first, logits)
      if (first === 0)
        for (const tensor of tensors)
          realsOf.set(tensor, answerer.reals(tensor, images.length / PIXELS) as Float32Array)
      return logits
    },
    reals: (tensor) => realsOf.get(tensor) as Float32Array,
  }
}
