import type { ChooseView } from './view.ts'

/** Seconds that this device took, for the text: another device has others, so the build has none. */
export function spentHere({
  frames: { calibrate, repaired, trained },
}: Pick<ChooseView, 'frames'>): Record<string, number> {
  const found: Record<string, number | undefined> = {
    calibrationSeconds: calibrate?.seconds,
    adaroundSeconds: repaired?.measured.find(({ kind, bits }) => kind === 'adaround' && bits === 3)?.seconds,
    trainingSeconds: trained?.measured.at(-1)?.seconds,
  }
  return Object.fromEntries(Object.entries(found).filter((one): one is [string, number] => one[1] !== undefined))
}
