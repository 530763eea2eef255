import type { BothLanguages } from '../../../../ui/language.tsx'
import type { SpeedFrame } from '../../frames.ts'

/** How the converted network computes. */
export const KIND_TEXT: Readonly<Record<SpeedFrame['kind'], BothLanguages>> = {
  integer: { en: 'computed in integers', ko: '정수로 계산' },
  simulated: {
    en: 'some of it stays float: its integers are simulated in float',
    ko: '일부가 실수라 정수를 실수로 모의',
  },
  dynamic: { en: 'activations get their scale image by image', ko: '활성값의 스케일을 이미지마다 정함' },
  float: { en: 'weights are decoded, then all is computed in float', ko: '가중치를 복원해 실수로 계산' },
}

/** Why there is no integer to show, and what a button can do about it. */
export const NO_INTEGERS = {
  simulated: {
    en: 'Some weights or activations stay float, so the integers of the others are only simulated in float.',
    ko: '가중치나 활성값 일부가 실수로 남아 있어, 나머지의 정수도 실수로 모의할 뿐입니다.',
  },
  dynamic: {
    en: 'With a dynamic range every layer finds its scale anew for each image and gives floats: no code leaves a layer.',
    ko: '동적 범위에서는 층마다 이미지별로 스케일을 새로 정하고 실수를 내보냅니다. 층 밖으로 나가는 코드가 없습니다.',
  },
  float: {
    en: 'Only the weights are stored as codes. They are decoded first, and every product is one of floats.',
    ko: '가중치만 코드로 저장됩니다. 먼저 복원하므로 모든 곱은 실수의 곱입니다.',
  },
  toIntegers: { en: 'Compute in static integers', ko: '정적 정수로 계산하기' },
}
