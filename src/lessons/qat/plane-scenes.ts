import { ofPlane, type QatScene } from './scene-numbers.ts'

/** The toy. */
export const planeScenes: readonly QatScene[] = [
  {
    id: 'plane',
    title: { en: 'Training that knows it will be rounded', ko: '반올림될 것을 알고 하는 학습' },
    runs: [{}],
    focus: 'plane',
    presumes: ['ground', 'points', 'planeWeightBits', 'planeActivationBits', 'planeEstimator', 'hidden'],
    numbers: { float: ofPlane('float'), ptq: ofPlane('ptq'), qat: ofPlane('qat') },
  },
  {
    id: 'one-bit',
    title: { en: 'One bit, the exception', ko: '예외인 1비트' },
    runs: [
      { planeWeightBits: 1, planeEstimator: 'ste' },
      { planeWeightBits: 2, planeEstimator: 'ste' },
    ],
    focus: 'plane',
    presumes: ['ground', 'points', 'planeWeightBits', 'planeActivationBits', 'hidden'],
    numbers: { ptq: ofPlane('ptq'), qat: ofPlane('qat'), twoBits: ofPlane('qat', 1) },
  },
]
