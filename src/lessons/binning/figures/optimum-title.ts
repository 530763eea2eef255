import { formatPercent } from '../../../ui/format.ts'
import type { Language } from '../../../ui/language.tsx'
import type { BinningView } from './view.ts'

/** relative: what is nearer is the optimum, as far as three digits can tell */
const SAME = 5e-4

/** The finding of how near Lloyd–Max has come to the least MSE there can be. */
export function optimumTitle({ lloyd, optimum }: BinningView, language: Language): string {
  if (!lloyd || !optimum) return language === 'en' ? 'Computing…' : '계산하는 중…'
  const excess = lloyd.mse / optimum.mse - 1
  // With as many levels as values both are 0, and the quotient is no number.
  if (!(excess > SAME)) return language === 'en' ? 'Lloyd–Max is at the optimum' : '로이드–맥스의 MSE가 최적과 같음'
  const share = formatPercent(excess, excess < 0.1 ? 1 : 0)
  return language === 'en' ? `Lloyd–Max is ${share} above the optimum` : `로이드–맥스의 MSE는 최적보다 ${share} 큼`
}
