import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quantize } from '../../quant/affine/quantize.ts'
import { quantizeNodes } from './activations.ts'
import { GraphBuilder } from './graph-builder.ts'

/** What the nodes give for a column of reals, one a channel: bounds by comparison, then the quantizer with all codes of the type. */
function run(graph: GraphBuilder, reals: Float32Array, params: Parameters<typeof quantize>[1]): Int32Array {
  const values = new Map(graph.initializers.map(({ name, data }) => [name, data as ArrayLike<number>]))
  values.set('reals', reals)
  for (const { op, inputs, output } of graph.nodes) {
    const [x, a, b] = inputs.map((name) => values.get(name) as ArrayLike<number>)
    const at = (list: ArrayLike<number>, c: number) => list[list.length === 1 ? 0 : c]
    if (op === 'QuantizeLinear') return quantize(x, params)
    const bounded = Float32Array.from(x, (real, c) => {
      if (op === 'Relu') return Math.max(0, real)
      if (op === 'Max') return Math.max(at(a, c), real)
      if (op === 'Min') return Math.min(at(a, c), real)
      return Math.min(at(b, c), Math.max(at(a, c), real))
    })
    values.set(output, bounded)
  }
  throw new Error('no QuantizeLinear')
}

const CHANNELS = 3
const bits = fc.integer({ min: 2, max: 8 })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const cases = fc.record({
  signed: fc.boolean(),
  bits,
  zero: share,
  scale: fc.float({ min: Math.fround(1e-44), max: Math.fround(1e35), noNaN: true }),
  ends: fc.oneof(
    fc.tuple(share, share).map((pair) => Array.from({ length: CHANNELS }, () => pair)),
    fc.array(fc.tuple(share, share), { minLength: CHANNELS, maxLength: CHANNELS }),
  ),
  relu: fc.boolean(),
  // in steps from the zero-point: bounds and ties, their neighbours, and what lies far out
  steps: fc.array(
    fc.oneof(
      fc.integer({ min: -600, max: 600 }).map((k) => k / 2),
      fc.double({ min: -300, max: 300, noNaN: true }),
      fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e30, -1e30),
    ),
    { minLength: CHANNELS, maxLength: CHANNELS },
  ),
  nudge: fc.constantFrom(1 - 2 ** -24, 1, 1 + 2 ** -23),
})

it('reals that are bounded and then quantized give the codes that are quantized and then bounded', () => {
  fc.assert(
    fc.property(cases, ({ signed, bits, zero, scale, ends, relu, steps, nudge }) => {
      const qmin = signed ? -(2 ** (bits - 1)) : 0
      const qmax = qmin + 2 ** bits - 1
      const place = (share: number) => qmin + Math.round(share * (qmax - qmin))
      const zeroPoint = place(zero)
      const params = { scale, zeroPoint, qmin, qmax }
      const lowest = Int32Array.from(ends, ([a, b]) => (relu ? zeroPoint : place(Math.min(a, b))))
      const highest = Int32Array.from(ends, ([a, b], c) => Math.max(lowest[c], place(Math.max(a, b))))
      const graph = new GraphBuilder()
      const bounds = { lowest, highest, shape: [CHANNELS], ...(relu ? { relu: 'relu' } : {}) }
      quantizeNodes(graph, { name: 't', shape: [CHANNELS], params }, 'reals', bounds, 'codes')
      const reals = Float32Array.from(steps, (step) => step * scale * nudge)
      const type = { ...params, qmin: signed ? -128 : 0, qmax: signed ? 127 : 255 }
      const wanted = quantize(reals, type).map((code, c) => Math.max(lowest[c], Math.min(highest[c], code)))
      expect(run(graph, reals, type)).toEqual(wanted)
    }),
    { numRuns: 2000 },
  )
})
