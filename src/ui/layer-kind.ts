import type { BothLanguages, Language } from './language.tsx'

const KINDS: Readonly<Record<string, BothLanguages>> = {
  conv: { en: 'conv', ko: '합성곱' },
  depthwise: { en: 'depthwise', ko: '깊이별' },
  dense: { en: 'dense', ko: '완전 연결' },
  relu: { en: 'ReLU', ko: 'ReLU' },
  add: { en: 'add', ko: '덧셈' },
  'global-average-pool': { en: 'average', ko: '전역 평균' },
}

/** What a layer does, a convolution with the size of its window. */
export function layerKind(kind: string, weightShape: readonly number[] | null, language: Language): string {
  const name = KINDS[kind]?.[language] ?? kind
  return weightShape && kind !== 'dense' ? `${name} ${weightShape[0]}×${weightShape[1]}` : name
}

export const shapeOf = (shape: readonly number[]): string => shape.join('×')
