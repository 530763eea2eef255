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
import type { Converted } from './convert.ts'
import { floatOfOne } from './one-at-a-time.ts'
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
  const { pixels, labels } = yield* testImages(parent, settings.image, 1)
  const codesOf = codesOfImage(parent, integers, settings.image, pixels)
  const float = yield* floatOfOne(parent)
  float.answer(pixels)
  const reals = float.reals(step.output, 1) as Float32Array
  const found = {
    layers: steps.map(({ layers }) => layers[0]),
    image: { pixels, label: labels[0], set: parent.set },
    ...walked(
      integers,
      step,
      [codesOf.get(step.input), codesOf.get(step.output)] as [Int32Array, Int32Array],
      settings,
      reals,
    ),
  }
  yield { checkpoint: () => ({ walk: found }) }
}

/** Codes of all tensors, channels first; those of the last image are kept, for another output of it is what is mostly asked for. */
function codesOfImage(
  { made }: Converted,
  integers: IntegerNetwork,
  image: number,
  pixels: Float32Array,
): ReadonlyMap<string, Int32Array> {
  const kept = made.get('codes of an image') as { image: number; codesOf: Map<string, Int32Array> } | undefined
  if (kept?.image === image) return kept.codesOf
  const { codes } = runInteger(integers, pixels, { keep: integers.tensors.map(({ name }) => name) })
  const codesOf = new Map(codes.map(({ layer, data }) => [layer, data]))
  made.set('codes of an image', { image, codesOf })
  return codesOf
}

/** `codes` are those of the input and of the output, channels first; `reals` the float network's output, channels last. */
function walked(
  integers: IntegerNetwork,
  step: ProductStep,
  [codes, outputCodes]: readonly [Int32Array, Int32Array],
  settings: PtqSettings,
  reals: Float32Array,
): Omit<Walk, 'layers' | 'image'> {
  const tensor = (name: string) =>
    integers.tensors.find((one) => one.name === name) as IntegerNetwork['tensors'][number]
  const [input, output] = [tensor(step.input), tensor(step.output)]
  const [rows, columns, channels] = imageShape(output.shape)
  const place = {
    row: Math.min(rows - 1, settings.walkRow),
    column: Math.min(columns - 1, settings.walkColumn),
    channel: Math.min(channels - 1, settings.walkChannel),
  }
  const inputShape = imageShape(step.kind === 'dense' ? [codes.length] : input.shape)
  const products = productsAt(step, inputShape, codes, place)
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
    ...{ kind: step.kind, kernel: step.kernel, stride: step.stride, requantization: integers.requantization },
    input: step.input,
    ...place,
    shape: [rows, columns, channels],
    inputShape,
    map: outputCodes.slice(place.channel * rows * columns, (place.channel + 1) * rows * columns),
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
