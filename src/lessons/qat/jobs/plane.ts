import type { JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import type { QatSettings } from '../contract.ts'
import type { PlaneFrame } from '../plane-frames.ts'
import { createPlaneNets } from './plane-nets.ts'
import { planePoints } from './plane-points.ts'

const STEPS = 2000

/** The toy: a checkpoint before the first step and after each; nothing on another ground, or without a point. */
export function* plane(settings: QatSettings): JobRun<PlaneFrame> {
  if (settings.ground !== 'plane') return
  const set = planePoints(settings)
  const points = {
    x: set.points.filter((_, i) => i % 2 === 0),
    y: set.points.filter((_, i) => i % 2 === 1),
    label: set.labels,
  }
  if (set.labels.length === 0) {
    yield { checkpoint: () => ({ step: 0, kernels: 'reference', points, nets: [], layers: [] }) }
    return
  }
  const { nets, kernels } = yield* onKernels((kernels) => ({
    nets: createPlaneNets(set, settings, kernels),
    kernels: kernels.name,
  }))
  const shown = {
    checkpoint: (): PlaneFrame => ({
      step: nets.step,
      kernels,
      points,
      nets: nets.nets(),
      layers: nets.layers(),
    }),
    fleeting: true,
  } as const
  nets.note()
  yield shown
  while (nets.step < STEPS) {
    nets.advance()
    nets.note()
    yield shown
  }
}
