import { roundHalfEven } from '../quant/rounding.ts'
import { mustFitChannels } from './sizes.ts'
import type { FakeQuantKernels } from './types.ts'

const { fround } = Math

export const referenceFakeQuant: FakeQuantKernels = {
  fakeQuantize(to, values, scale, low, high) {
    mustFitChannels({ to, values }, { scale, low, high })
    for (let at = 0; at < values.length; )
      for (let c = 0; c < scale.length; c++, at++) {
        const code = roundHalfEven(fround(values[at] / scale[c]))
        const held = code < low[c] ? low[c] : code > high[c] ? high[c] : code
        // Adding 0 takes the sign off a zero.
        to[at] = fround(held * scale[c]) + 0
      }
  },
  straightThrough(to, gradient, values, scale, low, high) {
    mustFitChannels({ to, gradient, values }, { scale, low, high })
    for (let at = 0; at < values.length; )
      for (let c = 0; c < scale.length; c++, at++) {
        const code = roundHalfEven(fround(values[at] / scale[c]))
        to[at] = code < low[c] || code > high[c] ? 0 : gradient[at]
      }
  },
  learnedScale(to, byScale, gradient, values, scale, low, high) {
    mustFitChannels({ to, gradient, values }, { scale, low, high, byScale })
    const alike = scale.length === 1
    const sums = alike ? new Float64Array(4) : byScale.fill(0)
    for (let at = 0; at < values.length; )
      for (let c = 0; c < scale.length; c++, at++) {
        const share = fround(values[at] / scale[c])
        const stopped = share <= low[c] || share >= high[c]
        to[at] = stopped ? 0 : gradient[at]
        const slope = stopped ? (share <= low[c] ? low[c] : high[c]) : roundHalfEven(share) - share
        sums[alike ? at % 4 : c] += gradient[at] * slope
      }
    if (alike) byScale[0] = sums[0] + sums[1] + (sums[2] + sums[3])
  },
}
