import {
  type AffineScheme,
  affineParams,
  type Convention,
  type Histogram,
  quantize,
  type Range,
} from '../../../core/index.ts'
import type { ConventionFrame } from '../frames.ts'

const CONVENTIONS: readonly Convention[] = ['onnx', 'torch', 'tflite', 'floor']

/** What each convention makes of a range, and of how many values it changes the code that ONNX Runtime's gives; a bin stands for its middle. */
export function conventionFrames({ edges, counts }: Histogram, range: Range, scheme: AffineScheme): ConventionFrame[] {
  const middles = Float64Array.from(counts, (_, i) => 0.5 * (edges[i] + edges[i + 1]))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const codesBy = (convention: Convention) => {
    const params = affineParams(range, { ...scheme, convention })
    return { params, codes: quantize(middles, params, convention === 'tflite' ? 'half-away' : 'half-even') }
  }
  const { codes: wanted } = codesBy('onnx')
  return CONVENTIONS.map((convention) => {
    const { params, codes } = codesBy(convention)
    const changed = counts.reduce((sum, count, i) => (codes[i] === wanted[i] ? sum : sum + count), 0)
    return { convention, params, changed: total > 0 ? changed / total : 0 }
  })
}
