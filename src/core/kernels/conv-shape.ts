import { mustBeCount, mustHold } from './sizes.ts'

/** Where a convolution happens. Padding is (kernel − 1)/2 on all sides, so that stride 1 keeps height and width. */
export interface ConvShape {
  readonly batch: number
  /** of the input */
  readonly height: number
  readonly width: number
  readonly channels: number
  /** output channels; for a depthwise convolution those of the input */
  readonly outputs: number
  /** odd */
  readonly kernel: number
  readonly stride: number
}

/** Height or width of the output of a convolution: ⌈size / stride⌉. */
export function outputSize(size: number, stride: number): number {
  return Math.ceil(size / stride)
}

/** RangeError unless the sizes are those of a convolution. */
export function mustBeConvShape(shape: ConvShape, depthwise: boolean): void {
  for (const name of ['batch', 'height', 'width', 'channels', 'outputs', 'kernel', 'stride'] as const)
    mustBeCount(name, shape[name])
  const { channels, outputs, kernel, stride } = shape
  if (kernel % 2 === 0) throw new RangeError(`kernel must be odd, got ${kernel}`)
  if (stride < 1) throw new RangeError(`stride must be a whole number from 1, got ${stride}`)
  if (depthwise && outputs !== channels)
    throw new RangeError(`outputs must be channels (${channels}) in a depthwise convolution, got ${outputs}`)
}

/** RangeError unless the shape is one and the arrays are at least as long as it says. */
export function mustFitConv(
  shape: ConvShape,
  {
    output,
    input,
    weight,
  }: { readonly output: Float32Array; readonly input: Float32Array; readonly weight: Float32Array },
  depthwise: boolean,
): void {
  mustBeConvShape(shape, depthwise)
  const { batch, height, width, channels, outputs, kernel, stride } = shape
  const places = outputSize(height, stride) * outputSize(width, stride)
  mustHold('input', input, batch * height * width * channels, 'batch · height · width · channels')
  mustHold('output', output, batch * places * outputs, 'batch · outHeight · outWidth · outputs')
  const weights = kernel * kernel * (depthwise ? channels : channels * outputs)
  mustHold('weight', weight, weights, depthwise ? 'kernel² · channels' : 'kernel² · channels · outputs')
}
