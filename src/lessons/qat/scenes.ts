import { after, atStart, ofPlane, ptq, type QatScene } from './scene-numbers.ts'

export const qatScenes: readonly QatScene[] = [
  {
    id: 'plane',
    title: { en: 'Training that knows it will be rounded', ko: '반올림될 것을 알고 하는 학습' },
    runs: [{}],
    focus: 'plane',
    presumes: ['ground', 'points', 'planeWeightBits', 'planeActivationBits', 'planeEstimator'],
    numbers: { float: ofPlane('float'), ptq: ofPlane('ptq'), qat: ofPlane('qat') },
  },
  {
    id: 'two-bits',
    title: { en: 'Two bits, learned scales', ko: '2비트, 학습하는 스케일' },
    runs: [{ ground: 'images', weightBits: 2, activationBits: 8 }],
    focus: 'optimize',
    presumes: ['ground', 'network', 'weightBits', 'activationBits'],
    numbers: { start: atStart, ptq, lsq: after('lsq', 400), ste: after('ste', 400), float: after('float', 400) },
  },
]
