import type { Evaluated, PackFrame, RunFrame } from '../../frames.ts'
import { FLOAT_BITS } from '../../recipe-setting.ts'
import type { QatView } from '../view.ts'

/** What is to be told of the watched run. */
export interface WatchedResult {
  readonly run: RunFrame
  /** at its last look at the test images, or at the one whose weights are kept */
  readonly last: Evaluated
  readonly pack: PackFrame | null
}

/** The watched run, or where it is not made the last; null before there is one. */
export function watchedResult({ train, settings }: Pick<QatView, 'train' | 'settings'>): WatchedResult | null {
  const run = train?.runs.find(({ kind }) => kind === settings.watched) ?? train?.runs.at(-1)
  const last = run?.kept ?? run?.evaluated.at(-1)
  return run && last ? { run, last, pack: train?.pack ?? null } : null
}

/** What it was made of and how: `mobilenet-fashion-w2a8-lsq`. */
export function resultName(
  { network, weightBits, activationBits }: QatView['settings'],
  kind: RunFrame['kind'],
): string {
  const bits = (count: number) => (count >= FLOAT_BITS ? 32 : count)
  return `${network}-w${bits(weightBits)}a${bits(activationBits)}-${kind}`
}
