import { formatCount } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { NoInside } from './inside.ts'

/** The words that the three views of the step share. */
export const WORDS = {
  layer: { en: 'Layer', ko: '층' },
  channel: { en: 'Channel', ko: '채널' },
  weight: { en: 'Weight', ko: '가중치' },
  step: { en: 'Training step', ko: '학습 단계' },
  clipped: { en: 'clipped: no gradient', ko: '클리핑됨: 기울기 없음' },
  scaleOf: {
    ste: { en: 'from max |w|', ko: 'max |w|에서' },
    lsq: { en: 'learned', ko: '학습됨' },
  },
  runName: { ste: { en: 'STE', ko: 'STE' }, lsq: { en: 'LSQ', ko: 'LSQ' }, float: { en: 'float', ko: '실수' } },
}

/** A code with its sign. */
export const signed = (code: number): string => (code > 0 ? `+${formatCount(code)}` : formatCount(code))

/** Why there is nothing to see, as a title. */
export function nothingTitle(why: NoInside['why'], run: string, language: Language): string {
  const english = language === 'en'
  switch (why) {
    case 'not-yet':
      return english ? 'Waiting for the first look inside…' : '학습 내부를 가져오는 중…'
    case 'not-trained':
      return english ? `The ${run} run is switched off` : `${run} 학습이 꺼져 있음`
    case 'float-weights':
      return english ? 'Weights stay float: there are no codes to see' : '가중치가 실수 그대로라 볼 코드가 없음'
  }
}
