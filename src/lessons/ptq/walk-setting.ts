import type { NumberRow } from '../../engine/params.ts'

const index = (en: string, ko: string, most: number): NumberRow => ({
  kind: 'number',
  label: { en, ko },
  default: 0,
  min: 0,
  max: most,
  step: 1,
})

/** Which output of which neuron is walked through, and on which of the first test images. What is beyond the layer is its last. */
export const walkSettings = {
  image: index('Test image', '테스트 이미지', 999),
  walkStep: index('Layer', '층', 11),
  walkChannel: index('Channel', '채널', 127),
  walkRow: index('Row', '행', 27),
  walkColumn: index('Column', '열', 27),
} as const
