import {
  dequantize,
  type IntegerNetwork,
  integerWeights,
  type ProductStep,
  runInteger,
  scaledSum,
} from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { PtqSettings } from '../contract.ts'
import type { Walk, WalkFrame } from '../frames.ts'
import { createAnswerer } from './answerer.ts'
import type { Converted } from './convert.ts'
import { testImages } from './test-images.ts'

/** Walks through the integers of one output. */
export function* walk(settings: PtqSettings, parent: Converted): JobRun<WalkFrame> {
  const { answering } = parent
  if (answering.kind !== 'integer') {
    yield { checkpoint: () => ({ walk: null }) }
    return
  }
  const { integers } = answering
  const steps = integers.steps.filter((step): step is ProductStep => 'weights' in step)
  const step = steps[Math.min(steps.length - 1, settings.walkStep)]
  const { pixels } = yield* testImages(parent, settings.image, 1)
  const { codes } = runInteger(integers, pixels, { keep: [step.input, step.output] })
  const float = yield* createAnswerer(parent.network, { kind: 'float' }, 1)
  float.answer(pixels)
  const reals = float.reals(step.output, 1) as Float32Array
  const found = walked(integers, step, codes[0].data, settings, reals)
  yield { checkpoint: () => ({ walk: found }) }
}

/** `codes` are those of the input, channels first; `reals` the float network's output, channels last. */
function walked(
  integers: IntegerNetwork,
  step: ProductStep,
  codes: Int32Array,
  settings: PtqSettings,
  reals: Float32Array,
): Walk {
  const tensor = (name: string) =>
    integers.tensors.find((one) => one.name === name) as IntegerNetwork['tensors'][number]
  const [input, output] = [tensor(step.input), tensor(step.output)]
  const [rows, columns, channels] = imageShape(output.shape)
  const place = {
    row: Math.min(rows - 1, settings.walkRow),
    column: Math.min(columns - 1, settings.walkColumn),
    channel: Math.min(channels - 1, settings.walkChannel),
  }
  const products = productsAt(step, imageShape(step.kind === 'dense' ? [codes.length] : input.shape), codes, place)
  const { zeroPoint } = input.params
  const bias = step.bias[place.channel]
  const sum = products.reduce((total, { code, weight }) => total + (code - zeroPoint) * weight, bias) | 0
  const { factors, multipliers, lowest, highest } = step.requantizer
  const multiplier = multipliers[place.channel]
  const factor = factors[place.channel]
  const scaled = scaledSum(sum, integers.requantization, factor, multiplier)
  const outputZeroPoint = step.requantizer.zeroPoint
  const bounds = { lowest: lowest[place.channel], highest: highest[place.channel] }
  const code = Math.max(bounds.lowest, Math.min(bounds.highest, scaled + outputZeroPoint))
  const column = (of: (product: (typeof products)[number]) => number) => Int32Array.from(products, of)
  return {
    layer: step.layers[0],
    input: step.input,
    ...place,
    shape: [rows, columns, channels],
    products: {
      row: column((product) => product.row),
      column: column((product) => product.column),
      channel: column((product) => product.channel),
      code: column((product) => product.code),
      weight: column((product) => product.weight),
    },
    ...{ zeroPoint, bias, sum, multiplier, factor, scaled, outputZeroPoint, ...bounds, code },
    outputScale: output.params.scale,
    real: dequantize([code], output.params)[0],
    float: reals[(place.row * columns + place.column) * channels + place.channel],
  }
}

const imageShape = (shape: readonly number[]): [number, number, number] =>
  shape.length === 3 ? [shape[0], shape[1], shape[2]] : [1, 1, shape[0]]

/** What is multiplied for one output: codes of the input, and whole weights. */
function productsAt(
  step: ProductStep,
  [height, width, channels]: readonly [number, number, number],
  codes: Int32Array,
  place: { readonly row: number; readonly column: number; readonly channel: number },
) {
  const weights = integerWeights(step)
  const { kernel, stride } = step
  const outputs = step.bias.length
  const pad = (kernel - 1) / 2
  const found: { row: number; column: number; channel: number; code: number; weight: number }[] = []
  for (let ky = 0; ky < kernel; ky++)
    for (let kx = 0; kx < kernel; kx++) {
      const [row, column] = [place.row * stride + ky - pad, place.column * stride + kx - pad]
      if (row < 0 || row >= height || column < 0 || column >= width) continue
      const tap = ky * kernel + kx
      const seen = step.kind === 'depthwise' ? [place.channel] : Array.from({ length: channels }, (_, c) => c)
      for (const channel of seen)
        found.push({
          ...{ row, column, channel },
          code: codes[(channel * height + row) * width + column],
          weight:
            step.kind === 'depthwise'
              ? weights[tap * outputs + channel]
              : weights[(tap * channels + channel) * outputs + place.channel],
        })
    }
  return found
}
