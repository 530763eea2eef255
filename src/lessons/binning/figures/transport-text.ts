import { formatCount } from '../../../ui/format.ts'
import type { BothLanguages } from '../../../ui/language.tsx'
import type { BinningView } from './view.ts'

/** What the half-step on screen did, said where it is stepped. */
export function stepDone({ lloyd }: BinningView): BothLanguages {
  if (lloyd?.half === 'centroids') return { en: 'to means', ko: '대푯값을 평균으로' }
  if (lloyd?.half === 'thresholds') return { en: 'to midpoints', ko: '경곗값을 중간으로' }
  return { en: 'start', ko: '초기 상태' }
}

export function stepPlace({ lloyd }: BinningView): BothLanguages {
  const iteration = formatCount(lloyd?.iteration ?? 0)
  return { en: `iteration ${iteration}`, ko: `반복 ${iteration}` }
}
