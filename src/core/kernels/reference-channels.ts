import { mustFitChannels } from './sizes.ts'
import type { ChannelKernels } from './types.ts'

const { fround } = Math

export const referenceChannels: ChannelKernels = {
  sumByChannel(sum, values) {
    mustFitChannels({ values }, { sum })
    for (let at = 0; at < values.length; ) for (let c = 0; c < sum.length; c++) sum[c] += values[at++]
  },
  squaresByChannel(sum, values, mean) {
    mustFitChannels({ values }, { sum, mean })
    for (let at = 0; at < values.length; )
      for (let c = 0; c < sum.length; c++) {
        const away = values[at++] - mean[c]
        sum[c] += away * away
      }
  },
  productsByChannel(product, a, b) {
    mustFitChannels({ a, b }, { product })
    for (let at = 0; at < a.length; ) for (let c = 0; c < product.length; c++, at++) product[c] += a[at] * b[at]
  },
  scaleByChannel(to, values, factor, shift) {
    mustFitChannels({ to, values }, { factor, shift })
    for (let at = 0; at < values.length; )
      for (let c = 0; c < factor.length; c++, at++) to[at] = fround(fround(values[at] * factor[c]) + shift[c])
  },
  addNormGradient(sum, gradient, values, factor, byX, constant) {
    mustFitChannels({ sum, gradient, values }, { factor, byX, constant })
    for (let at = 0; at < sum.length; )
      for (let c = 0; c < factor.length; c++, at++) {
        const pulled = fround(fround(factor[c] * gradient[at]) - fround(byX[c] * values[at]))
        sum[at] = fround(sum[at] + fround(pulled + constant[c]))
      }
  },
  clipByChannel(to, values, cap) {
    mustFitChannels({ to, values }, { cap })
    for (let at = 0; at < values.length; )
      for (let c = 0; c < cap.length; c++, at++) {
        const x = values[at]
        to[at] = x <= 0 ? 0 : x >= cap[c] ? cap[c] : x
      }
  },
  addClipGradient(sum, gradient, values, cap) {
    mustFitChannels({ sum, gradient, values }, { cap })
    for (let at = 0; at < sum.length; )
      for (let c = 0; c < cap.length; c++, at++)
        if (!(values[at] <= 0 || values[at] >= cap[c])) sum[at] = fround(sum[at] + gradient[at])
  },
  accumulate(sum, values) {
    mustFitChannels({ sum, values }, {})
    for (let i = 0; i < sum.length; i++) sum[i] = fround(sum[i] + values[i])
  },
}
