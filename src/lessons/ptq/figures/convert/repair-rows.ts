import type { Repair, Worth } from '../../comparison-frames.ts'
import type { PtqView } from '../view.ts'

export type RepairName = 'none' | 'equalize' | 'correct' | 'both' | 'round'
/** What of the settings each of them turns on. */
const TURNS: Readonly<Record<RepairName, readonly (keyof Repair)[]>> = {
  none: [],
  equalize: ['equalize'],
  correct: ['correct'],
  both: ['equalize', 'correct'],
  round: ['round'],
}
const OFF: Repair = { equalize: false, correct: false, round: false }

export interface RepairRow {
  readonly name: RepairName
  /** null where it is still to come, or has no meaning */
  readonly worth: Worth | null
  /** it has a meaning with what is set, or nobody knows yet */
  readonly applies: boolean
  /** it is what the lesson has now */
  readonly on: boolean
  /** taken over into the lesson, or taken back */
  readonly turn: (on: boolean) => void
}

/** All repairs, those without a meaning too, so that rows keep their places. */
export function repairRows(view: PtqView): RepairRow[] {
  const { settings } = view
  const frame = view.stale.repairs ? null : view.repairs
  const open = frame !== null && frame.repairs.length > 0
  return (Object.keys(TURNS) as RepairName[]).map((name) => {
    const turned = Object.fromEntries(TURNS[name].map((one) => [one, true]))
    // AdaRound is learned for the network as it comes.
    const repair: Repair = { ...OFF, ...(name === 'round' ? { equalize: settings.equalize } : {}), ...turned }
    const at = frame?.repairs.findIndex((one) => sameRepair(one, repair)) ?? -1
    return {
      name,
      worth: frame?.measured[at] ?? null,
      applies: !open || at >= 0,
      on: sameRepair(settings, repair),
      turn: (on) => view.change(on ? repair : Object.fromEntries(TURNS[name].map((one) => [one, false]))),
    }
  })
}

const sameRepair = (a: Repair, b: Repair) => a.equalize === b.equalize && a.correct === b.correct && a.round === b.round

/** What the others are compared with: the network without repair, or with equalization where there is none without. */
export const firstWorth = (rows: readonly RepairRow[]): Worth | null =>
  rows.find(({ applies }) => applies)?.worth ?? null
