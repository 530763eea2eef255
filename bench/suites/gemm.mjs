import { interleave, percent, short, times } from '../harness.mjs'
import { loadPeak } from '../peak.mjs'

/** rows × inner × columns; `inCache` as the goal for the kernel is stated: rows 48 … 240, inner 144 … 288, 48 columns */
const SHAPES = [
  { shape: [32, 8, 2], is: 'a layer of the training lesson' },
  { shape: [64, 64, 64] },
  { shape: [196, 144, 16], is: 'a 3×3 convolution of 16 channels on 14×14' },
  { shape: [48, 144, 48], inCache: true },
  { shape: [240, 288, 48], inCache: true },
  { shape: [512, 512, 64] },
]
/** so many products at least are timed as one */
const PRODUCTS = 1e7
const ROUNDS = 60

/** The compiled matrix product beside the plain one, and beside what the machine can do. */
export async function* gemm({ core, loadKernels, checks }) {
  const peak = await loadPeak(5000)
  const rows = []
  for (const { shape, is, inCache } of SHAPES) {
    const products = shape[0] * shape[1] * shape[2]
    const build = (kernels) => product(core, kernels, shape)
    const simdKernels = await loadKernels(core.arenaFloats(build))
    const [simd, reference] = [build(simdKernels), build(core.referenceKernels)]
    simd.run()
    reference.run()
    checks.sameBits(`gemm ${shape.join(' × ')}`, simd.c, reference.c)
    const repeats = Math.ceil(PRODUCTS / products)
    const measured = await interleave({
      simd: { run: simd.run, rounds: ROUNDS, repeats },
      peak: { run: peak.run, rounds: ROUNDS },
      reference: { run: reference.run, rounds: ROUNDS / 4, repeats },
    })
    const rate = products / measured.simd.ms / 1e6
    const peakRate = peak.products / measured.peak.ms / 1e6
    rows.push([
      `${shape.join(' × ')}${is ? `, ${is}` : ''}`,
      ...[measured.simd.ms, measured.reference.ms].map((ms) => short(1000 * ms)),
      times(measured.reference.ms / measured.simd.ms),
      ...[rate, peakRate].map(short),
      percent(rate / peakRate),
      ...(inCache ? ['70 %', '80 %'] : ['–', '–']),
    ])
  }
  yield {
    title: 'Matrix product, C += A · B',
    columns: [
      'rows × inner × columns',
      'SIMD, µs',
      'reference, µs',
      'ratio',
      'SIMD, 10⁹ products/s',
      'peak, 10⁹/s',
      'share of the peak',
      'floor',
      'target',
    ],
    rows,
    notes:
      'Both kernels give the same bits. The peak is that of plain 128-bit SIMD without fused multiply-add, measured in the same rounds: ' +
      'eight sums in registers, fed from the first cache.',
  }
}

/** Matrices of a product in a kernel set, filled from a seed. */
function product(core, kernels, [rows, inner, columns]) {
  const random = core.createRandom(1)
  const [c, a, b] = [rows * columns, rows * inner, inner * columns].map((n) => kernels.allocate(n))
  for (const matrix of [a, b]) for (let i = 0; i < matrix.length; i++) matrix[i] = random.gaussian()
  return { c, run: () => kernels.gemm(c, a, b, rows, inner, columns) }
}
