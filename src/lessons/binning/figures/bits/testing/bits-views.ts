import { densitySource, type Source, sampleSource } from '../../../../../core/index.ts'
import { defaultsOf } from '../../../../../engine/params.ts'
import { runJob } from '../../../../../engine/testing/run-job.ts'
import { binningContract } from '../../../contract.ts'
import { curve } from '../../../jobs/curve.ts'
import { lloyd } from '../../../jobs/lloyd.ts'
import { numbersOf } from '../../../jobs/numbers.ts'
import type { BinningView } from '../../view.ts'

/** What the figure reads of a view, of a page with six levels whose Lloyd–Max has done two iterations. */
function bitsViewOf(source: Source): BinningView {
  const settings = { ...defaultsOf(binningContract.settings), levels: 6 }
  const numbers = numbersOf(source, source.integrate ? 'density' : 'sample')
  return {
    curve: runJob(curve(settings, numbers)).frames.at(-1),
    lloyd: runJob(lloyd(settings, numbers)).frames[4],
    own: { quantizer: null },
    rate: 'fixed',
    levels: 6,
    stale: { lloyd: false },
  } as unknown as BinningView
}

export const BITS_VIEWS: Readonly<Record<string, BinningView>> = {
  gaussian: bitsViewOf(densitySource('gaussian', { mean: 2, std: 3 })),
  laplace: bitsViewOf(densitySource('laplace', { mean: 0, variance: 1 })),
  sample: bitsViewOf(sampleSource(Array.from({ length: 300 }, (_, i) => (i * i * i) % 101))),
  few: bitsViewOf(sampleSource([1, 2, 4])),
  equal: bitsViewOf(sampleSource([5, 5])),
}
export const entropyCoded = (view: BinningView): BinningView => ({ ...view, rate: 'entropy' })
