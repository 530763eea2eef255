import {
  answerNumbers,
  byteNumbers,
  energyNumbers,
  noiseNumbers,
  type WhyScene,
  weightSceneNumbers,
} from './scene-numbers.ts'

const BITS_OF_NOISE = 4

export const scenes: readonly WhyScene[] = [
  {
    id: 'value',
    title: { en: 'One weight, 32 bits', ko: '가중치 하나에 32비트' },
    runs: [{}],
    focus: 'value',
    presumes: ['figure'],
    numbers: weightSceneNumbers,
    says: {
      en: 'A weight of {value} takes 32 bits as a float. In {bits:count} bits it becomes {real}, {relative:percent} off.',
      ko: '가중치 {value}를 실수로는 32비트에 담습니다. {bits:count}비트면 {real}, 오차는 {relative:percent}입니다.',
    },
  },
  {
    id: 'bytes',
    title: {
      en: 'A quarter of the bits is not a quarter of the file',
      ko: '비트가 4분의 1이라고 파일도 4분의 1은 아니다',
    },
    runs: [{ figure: 'bytes', bits: 8 }],
    focus: 'bytes',
    presumes: ['figure', 'bits'],
    numbers: byteNumbers,
    says: {
      en: 'In {bits:count} bits the weights are {smallerWeights:count} times smaller, the whole file {smaller} times.',
      ko: '{bits:count}비트에서 가중치는 {smallerWeights:count}분의 1, 파일은 {smaller}분의 1입니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'All weights go from 32 bits to 8. How many times smaller does this network’s file become?',
        ko: '모든 가중치를 32비트에서 8비트로 줄입니다. 이 신경망의 파일은 몇 분의 1이 될까요?',
      },
      of: 'smaller',
      min: 1,
      max: 6,
      step: 0.1,
      style: 'number',
      within: 0.3,
    },
  },
  {
    id: 'time',
    title: { en: 'Measured now, on your device', ko: '지금 이 기기에서 잰 시간' },
    runs: [{ figure: 'time', bits: 8 }],
    focus: 'time',
    presumes: ['figure'],
    numbers: {
      rows: ([run]) => run.time!.measured!.rows,
      inner: ([run]) => run.time!.measured!.inner,
      columns: ([run]) => run.time!.measured!.columns,
      ratio: ([run]) => run.time!.measured!.ratio.median,
      low: ([run]) => run.time!.measured!.ratio.low,
      high: ([run]) => run.time!.measured!.ratio.high,
    },
    here: ['ratio', 'low', 'high'],
    says: {
      en: 'On this device the same product is {ratio} times as fast in 8-bit integers (half of the rounds: {low} to {high}).',
      ko: '이 기기에서 같은 곱이 8비트 정수로 {ratio}배의 속도입니다(측정의 절반이 {low}–{high}배).',
    },
  },
  {
    id: 'energy',
    title: { en: 'What a bit costs in energy', ko: '1비트가 쓰는 에너지' },
    runs: [{ figure: 'energy', bits: 8 }],
    focus: 'energy',
    presumes: ['figure', 'bits', 'weightsIn', 'activationsIn', 'atOnce'],
    numbers: energyNumbers,
    says: {
      en: 'By Horowitz’s table, {bits:count} bits take {less} times less energy; in float32 {movedFloat:percent} of it moves numbers.',
      ko: '호로위츠의 표로 {bits:count}비트는 에너지가 {less}분의 1, float32에서는 {movedFloat:percent}가 수를 옮기는 데 듭니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'An image passes through this network in float32, its weights in DRAM. How much of the energy goes into moving numbers, not into multiplying and adding them?',
        ko: '가중치를 DRAM에 두고 이미지 한 장을 float32로 계산합니다. 곱하고 더하는 데가 아니라 수를 옮기는 데 드는 에너지는 얼마나 될까요?',
      },
      of: 'movedFloat',
      min: 0,
      max: 1,
      step: 0.01,
      style: 'percent',
      within: 0.1,
    },
  },
  {
    id: 'noise',
    title: { en: 'Why a network can bear it', ko: '신경망은 왜 견디는가' },
    runs: [{ figure: 'noise', bits: BITS_OF_NOISE }],
    focus: 'noise',
    presumes: ['figure', 'bits', 'granularity'],
    numbers: { ...noiseNumbers(BITS_OF_NOISE), ...answerNumbers },
    says: {
      en: 'Over {products:count} products the errors of {bits:count} bits could add up to {worst:percent} of the sum. They make {measured:percent}.',
      ko: '곱 {products:count}개의 {bits:count}비트 오차는 합의 {worst:percent}까지 쌓일 수 있지만 실제로는 {measured:percent}입니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'Every weight of the network is rounded to 4 bits. Of 1,000 images, for how many does the answer stay the same?',
        ko: '신경망의 모든 가중치를 4비트로 반올림합니다. 이미지 1,000장 가운데 답이 그대로인 비율은 얼마일까요?',
      },
      of: 'stay4',
      min: 0,
      max: 1,
      step: 0.01,
      style: 'percent',
      within: 0.05,
    },
  },
  {
    id: 'way',
    title: { en: 'How far down, and how', ko: '몇 비트까지, 어떻게' },
    runs: [{ figure: 'noise', bits: 3, noiseView: 'network', granularity: 'tensor' }],
    focus: 'noise',
    presumes: ['figure', 'granularity'],
    numbers: answerNumbers,
    says: {
      en: 'With one scale a layer, {stay8:percent} of the answers stay at 8 bits, {stay4:percent} at 4 and {stay3:percent} at 3.',
      ko: '층마다 스케일 하나일 때 그대로인 답: 8비트 {stay8:percent}, 4비트 {stay4:percent}, 3비트 {stay3:percent}입니다.',
    },
    ask: {
      kind: 'curve',
      question: {
        en: 'One scale for each layer now. Draw how many answers stay the same from 8 bits down to 2.',
        ko: '이제 층마다 스케일이 하나입니다. 8비트에서 2비트까지 답이 그대로인 비율을 그려 보세요.',
      },
      axis: { en: 'bits a weight', ko: '가중치 비트' },
      points: [8, 7, 6, 5, 4, 3, 2].map((bits) => ({ label: String(bits), of: `stay${bits}` })),
      min: 0,
      max: 1,
      style: 'percent',
      within: 0.15,
    },
  },
]
