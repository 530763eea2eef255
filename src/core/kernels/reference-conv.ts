import { type ConvShape, mustFitConv, outputSize } from './conv-shape.ts'
import { convWindows } from './conv-windows.ts'
import { gemmInRows, gemmTurned } from './reference-gemm.ts'
import type { Kernels } from './types.ts'

const { fround } = Math

/** A convolution as products of matrices that lie in the arrays already: the images of a batch are the rows. */
function sizesOf({ height, width, channels, outputs, stride }: ConvShape) {
  return {
    image: height * width * channels,
    outImage: outputSize(height, stride) * outputSize(width, stride) * outputs,
  }
}

export const referenceConv: Pick<Kernels, 'conv' | 'convInputGradient' | 'convWeightGradient'> = {
  conv(output, input, weight, shape) {
    mustFitConv(shape, { output, input, weight }, false)
    const { batch, channels, outputs, kernel } = shape
    const { image, outImage } = sizesOf(shape)
    for (const { place, pixel, row, from, to } of convWindows(shape))
      gemmInRows(
        { values: output, at: place * outputs, row: outImage },
        { values: input, at: pixel * channels, row: image },
        { values: weight, at: (row * kernel + from) * channels * outputs, row: outputs },
        batch,
        (to - from) * channels,
        outputs,
      )
  },
  convInputGradient(inputGradient, outputGradient, turned, shape) {
    mustFitConv(shape, { output: outputGradient, input: inputGradient, weight: turned }, false)
    const { batch, channels, outputs, kernel } = shape
    const { image, outImage } = sizesOf(shape)
    for (const { place, pixel, row, from, to } of convWindows(shape))
      gemmInRows(
        { values: inputGradient, at: pixel * channels, row: image },
        { values: outputGradient, at: place * outputs, row: outImage },
        { values: turned, at: row * outputs * kernel * channels + from * channels, row: kernel * channels },
        batch,
        outputs,
        (to - from) * channels,
      )
  },
  convWeightGradient(weightGradient, outputGradient, input, shape) {
    mustFitConv(shape, { output: outputGradient, input, weight: weightGradient }, false)
    const { batch, channels, outputs, kernel } = shape
    const { image, outImage } = sizesOf(shape)
    for (const { place, pixel, row, from, to } of convWindows(shape))
      gemmTurned(
        { values: weightGradient, at: (row * kernel + from) * channels * outputs, row: outputs },
        { values: input, at: pixel * channels, row: image },
        { values: outputGradient, at: place * outputs, row: outImage },
        (to - from) * channels,
        batch,
        outputs,
      )
  },
}

/** One product at a time for each channel: `act` gets the places in output, input and weight. */
function eachProduct(shape: ConvShape, act: (out: number, at: number, w: number) => void): void {
  const { batch, channels, kernel } = shape
  const { image, outImage } = sizesOf(shape)
  const windows = convWindows(shape)
  for (let n = 0; n < batch; n++)
    for (const { place, pixel, row, from, to } of windows)
      for (let kx = from; kx < to; kx++)
        for (let c = 0; c < channels; c++)
          act(
            n * outImage + place * channels + c,
            n * image + (pixel + kx - from) * channels + c,
            (row * kernel + kx) * channels + c,
          )
}

export const referenceDepthwise: Pick<Kernels, 'depthwise' | 'depthwiseInputGradient' | 'depthwiseWeightGradient'> = {
  depthwise(output, input, weight, shape) {
    mustFitConv(shape, { output, input, weight }, true)
    eachProduct(shape, (out, at, w) => {
      output[out] = fround(output[out] + fround(input[at] * weight[w]))
    })
  },
  depthwiseInputGradient(inputGradient, outputGradient, weight, shape) {
    mustFitConv(shape, { output: outputGradient, input: inputGradient, weight }, true)
    eachProduct(shape, (out, at, w) => {
      inputGradient[at] = fround(inputGradient[at] + fround(outputGradient[out] * weight[w]))
    })
  },
  depthwiseWeightGradient(weightGradient, outputGradient, input, shape) {
    mustFitConv(shape, { output: outputGradient, input, weight: weightGradient }, true)
    eachProduct(shape, (out, at, w) => {
      weightGradient[w] = fround(weightGradient[w] + fround(outputGradient[out] * input[at]))
    })
  },
}
