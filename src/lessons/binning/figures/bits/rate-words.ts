import type { BothLanguages } from '../../../../ui/language.tsx'
import type { BinningView } from '../view.ts'
import type { SeriesId, TheoryLine } from './rate-drawing.ts'

const NAMES: Readonly<Record<SeriesId | TheoryLine['of'], BothLanguages>> = {
  uniform: { en: 'uniform', ko: '균등' },
  bestUniform: { en: 'MSE range', ko: 'MSE 최소 범위' },
  muLaw: { en: 'µ-law', ko: 'µ-법칙' },
  lloyd: { en: 'Lloyd–Max', ko: '로이드–맥스' },
  optimum: { en: 'optimum', ko: '최적' },
  int4: { en: 'INT4', ko: 'INT4' },
  'fp4-e2m1': { en: 'FP4', ko: 'FP4' },
  nf4: { en: 'NF4', ko: 'NF4' },
  'fp8-e4m3': { en: 'FP8', ko: 'FP8' },
  now: { en: 'Lloyd–Max now', ko: '로이드–맥스 지금' },
  own: { en: 'yours', ko: '내 양자화기' },
  slope: { en: '6.02 dB a bit', ko: '비트당 6.02 dB' },
  bound: { en: 'Shannon bound', ko: '섀넌 한계' },
  exactBound: { en: 'exact bound', ko: '정확한 한계' },
  panterDite: { en: 'Panter–Dite', ko: '팬터–다이트' },
  gishPierce: { en: 'bound − 1.53 dB', ko: '한계 − 1.53 dB' },
}
const BEST_FOUND: BothLanguages = { en: 'best found', ko: '찾은 최선' }

/** What a line or a mark is called. The optimum has its name only where it is proved. */
export function nameOf(of: SeriesId | TheoryLine['of'], { optimum }: Pick<BinningView, 'optimum'>): BothLanguages {
  return of === 'optimum' && optimum?.proved === false ? BEST_FOUND : NAMES[of]
}

export const WORDS = {
  sqnr: { en: 'SQNR, dB', ko: 'SQNR, dB' },
  less: { en: 'SQNR less 6.02 dB a bit', ko: '비트당 6.02 dB를 뺀 SQNR' },
  fixed: { en: 'bits', ko: '비트' },
  entropy: { en: 'entropy, bits', ko: '엔트로피, 비트' },
  rate: { en: 'Rate', ko: '비트율' },
  fixedLength: { en: 'fixed length', ko: '고정 길이' },
  entropyCoded: { en: 'entropy-coded', ko: '엔트로피 부호' },
}
