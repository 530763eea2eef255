import type { QatProse } from '../../Page.tsx'
import HowData from './how-data.mdx'
import HowForward from './how-forward.mdx'
import HowModel from './how-model.mdx'
import HowOptimize from './how-optimize.mdx'
import HowParameters from './how-parameters.mdx'
import HowPlane from './how-plane.mdx'
import HowResult from './how-result.mdx'
import Plane from './plane.mdx'
import TwoBits from './two-bits.mdx'

export const prose: QatProse = {
  scenes: { plane: Plane, 'two-bits': TwoBits },
  how: {
    plane: HowPlane,
    model: HowModel,
    parameters: HowParameters,
    data: HowData,
    forward: HowForward,
    optimize: HowOptimize,
    result: HowResult,
  },
}
