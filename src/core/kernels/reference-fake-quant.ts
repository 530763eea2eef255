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
  addStraightThrough(sum, gradient, values, scale, low, high) {
    mustFitChannels({ sum, gradient, values }, { scale, low, high })
    for (let at = 0; at < values.length; )
      for (let c = 0; c < scale.length; c++, at++) {
        const code = roundHalfEven(fround(values[at] / scale[c]))
        if (!(code < low[c] || code > high[c])) sum[at] = fround(sum[at] + gradient[at])
      }
  },
  addLearnedScale(sum, byScale, gradient, values, scale, low, high) {
    mustFitChannels({ sum, gradient, values }, { scale, low, high, byScale })
    const alike = scale.length === 1
    const sums = alike ? new Float64Array(4) : byScale
    for (let at = 0; at < values.length; )
      for (let c = 0; c < scale.length; c++, at++) {
        const to = alike ? at % 4 : c
        const share = fround(values[at] / scale[c])
        if (share <= low[c]) sums[to] += gradient[at] * low[c]
        else if (share >= high[c]) sums[to] += gradient[at] * high[c]
        else {
          sum[at] = fround(sum[at] + gradient[at])
          sums[to] += gradient[at] * (roundHalfEven(share) - share)
        }
      }
    if (alike) byScale[0] += sums[0] + sums[1] + (sums[2] + sums[3])
  },
}
