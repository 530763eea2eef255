import type { QatProse } from '../../Page.tsx'
import Better from './better.mdx'
import Bill from './bill.mdx'
import EightBits from './eight-bits.mdx'
import FewImages from './few-images.mdx'
import HowData from './how-data.mdx'
import HowForward from './how-forward.mdx'
import HowModel from './how-model.mdx'
import HowOptimize from './how-optimize.mdx'
import HowParameters from './how-parameters.mdx'
import HowPlane from './how-plane.mdx'
import HowResult from './how-result.mdx'
import Inside from './inside.mdx'
import Live from './live.mdx'
import OneBit from './one-bit.mdx'
import OneStep from './one-step.mdx'
import Plane from './plane.mdx'
import Result from './result.mdx'
import Runaway from './runaway.mdx'
import Straight from './straight.mdx'
import Tensor from './tensor.mdx'
import ThreeBits from './three-bits.mdx'
import TooFew from './too-few.mdx'
import TwoBits from './two-bits.mdx'
import Untrained from './untrained.mdx'

export const prose: QatProse = {
  scenes: {
    plane: Plane,
    'one-bit': OneBit,
    'two-bits': TwoBits,
    inside: Inside,
    straight: Straight,
    'one-step': OneStep,
    result: Result,
    'three-bits': ThreeBits,
    tensor: Tensor,
    better: Better,
    'eight-bits': EightBits,
    'too-few': TooFew,
    live: Live,
    untrained: Untrained,
    'few-images': FewImages,
    runaway: Runaway,
    bill: Bill,
  },
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
