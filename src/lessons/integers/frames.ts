import type { AffineParams, Convention } from '../../core/index.ts'
import type { IntegersSettings } from './contract.ts'

/** What comes back. Arrays are columns: [n] values of one quantity. */

interface Interval {
  readonly min: number
  readonly max: number
}
/** What becomes of one real. */
export interface Fallen {
  readonly x: number
  /** x/s, or (x − min)/s where real 0 is left to chance */
  readonly steps: number
  readonly rounded: number
  /** round(x/s) + z, before it is held within the codes */
  readonly unclamped: number
  readonly code: number
  /** x̂ */
  readonly real: number
  /** x − x̂ */
  readonly error: number
  /** what would come back if it were not held: the lowest bits of the unclamped code */
  readonly wrapped: { readonly code: number; readonly real: number }
}
/** The ruler: which real each code stands for, and what becomes of x and of real 0. */
export interface RulerFrame {
  readonly bits: number
  readonly scheme: IntegersSettings['scheme']
  readonly convention: Convention
  /** as it was asked for */
  readonly range: Interval
  /** widened to hold 0, or made symmetric */
  readonly spread: Interval
  readonly scale: number
  /** the integer that stands for real 0; null where none does */
  readonly zeroPoint: number | null
  /** qmin − min/s before it is rounded */
  readonly realZeroPoint: number
  readonly qmin: number
  readonly qmax: number
  /** the code that the width of b bits would have and the narrow range leaves out; null: none */
  readonly lostCode: number | null
  /** [qmax − qmin + 1] what each code stands for */
  readonly reals: Float64Array
  readonly value: Fallen
  readonly zero: Fallen
  /** codes of which a value between the ends of the range as asked comes out */
  readonly usedCodes: number
  /** the scale with the narrow range taken, and not */
  readonly narrowScale: number
  readonly fullScale: number
  /** the same range by each convention, and the code of x */
  readonly conventions: readonly {
    readonly convention: Convention
    readonly scale: number
    readonly zeroPoint: number
    readonly code: number
  }[]
}

/** One scheme on the values. */
export interface SchemeFrame {
  readonly scale: number
  readonly zeroPoint: number
  readonly qmin: number
  readonly qmax: number
  /** different codes that a value between the least and the greatest can get */
  readonly usedCodes: number
  readonly sqnrDb: number
}
/** Symmetric beside affine; null while another figure is looked at. */
export interface ReluFrame {
  readonly compared: {
    readonly values: IntegersSettings['values']
    readonly count: number
    readonly std: number
    readonly cut: number
    readonly min: number
    readonly max: number
    readonly bits: number
    /** bins: [n + 1] edges and [n] counts */
    readonly edges: Float64Array
    readonly counts: Float64Array
    readonly symmetric: SchemeFrame
    readonly affine: SchemeFrame
    /** dB that affine has more than symmetric, for cuts at these many standard deviations: [m] each */
    readonly cuts: Float64Array
    readonly gains: Float64Array
  } | null
}

/** How the scales of the weights are shared. */
export type Granularity = IntegersSettings['granularity']
/** What one neuron gives. */
export interface NeuronFrame {
  /** Σ x·w + b in reals */
  readonly exact: number
  /** what the integers come to */
  readonly real: number
  readonly error: number
  /** the scale of its weights, of each input channel where they have their own */
  readonly weightScales: Float64Array
  readonly weightCodes: Int32Array
  /** the largest of them, without its sign */
  readonly largestCode: number
}
export interface ProductFrame {
  readonly input: AffineParams
  readonly neuron: number
  readonly granularity: Granularity
  readonly weightScheme: IntegersSettings['weightScheme']
  /** zero-point of the weights */
  readonly weightZeroPoint: number
  /** of the opened neuron; with scales of input channels there is one for each */
  readonly weightScales: Float64Array
  /** [n] */
  readonly x: Float64Array
  readonly inputCodes: Int32Array
  readonly w: Float64Array
  readonly weightCodes: Int32Array
  /** (qx − zx)(qw − zw) */
  readonly centred: Int32Array
  /** sx·sw of each, times that */
  readonly parts: Float64Array
  /** Σ qx·qw, Σ qx, Σ qw */
  readonly sums: { readonly products: number; readonly inputs: number; readonly weights: number }
  /** the four terms as they are added */
  readonly terms: readonly [number, number, number, number]
  readonly expanded: number
  readonly direct: number
  readonly bias: { readonly real: number; readonly code: number; readonly scale: number }
  /** bias and products in int32; null where each product has a scale of its own */
  readonly accumulator: number | null
  /** real multiplications that a neuron needs: after its sum, or within */
  readonly multiplications: number
  /** of the opened neuron */
  readonly exact: number
  readonly real: number
  readonly error: number
  /** all neurons by each way of sharing scales */
  readonly neurons: Readonly<Record<Granularity, readonly NeuronFrame[]>>
  /** the largest product of an input's code, less its zero-point, and a weight's, wherever the input's zero-point lies */
  readonly largestProduct: number
  /** so many of the largest fit */
  readonly int16Terms: number
  readonly int32Terms: number
}

/** One way to scale an accumulator. */
export interface ScaledFrame {
  /** rounded, before the zero-point is added */
  readonly scaled: number
  readonly code: number
}
/** Back to codes; null while another figure is looked at. */
export interface FactorFrame {
  readonly requantized: {
    readonly neuron: number
    readonly scales: { readonly input: number; readonly weight: number; readonly output: number }
    readonly output: AffineParams
    /** M = sx·sw/sy */
    readonly factor: number
    readonly mantissa: number
    readonly shift: number
    /** mantissa · 2^(shift − 31) */
    readonly applied: number
    readonly relativeError: number
    /** the neuron's own, and the one that is looked at */
    readonly neuronSum: number
    readonly sum: number
    /** sum · mantissa, with all its digits */
    readonly product: string
    /** sum · M */
    readonly exactScaled: number
    readonly exact: ScaledFrame
    readonly single: ScaledFrame
    readonly double: ScaledFrame
    /** what the first of the two roundings leaves */
    readonly firstRounding: number
    readonly float: ScaledFrame
    readonly real: number
    /** every accumulator whose code is not held at an end */
    readonly counted: {
      readonly from: number
      readonly to: number
      readonly total: number
      /** of how many the code is not that of one rounding */
      readonly double: number
      readonly float: number
      readonly exact: number
      readonly largestDifference: number
      /** those where two roundings differ from one, at most so many as are drawn */
      readonly places: Int32Array
    }
    /** accumulators about the one that is looked at, and what each way makes of them */
    readonly near: {
      readonly sums: Int32Array
      readonly exact: Float64Array
      readonly single: Int32Array
      readonly double: Int32Array
    }
  } | null
}

export interface IntegersFrames {
  readonly ruler: RulerFrame
  readonly relu: ReluFrame
  readonly product: ProductFrame
  readonly factor: FactorFrame
}
