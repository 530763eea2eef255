import type { PtqProse } from '../../Page.tsx'
import Bits from './bits.mdx'
import Clip from './clip.mdx'
import Codes from './codes.mdx'
import Draw from './draw.mdx'
import Ends from './ends.mdx'
import Floor from './floor.mdx'
import Forgotten from './forgotten.mdx'
import Free from './free.mdx'
import HotPixel from './hot-pixel.mdx'
import HowCalibrate from './how-calibrate.mdx'
import HowConvert from './how-convert.mdx'
import HowData from './how-data.mdx'
import HowInfer from './how-infer.mdx'
import HowNetwork from './how-network.mdx'
import MoreData from './more-data.mdx'
import OneTensor from './one-tensor.mdx'
import PerChannel from './per-channel.mdx'
import Repairs from './repairs.mdx'
import Scale from './scale.mdx'
import Scramble from './scramble.mdx'
import Speed from './speed.mdx'
import ThreeBits from './three-bits.mdx'
import Walk from './walk.mdx'
import WrongData from './wrong-data.mdx'

export const prose: PtqProse = {
  scenes: {
    free: Free,
    scale: Scale,
    bits: Bits,
    clip: Clip,
    'three-bits': ThreeBits,
    'more-data': MoreData,
    'wrong-data': WrongData,
    'hot-pixel': HotPixel,
    forgotten: Forgotten,
    'per-channel': PerChannel,
    repairs: Repairs,
    scramble: Scramble,
    codes: Codes,
    'one-tensor': OneTensor,
    ends: Ends,
    floor: Floor,
    walk: Walk,
    draw: Draw,
    speed: Speed,
  },
  how: { network: HowNetwork, data: HowData, calibrate: HowCalibrate, convert: HowConvert, infer: HowInfer },
}
