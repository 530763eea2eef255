import type { Scene } from '../../engine/scene.ts'
import type { ErrorId, ErrorsSettings } from './contract.ts'
import type { AccuracyFrame, ErrorsFrames, TrainedKind } from './frames.ts'

type Frames = Partial<ErrorsFrames>
type ErrorsScene = Omit<Scene, 'id' | 'runs' | 'focus' | 'numbers'> & {
  readonly id: ErrorId
  readonly runs: readonly Partial<ErrorsSettings>[]
  readonly focus: ErrorId
  readonly numbers: Readonly<Record<string, (runs: readonly Frames[]) => number>>
}

/** An accuracy counts once all images have been asked; before that there is none, as of a frame that is not there yet. */
const accuracyIn =
  (job: 'shiftAccuracy' | 'wrapAccuracy' | 'outsideAccuracy' | 'halfAccuracy', name: string | ((run: Frames) => string)) =>
  ([run]: readonly Frames[]): number => {
    const { total, runs } = run[job] as AccuracyFrame
    const found = runs[typeof name === 'string' ? name : name(run)]!
    return found.images === total ? found.accuracy : Number.NaN
  }
/** accuracy with the bits that the half is drawn with */
const atBits = (side: 'right' | 'wrong') => (run: Frames) => `${side} ${bitsOf(run.half!.rightParams)}`
const bitsOf = ({ qmin, qmax }: { qmin: number; qmax: number }) => Math.log2(qmax - qmin + 1)
const training = (kind: TrainedKind, what: 'accuracy' | 'loss') => ([run]: readonly Frames[]) =>
  run.training!.runs.find((one) => one.kind === kind)![what]

export const errorsScenes: readonly ErrorsScene[] = [
  {
    id: 'left-edge',
    title: { en: 'The level at the left edge of its cell', ko: '대푯값을 구간의 왼쪽 끝에 두는 오류' },
    runs: [{ bits: 3 }],
    focus: 'left-edge',
    presumes: ['figure', 'place'],
    says: {
      en: 'Rounding down without half a step back costs {lossDb:db} dB, a whole bit.',
      ko: '내림한 뒤 반 간격을 더하지 않으면 {lossDb:db} dB, 꼭 1비트를 잃습니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'Same thresholds, same codes. How many dB does the left edge lose against the middle?',
        ko: '경곗값도 코드도 같습니다. 왼쪽 끝은 가운데보다 몇 dB를 잃을까요?',
      },
      of: 'lossDb',
      ...{ min: 0, max: 12, step: 0.5, style: 'db1', within: 0.6 },
    },
    numbers: {
      bits: ([run]) => Math.log2(run.edge!.right.levels.length),
      step: ([run]) => run.edge!.step,
      middleDb: ([run]) => run.edge!.right.sqnrDb,
      leftDb: ([run]) => run.edge!.left.sqnrDb,
      lossDb: ([run]) => run.edge!.right.sqnrDb - run.edge!.left.sqnrDb,
      ratio: ([run]) => run.edge!.left.mse / run.edge!.right.mse,
      bias: ([run]) => run.edge!.left.bias,
      largest: ([run]) => run.edge!.left.largest,
      largestRight: ([run]) => run.edge!.right.largest,
    },
  },
  {
    id: 'level-at-maximum',
    title: { en: 'The maximum gets a code that there is not', ko: '최댓값이 없는 코드를 받는 오류' },
    runs: [{ figure: 'level-at-maximum', bits: 3, garment: 141 }],
    focus: 'level-at-maximum',
    presumes: ['figure', 'bits'],
    says: {
      en: '{share:percent} of the pixels are white, turn black, and cost {lossDb:db1} dB.',
      ko: '픽셀의 {share:percent}인 흰색이 검게 바뀌어 {lossDb:db1} dB를 잃습니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'Fewer than one pixel in a hundred is exactly 255. How many dB does wrapping just those cost at 3 bits?',
        ko: '값이 꼭 255인 픽셀은 백에 하나도 되지 않습니다. 3비트에서 이들만 되돌아가면 몇 dB를 잃을까요?',
      },
      of: 'lossDb',
      ...{ min: 0, max: 20, step: 0.5, style: 'db1', within: 1.5 },
    },
    numbers: {
      bits: ([run]) => run.top!.bits,
      levels: ([run]) => 2 ** run.top!.bits,
      topCode: ([run]) => 2 ** run.top!.bits - 1,
      count: ([run]) => run.top!.count,
      atTop: ([run]) => run.top!.atTop,
      share: ([run]) => run.top!.atTop / run.top!.count,
      rightDb: ([run]) => run.top!.right.sqnrDb,
      wrongDb: ([run]) => run.top!.wrong.sqnrDb,
      lossDb: ([run]) => run.top!.right.sqnrDb - run.top!.wrong.sqnrDb,
      last: ([run]) => run.top!.lastLevel,
      first: ([run]) => run.top!.firstLevel,
    },
  },
  {
    id: 'zero-point-real',
    title: { en: 'The zero-point taken for a real number', ko: '영점을 실수로 여기는 오류' },
    runs: [{ figure: 'zero-point-real', bits: 6 }],
    focus: 'zero-point-real',
    presumes: ['figure', 'bits', 'tensor'],
    says: {
      en: 'Read back as s·q + z in one tensor, accuracy falls from {right:accuracy} to {wrong:accuracy}.',
      ko: '텐서 하나를 s·q + z로 복원하면 정확도가 {right:accuracy}에서 {wrong:accuracy}로 떨어집니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'One tensor of 15 is read back as s·q + z instead of s(q − z). What accuracy is left?',
        ko: '텐서 15개 가운데 하나만 s(q − z) 대신 s·q + z로 복원합니다. 정확도는 얼마나 남을까요?',
      },
      of: 'wrong',
      ...{ min: 0, max: 1, step: 0.01, style: 'percent', within: 0.1 },
    },
    numbers: {
      zeroPoint: ([run]) => run.shift!.params.zeroPoint,
      scale: ([run]) => run.shift!.params.scale,
      shift: ([run]) => run.shift!.shift,
      ofZero: ([run]) => -run.shift!.params.scale * run.shift!.params.zeroPoint,
      rightDb: ([run]) => run.shift!.right.sqnrDb,
      wrongDb: ([run]) => run.shift!.wrong.sqnrDb,
      zeros: ([run]) => run.shift!.zeros,
      tensors: ([run]) => run.shift!.tensors,
      float: accuracyIn('shiftAccuracy', 'float'),
      right: accuracyIn('shiftAccuracy', 'right'),
      wrong: accuracyIn('shiftAccuracy', 'wrong'),
      everywhere: accuracyIn('shiftAccuracy', 'everywhere'),
    },
  },
  {
    id: 'no-clamp',
    title: { en: 'Rounding without a clamp', ko: '클램프를 빠뜨리는 오류' },
    runs: [{ figure: 'no-clamp', bits: 8, relu: 'b1', clip: 0.2 }],
    focus: 'no-clamp',
    presumes: ['figure', 'bits', 'relu', 'clip'],
    says: {
      en: 'At this clip accuracy is {right:accuracy} with a clamp, and {wrong:accuracy} where codes wrap.',
      ko: '이 지점에서 정확도는 묶으면 {right:accuracy}, 되돌아가면 {wrong:accuracy}입니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'Clipped at a fifth of its greatest value, the network keeps nine answers in ten. What is left if those few values wrap instead?',
        ko: '최댓값의 5분의 1에서 잘라도 열에 아홉은 맞힙니다. 넘는 값이 포화하지 않고 되돌아가면 정확도는 얼마나 남을까요?',
      },
      of: 'wrong',
      ...{ min: 0, max: 1, step: 0.01, style: 'percent', within: 0.07 },
    },
    numbers: {
      share: ([run]) => run.wrap!.beyond / run.wrap!.count,
      beyond: ([run]) => run.wrap!.beyond,
      clip: ([run]) => run.wrap!.clip,
      greatest: ([run]) => run.wrap!.max,
      rightDb: ([run]) => run.wrap!.right.sqnrDb,
      wrongDb: ([run]) => run.wrap!.wrong.sqnrDb,
      float: accuracyIn('wrapAccuracy', 'float'),
      right: accuracyIn('wrapAccuracy', 'right'),
      wrong: accuracyIn('wrapAccuracy', 'wrong'),
      unclippedWrong: accuracyIn('wrapAccuracy', 'wrong 1'),
      tenthRight: accuracyIn('wrapAccuracy', 'right 0.1'),
      tenthWrong: accuracyIn('wrapAccuracy', 'wrong 0.1'),
    },
  },
  {
    id: 'zero-outside',
    title: { en: 'A range that does not hold 0', ko: '범위에서 0을 빠뜨리는 오류' },
    runs: [{ figure: 'zero-outside', bits: 8, lowest: 0.05 }],
    focus: 'zero-outside',
    presumes: ['figure', 'bits', 'lowest'],
    says: {
      en: 'Zeros come back as {lowest}: accuracy is {wrong:accuracy} instead of {right:accuracy}.',
      ko: '0이 {lowest}로 복원되어 정확도가 {right:accuracy} 대신 {wrong:accuracy}입니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'The range of one tensor begins at a twentieth of its greatest value. What accuracy is left?',
        ko: '텐서 하나의 범위가 최댓값의 20분의 1에서 시작합니다. 정확도는 얼마나 남을까요?',
      },
      of: 'wrong',
      ...{ min: 0, max: 1, step: 0.01, style: 'percent', within: 0.1 },
    },
    numbers: {
      zeros: ([run]) => run.outside!.zeros / run.outside!.count,
      lowest: ([run]) => run.outside!.lowest,
      greatest: ([run]) => run.outside!.max,
      zeroPoint: ([run]) => run.outside!.zeroPoint,
      topCode: ([run]) => run.outside!.params.qmax,
      rightDb: ([run]) => run.outside!.right.sqnrDb,
      wrongDb: ([run]) => run.outside!.wrong.sqnrDb,
      stepGain: ([run]) => 1 - run.outside!.step / run.outside!.params.scale,
      ringWrong: ([run]) => run.outside!.map.ring.wrong,
      insideWrong: ([run]) => run.outside!.map.inside.wrong,
      right: accuracyIn('outsideAccuracy', 'right'),
      wrong: accuracyIn('outsideAccuracy', 'wrong'),
    },
  },
  {
    id: 'symmetric-relu',
    title: { en: 'A symmetric range after a ReLU', ko: 'ReLU 뒤에 대칭 범위를 쓰는 오류' },
    runs: [{ figure: 'symmetric-relu', bits: 4 }],
    focus: 'symmetric-relu',
    presumes: ['figure', 'bits', 'relu', 'clip'],
    says: {
      en: 'Half of the codes lie idle: {lossDb:db1} dB, and {wrong:accuracy} instead of {right:accuracy}.',
      ko: '코드의 절반이 놀아 {lossDb:db1} dB를 잃고, 정확도는 {right:accuracy} 대신 {wrong:accuracy}입니다.',
    },
    ask: {
      kind: 'curve',
      question: {
        en: 'Symmetric ranges after every ReLU: draw the accuracy at these bits.',
        ko: '모든 ReLU 뒤에 대칭 범위를 씁니다. 비트별 정확도를 그려 보세요.',
      },
      axis: { en: 'bits', ko: '비트' },
      points: [
        { label: '8', of: 'wrong8' },
        { label: '6', of: 'wrong6' },
        { label: '5', of: 'wrong5' },
        { label: '4', of: 'wrong4' },
        { label: '3', of: 'wrong3' },
        { label: '2', of: 'wrong2' },
      ],
      ...{ min: 0, max: 1, style: 'percent', within: 0.15 },
    },
    numbers: {
      bits: ([run]) => bitsOf(run.half!.rightParams),
      codes: ([run]) => run.half!.wrongParams.qmax - run.half!.wrongParams.qmin + 1,
      usedWrong: ([run]) => run.half!.usedWrong,
      usedRight: ([run]) => run.half!.usedRight,
      rightDb: ([run]) => run.half!.right.sqnrDb,
      wrongDb: ([run]) => run.half!.wrong.sqnrDb,
      lossDb: ([run]) => run.half!.right.sqnrDb - run.half!.wrong.sqnrDb,
      fineLossDb: ([run]) => run.half!.fineLossDb,
      stepRatio: ([run]) => run.half!.wrongParams.scale / run.half!.rightParams.scale,
      right: accuracyIn('halfAccuracy', atBits('right')),
      wrong: accuracyIn('halfAccuracy', atBits('wrong')),
      right3: accuracyIn('halfAccuracy', 'right 3'),
      right8: accuracyIn('halfAccuracy', 'right 8'),
      wrong2: accuracyIn('halfAccuracy', 'wrong 2'),
      wrong3: accuracyIn('halfAccuracy', 'wrong 3'),
      wrong4: accuracyIn('halfAccuracy', 'wrong 4'),
      wrong5: accuracyIn('halfAccuracy', 'wrong 5'),
      wrong6: accuracyIn('halfAccuracy', 'wrong 6'),
      wrong8: accuracyIn('halfAccuracy', 'wrong 8'),
    },
  },
  {
    id: 'uniform-virtues',
    title: { en: 'Uniform praised for what it cannot do', ko: '균등 양자화에 없는 장점을 붙이는 오류' },
    runs: [{ figure: 'uniform-virtues', bits: 5, heights: [2, 2, 3, 5, 10, 100, 10, 5, 3, 2, 2] }],
    focus: 'uniform-virtues',
    presumes: ['figure', 'bits', 'heights'],
    says: {
      en: 'Of {levels:count} levels uniform gives {uniformIn:count} to the densest half, Lloyd–Max {lloydIn:count}.',
      ko: '대푯값 {levels:count}개 중 빽빽한 절반에 균등은 {uniformIn:count}개, 로이드–맥스는 {lloydIn:count}개를 둡니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'How many of 32 equal-step levels serve the densest half of these values?',
        ko: '같은 간격의 대푯값 32개 가운데 이 값들의 가장 빽빽한 절반을 맡는 것은 몇 개일까요?',
      },
      of: 'uniformIn',
      ...{ min: 0, max: 32, step: 1, style: 'count', within: 1 },
    },
    numbers: {
      levels: ([run]) => run.virtues!.uniform.levels.length,
      width: ([run]) => run.virtues!.denseWidth,
      uniformIn: ([run]) => run.virtues!.uniform.inDense,
      lloydIn: ([run]) => run.virtues!.lloyd.inDense,
      uniformDb: ([run]) => run.virtues!.uniform.sqnrDb,
      lloydDb: ([run]) => run.virtues!.lloyd.sqnrDb,
      gainDb: ([run]) => run.virtues!.lloyd.sqnrDb - run.virtues!.uniform.sqnrDb,
      left: ([run]) => run.virtues!.lloyd.mse / run.virtues!.uniform.mse,
    },
  },
  {
    id: 'integers-train',
    title: { en: 'Training that keeps only integers', ko: '정수만 남기고 학습하는 오류' },
    runs: [{ figure: 'integers-train', bits: 4, points: 'spirals' }],
    focus: 'integers-train',
    presumes: ['figure', 'bits', 'points', 'rate', 'random'],
    says: {
      en: '{survived:count} of {tried:count} moves of integer weights are kept: {integers:accuracy}, not {latent:accuracy}.',
      ko: '정수 가중치의 이동 {tried:count}번 중 {survived:count}번만 남습니다. 정확도 {integers:accuracy} 대 {latent:accuracy}.',
    },
    ask: {
      kind: 'choice',
      question: {
        en: 'Weights are kept as 4-bit integers, and each step of Adam is rounded to them at once. How many of its moves are kept?',
        ko: '가중치를 4비트 정수로만 두고 Adam의 한 단계마다 곧바로 반올림합니다. 이동은 얼마나 남을까요?',
      },
      options: {
        most: { en: 'most', ko: '대부분' },
        half: { en: 'about half', ko: '절반쯤' },
        few: { en: 'a few in a hundred', ko: '백에 몇' },
        none: { en: 'none', ko: '하나도 남지 않음' },
      },
      right: ({ survived, tried }) => {
        const share = survived / tried
        return share > 0.75 ? 'most' : share > 0.25 ? 'half' : share > 0.0005 ? 'few' : 'none'
      },
    },
    numbers: {
      steps: ([run]) => run.training!.step,
      float: training('float', 'accuracy'),
      latent: training('latent', 'accuracy'),
      integers: training('integers', 'accuracy'),
      tried: ([run]) => run.training!.triedInAll,
      survived: ([run]) => run.training!.survivedInAll,
      share: ([run]) => run.training!.survivedInAll / run.training!.triedInAll,
      rateInSteps: ([run]) => run.training!.rateInSteps,
    },
  },
]
