import { distortion, largestError, type Quantizer } from '../../../core/index.ts'
import type { QuantizerFrame } from '../contract.ts'
import type { Numbers } from './numbers.ts'

/** A quantizer with everything the page says of it, measured on these numbers. */
export function measuredQuantizer(quantizer: Quantizer, { source, edges }: Numbers): QuantizerFrame {
  const { mse, sqnrDb, entropyBits, cellProbabilities } = distortion(quantizer, source)
  return {
    levels: quantizer.levels.slice(),
    thresholds: quantizer.thresholds.slice(),
    mse,
    sqnrDb,
    entropyBits,
    largestError: largestError(quantizer, source),
    cellProbabilities: Float64Array.from(cellProbabilities),
    cellErrors: shareOfCell(quantizer, source, mse),
    edges: edges.slice(),
    error: errorOfBin(quantizer, source, edges),
  }
}

/** [K] share of each cell in the squared error. */
function shareOfCell({ levels, thresholds }: Quantizer, source: Numbers['source'], mse: number): Float64Array {
  return levels.map((level, k) => {
    const a = k === 0 ? Number.NEGATIVE_INFINITY : thresholds[k - 1]
    const b = k === thresholds.length ? Number.POSITIVE_INFINITY : thresholds[k]
    return mse > 0 ? source.squaredError(a, b, level) / mse : 0
  })
}

/** [n] squared error per unit of x in each bin: what falls into a bin is split where thresholds cut it. */
function errorOfBin({ levels, thresholds }: Quantizer, source: Numbers['source'], edges: Float64Array): Float64Array {
  const error = new Float64Array(edges.length - 1)
  let cell = 0
  for (let bin = 0; bin < error.length; bin++) {
    const end = edges[bin + 1]
    let from = edges[bin]
    while (cell < thresholds.length && thresholds[cell] <= from) cell++
    let sum = 0
    for (let k = cell; from < end; k++) {
      const to = k < thresholds.length ? Math.min(end, thresholds[k]) : end
      sum += source.squaredError(from, to, levels[k])
      from = to
    }
    error[bin] = sum / (end - edges[bin])
  }
  return error
}
