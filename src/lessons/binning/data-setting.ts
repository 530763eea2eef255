import type { DataRow, ListRow, NumberRow, Text } from '../../engine/params.ts'

/** Where the numbers of the lesson come from: densities with their parameters, themselves or drawn from; pixels; the reader's. */

const n: NumberRow = {
  kind: 'number',
  label: { en: 'Values', ko: '값의 수' },
  default: 10_000,
  min: 0,
  max: 1_000_000,
  step: 1,
  offered: [
    { value: 0, name: { en: 'the density itself', ko: '밀도 함수 그대로' } },
    { value: 100, name: { en: '100 drawn', ko: '표본 100개' } },
    { value: 1_000, name: { en: '1,000 drawn', ko: '표본 1,000개' } },
    { value: 10_000, name: { en: '10,000 drawn', ko: '표본 10,000개' } },
    { value: 100_000, name: { en: '100,000 drawn', ko: '표본 100,000개' } },
    { value: 1_000_000, name: { en: '1,000,000 drawn', ko: '표본 1,000,000개' } },
  ],
}
export const seed: NumberRow = {
  kind: 'number',
  label: { en: 'Seed', ko: '시드' },
  default: 1,
  min: 0,
  max: 999,
  step: 1,
}

function parameter(label: Text, value: number, min: number, max: number, step = 0.05): NumberRow {
  return { kind: 'number', label, default: value, min, max, step }
}
const mean = (value = 0) => parameter({ en: 'Mean', ko: '평균' }, value, -5, 5)
const scale = (label: Text) => parameter(label, 1, 0.05, 5)
const density = (label: Text, numbers: Record<string, NumberRow>) => ({ label, numbers: { ...numbers, n, seed } })

/** the recipe whose shape is the reader's: `drawnHeights` */
export const DRAWN = 'drawn'
/** where a density can be drawn */
export const DRAWN_RANGE = [-4, 4] as const
/** the height of a full stroke: whole hundredths are short in a link */
export const FULL_HEIGHT = 100
/** Heights of the drawn density at places evenly over its range, straight lines between them. It opens with a steep hill and a low one. */
export const drawnHeights: ListRow = {
  kind: 'list',
  label: { en: 'Drawn density', ko: '그린 밀도' },
  default: [
    0, 0, 0, 0, 0, 2, 6, 14, 26, 42, 60, 78, 92, 100, 96, 82, 62, 42, 26, 16, 10, 8, 8, 9, 12, 16, 20, 24, 27, 28, 27,
    24, 20, 15, 10, 6, 3, 1, 0, 0, 0,
  ],
  min: 0,
  max: FULL_HEIGHT,
  maxLength: 41,
}

export const binningData: DataRow & { readonly kind: 'data' } = {
  kind: 'data',
  label: { en: 'Data', ko: '데이터' },
  default: { from: 'recipe', name: 'laplace', numbers: { mean: 0, variance: 1, n: 10_000, seed: 1 } },
  builtIns: { 'fashion-mnist': { en: 'Fashion-MNIST', ko: 'Fashion-MNIST' } },
  recipes: {
    gaussian: density(
      { en: 'Gaussian', ko: '가우스' },
      { mean: mean(), std: scale({ en: 'Standard deviation', ko: '표준 편차' }) },
    ),
    laplace: density(
      { en: 'Laplace', ko: '라플라스' },
      { mean: mean(), variance: scale({ en: 'Variance', ko: '분산' }) },
    ),
    uniform: density(
      { en: 'Uniform', ko: '균등' },
      {
        min: parameter({ en: 'Least', ko: '최솟값' }, -1, -5, 0),
        max: parameter({ en: 'Greatest', ko: '최댓값' }, 1, 0.05, 5),
      },
    ),
    exponential: density({ en: 'Exponential', ko: '지수' }, { rate: scale({ en: 'Rate', ko: '비율' }) }),
    rayleigh: density({ en: 'Rayleigh', ko: '레일리' }, { sigma: scale({ en: 'σ', ko: 'σ' }) }),
    'half-gaussian': density({ en: 'Half-Gaussian', ko: '반가우스' }, { sigma: scale({ en: 'σ', ko: 'σ' }) }),
    gamma: density(
      { en: 'Gamma', ko: '감마' },
      { shape: parameter({ en: 'Shape', ko: '형상' }, 2, 0.5, 8), scale: scale({ en: 'Scale', ko: '척도' }) },
    ),
    logistic: density({ en: 'Logistic', ko: '로지스틱' }, { mean: mean(), scale: scale({ en: 'Scale', ko: '척도' }) }),
    'student-t': density(
      { en: 'Student’s t', ko: '스튜던트 t' },
      {
        degrees: parameter({ en: 'Degrees of freedom', ko: '자유도' }, 4, 2.5, 30, 0.5),
        scale: scale({ en: 'Scale', ko: '척도' }),
      },
    ),
    'gaussian-mixture': density(
      { en: 'Two bells', ko: '봉우리 둘' },
      {
        distance: parameter({ en: 'Distance', ko: '거리' }, 4, 0, 8),
        share: parameter({ en: 'Share of the left', ko: '왼쪽의 비율' }, 0.5, 0.05, 0.95),
        width: parameter({ en: 'Width of a bell', ko: '봉우리의 폭' }, 0.6, 0.05, 3),
      },
    ),
    [DRAWN]: density({ en: 'Drawn by hand', ko: '손으로 그린 밀도' }, {}),
  },
  own: {
    mostNumbers: 100,
    title: { en: 'Your own numbers', ko: '내 데이터 넣기' },
    file: { en: 'Open a file: .csv, .npy or .safetensors', ko: '파일 열기: .csv, .npy, .safetensors' },
    endings: ['.csv', '.txt', '.tsv', '.npy', '.safetensors'],
  },
}
