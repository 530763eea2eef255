import type { NumberRow } from '../../engine/params.ts'

/** Which measurement it is: a device is measured again by counting up. */
export const speedRun: NumberRow = {
  kind: 'number',
  label: { en: 'Measurement', ko: '측정 번호' },
  default: 0,
  min: 0,
  max: 99,
  step: 1,
}
