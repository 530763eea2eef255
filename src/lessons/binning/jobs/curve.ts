import {
  codebook,
  compander,
  distortion,
  lloydMax,
  optimalQuantizer,
  optimalUniformQuantizer,
  panterDiteMse,
  type Quantizer,
  type Source,
  scaleCodebook,
  shannonLowerBound,
} from '../../../core/index.ts'
import { log10 } from '../../../core/real.ts'
import type { JobRun } from '../../../engine/job.ts'
import { type BinningSettings, CODEBOOKS, type CurveFrame, type Family, type RatePoint } from '../contract.ts'
import type { Numbers } from './numbers.ts'
import { uniformFor } from './uniform.ts'

const BITS = [1, 2, 3, 4, 5, 6, 7, 8]
/** half-steps of Lloyd's between two checkpoints: some 30 ms at 256 levels */
const BREATH = 64
/** On a density the start is so good that after 2,000 iterations a thousandth of a decibel is missing; at 8 bits, where tails are heavy, up to a tenth. */
const LLOYD = {
  density: { init: 'cube-root-density', maxIterations: 2000 },
  sample: { init: 'quantile' },
} as const

/** SQNR and rate of every family at one to eight bits and of the fixed codebooks, a checkpoint a point; what takes longest comes last. */
export function* curve(settings: BinningSettings, { source, kind }: Numbers): JobRun<CurveFrame> {
  let frame: CurveFrame = {
    families: { uniform: [], bestUniform: [], muLaw: [], lloyd: [], optimum: [] },
    codebooks: [],
    panterDite: kind === 'density' ? decibels(source, (bits) => panterDiteMse(source, 2 ** bits)) : null,
    bound: kind === 'density' ? decibels(source, (bits) => shannonLowerBound(source, bits)) : null,
  }
  const drawn = (now: CurveFrame) => ({ checkpoint: () => now })
  const add = (family: Family, bits: number, quantizer: Quantizer) => {
    const points = [...frame.families[family], ratePoint(bits, quantizer, source)]
    frame = { ...frame, families: { ...frame.families, [family]: points } }
    return drawn(frame)
  }

  for (const bits of BITS) {
    yield add('uniform', bits, uniformFor(source, 2 ** bits, settings).quantizer)
    yield add('optimum', bits, optimalQuantizer(source, 2 ** bits))
  }
  for (const bits of BITS) {
    const levels = 2 ** bits
    const { min, max } = uniformFor(source, levels, settings)
    yield add('muLaw', bits, compander(settings.mu, { min, max, levels }))
    yield add('bestUniform', bits, optimalUniformQuantizer(source, levels))
  }
  for (const name of CODEBOOKS) {
    const quantizer = scaleCodebook(codebook(name), source, 'mse')
    const point = { name, ...ratePoint(Math.log2(quantizer.levels.length), quantizer, source) }
    frame = { ...frame, codebooks: [...frame.codebooks, point] }
    yield drawn(frame)
  }
  for (const bits of BITS) {
    const steps = lloydMax(source, { levels: 2 ** bits, ...LLOYD[kind] })
    let step = steps.next()
    for (let count = 1; !step.done; count++) {
      if (count % BREATH === 0) yield drawn(frame)
      step = steps.next()
    }
    yield add('lloyd', bits, step.value.quantizer)
  }
}

/** `bits` are those that were asked for: the optimum of a few different values has no use for more levels. */
function ratePoint(bits: number, quantizer: Quantizer, source: Source): RatePoint {
  const { entropyBits, sqnrDb } = distortion(quantizer, source)
  return { bits, entropyBits, sqnrDb }
}

const decibels = ({ variance }: Source, mseAt: (bits: number) => number) =>
  BITS.map((bits) => 10 * log10(variance / mseAt(bits)))
