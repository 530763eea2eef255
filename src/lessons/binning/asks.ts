import type { Ask } from '../../engine/scene.ts'

const points = (name: string, bits: readonly number[]) => bits.map((b) => ({ label: String(b), of: `${name}${b}` }))
const axis = { en: 'bits a value', ko: '값 하나에 쓰는 비트' }

/** the name whose number is the least */
const least = (numbers: Readonly<Record<string, number>>) =>
  Object.keys(numbers).reduce((best, name) => (numbers[name] < numbers[best] ? name : best))

/** nearer than this, in dB, two quantizers keep the same */
const SAME_DB = 0.1

/** What a reader may guess before a scene runs; the scene's own numbers answer. */
export const ASKS: Readonly<Record<string, Ask>> = {
  symbols: {
    kind: 'choice',
    question: {
      en: 'The codes run from 0 to K − 1. The formula counts the whole steps from the left end up to a value. What does it count for the greatest value of all?',
      ko: '코드는 0부터 K − 1까지입니다. 공식은 왼쪽 끝에서 값까지 온전한 간격이 몇 개 들어가는지 셉니다. 데이터의 최댓값에서는 몇이 나올까요?',
    },
    options: {
      last: { en: 'K − 1, the last code', ko: 'K − 1, 마지막 코드' },
      over: { en: 'K, a code that does not exist', ko: 'K, 없는 코드' },
      first: { en: '0, the first code', ko: '0, 첫 코드' },
    },
    right: ({ endFloor, levels }) => (endFloor < levels ? 'last' : 'over'),
  },
  'left-edge': {
    kind: 'number',
    question: {
      en: 'The cells and the codes stay; only the level moves from the middle of its cell to the left edge. By what factor does the mean squared error grow?',
      ko: '구간과 코드는 그대로 두고, 대푯값만 구간의 가운데에서 왼쪽 끝으로 옮깁니다. 평균 제곱 오차는 몇 배가 될까요?',
    },
    of: 'times',
    min: 1,
    max: 8,
    step: 0.5,
    style: 'number',
    within: 0.25,
  },
  'uniform-density': {
    kind: 'curve',
    question: {
      en: 'How many decibels (SQNR) do equal steps keep of a flat density, with one to eight bits? 0 dB would be an error as strong as the values themselves.',
      ko: '평평한 밀도를 같은 간격으로 양자화합니다. 1비트부터 8비트까지 SQNR은 몇 dB일까요? 0 dB라면 오차가 원래 값만큼 크다는 뜻입니다.',
    },
    axis,
    points: points('db', [1, 2, 3, 4, 5, 6, 7, 8]),
    min: 0,
    max: 60,
    style: 'db1',
    within: 3,
  },
  laplace: {
    kind: 'curve',
    question: {
      en: 'Equal steps get the best range that there is for each number of bits. How many decibels is Lloyd–Max ahead of them?',
      ko: '비트 수마다 균등 양자화에 가장 좋은 범위를 줍니다. 그래도 로이드–맥스는 몇 dB 앞설까요?',
    },
    axis,
    points: points('ahead', [2, 3, 4, 5, 6, 7, 8]),
    min: 0,
    max: 12,
    style: 'db1',
    within: 1.5,
  },
  outlier: {
    kind: 'number',
    question: {
      en: 'All values but one come from a bell of standard deviation 1; that one lies at 40. Sixteen equal levels have to span them all. How many of the sixteen get any value?',
      ko: '값 하나를 뺀 나머지는 모두 표준 편차 1인 정규 분포에서 나왔고, 그 하나는 40에 있습니다. 균등 대푯값 열여섯 개가 이 범위를 모두 담아야 합니다. 값이 하나라도 들어오는 대푯값은 몇 개일까요?',
    },
    of: 'firstCells',
    min: 1,
    max: 16,
    step: 1,
    style: 'count',
    within: 1,
  },
  stuck: {
    kind: 'number',
    question: {
      en: 'Lloyd starts from eight levels drawn at random, nearly all of them from one of two bells. When nothing moves any more, how many times the least possible error is left?',
      ko: '로이드가 무작위로 뽑은 대푯값 여덟 개에서 출발합니다. 거의 모두 두 봉우리 가운데 한쪽에서 나왔습니다. 더 움직일 것이 없을 때 남은 오차는 가능한 최소 오차의 몇 배일까요?',
    },
    of: 'excess',
    min: 1,
    max: 8,
    step: 0.1,
    style: 'number',
    within: 0.7,
  },
  'empty-cell': {
    kind: 'number',
    question: {
      en: 'Ten numbers lie in two clumps, near 0 and near 9. Eight equal cells span them, and a level whose cell is empty stays where it is. When Lloyd has ended, how many of the eight levels have no value?',
      ko: '수 열 개가 0 근처와 9 근처의 두 무더기로 모여 있습니다. 같은 폭의 구간 여덟 개로 나누어 시작하고, 빈 구간의 대푯값은 그 자리에 둡니다. 로이드가 끝났을 때 값이 하나도 없는 대푯값은 몇 개일까요?',
    },
    of: 'emptyCells',
    min: 0,
    max: 8,
    step: 1,
    style: 'count',
    within: 0,
  },
  pixels: {
    kind: 'number',
    question: {
      en: 'A thousand photographs of garments, every pixel between 0 (black) and 1 (white), four equal cells. What share of all pixels falls into the darkest?',
      ko: '옷 사진 천 장의 화소는 모두 0(검정)과 1(흰색) 사이에 있습니다. 같은 폭의 구간 네 개로 나누면, 가장 어두운 구간에는 화소의 몇 %가 들어갈까요?',
    },
    of: 'firstCell',
    min: 0,
    max: 1,
    step: 0.01,
    style: 'percent',
    within: 0.08,
  },
  companding: {
    kind: 'choice',
    question: {
      en: 'Laplace’s density over the same range of ±4σ, six bits: which keeps more, equal steps, or µ-law with its fine steps at zero and coarse steps far out?',
      ko: '라플라스 밀도를 똑같이 ±4σ 범위에서 6비트로 양자화합니다. 같은 간격과, 0 근처는 촘촘하고 멀수록 성긴 µ-법칙 가운데 어느 쪽의 SQNR이 높을까요?',
    },
    options: {
      muLaw: { en: 'µ-law', ko: 'µ-법칙' },
      uniform: { en: 'equal steps', ko: '같은 간격' },
      same: { en: 'both the same', ko: '둘이 같다' },
    },
    right: ({ muLawDb, uniformDb }) =>
      Math.abs(muLawDb - uniformDb) < SAME_DB ? 'same' : muLawDb > uniformDb ? 'muLaw' : 'uniform',
  },
  codebooks: {
    kind: 'choice',
    question: {
      en: 'Three ready-made sets of four-bit levels, each with the scale that suits a bell best. Which of them loses most?',
      ko: '미리 정해 둔 4비트 대푯값 세 벌에, 저마다 정규 분포에 가장 잘 맞는 스케일을 곱합니다. 오차가 가장 큰 것은 어느 것일까요?',
    },
    options: {
      int4: { en: 'INT4: equal steps', ko: 'INT4: 같은 간격' },
      fp4: { en: 'FP4: steps that grow with the value', ko: 'FP4: 값이 클수록 커지는 간격' },
      nf4: { en: 'NF4: quantiles of a bell', ko: 'NF4: 정규 분포의 분위수' },
    },
    right: ({ int4Db, fp4Db, nf4Db }) => least({ int4: int4Db, fp4: fp4Db, nf4: nf4Db }),
  },
  entropy: {
    kind: 'choice',
    question: {
      en: 'Now an entropy coder gives frequent codes short words, and the rate is what is left after it. Which comes nearer to the bound that no code can pass?',
      ko: '이제 엔트로피 부호기가 자주 나오는 코드에 짧은 부호를 주고, 비트율은 그 뒤에 셉니다. 어떤 부호도 넘을 수 없는 한계에 더 가까운 것은 어느 쪽일까요?',
    },
    options: {
      lloyd: { en: 'Lloyd–Max, fitted to the bell', ko: '정규 분포에 맞춘 로이드–맥스' },
      uniform: { en: 'equal steps', ko: '같은 간격' },
      same: { en: 'both the same', ko: '둘이 같다' },
    },
    right: ({ gapDb, lloydGapDb }) =>
      Math.abs(gapDb - lloydGapDb) < SAME_DB ? 'same' : gapDb < lloydGapDb ? 'uniform' : 'lloyd',
  },
  accuracy: {
    kind: 'number',
    question: {
      en: 'Lloyd–Max has brought the mean squared error far below that of equal steps. Its worst value moves how many times as far as the worst value of equal steps?',
      ko: '로이드–맥스는 평균 제곱 오차를 균등 양자화보다 크게 줄였습니다. 그렇다면 가장 크게 틀린 값의 오차는 균등 양자화의 몇 배일까요?',
    },
    of: 'ratio',
    min: 0,
    max: 8,
    step: 0.1,
    style: 'number',
    within: 0.6,
  },
}
