import type { ChoiceRow } from '../../engine/params.ts'

/** weights of the largest of them */
export const MOST_WEIGHTS = 8192

/** The layers with weights of the network that this lesson weighs, in their order. */
export const layer = {
  kind: 'choice',
  label: { en: 'Layer', ko: '층' },
  default: 'pw3',
  options: {
    stem: { en: 'stem: 3 × 3, 16 channels', ko: 'stem: 3 × 3, 채널 16개' },
    dw0: { en: 'dw0: depthwise, 16', ko: 'dw0: 깊이별, 16개' },
    pw0: { en: 'pw0: 16 → 32 channels', ko: 'pw0: 채널 16 → 32개' },
    dw1: { en: 'dw1: depthwise, 32', ko: 'dw1: 깊이별, 32개' },
    pw1: { en: 'pw1: 32 → 64 channels', ko: 'pw1: 채널 32 → 64개' },
    dw2: { en: 'dw2: depthwise, 64', ko: 'dw2: 깊이별, 64개' },
    pw2: { en: 'pw2: 64 → 64 channels', ko: 'pw2: 채널 64 → 64개' },
    dw3: { en: 'dw3: depthwise, 64', ko: 'dw3: 깊이별, 64개' },
    pw3: { en: 'pw3: 64 → 128 channels', ko: 'pw3: 채널 64 → 128개' },
    fc: { en: 'fc: 128 → 10 classes', ko: 'fc: 128 → 클래스 10개' },
  },
} as const satisfies ChoiceRow
