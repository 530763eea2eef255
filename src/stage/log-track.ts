import type { NumberRow } from '../engine/params.ts'

type Row = Pick<NumberRow, 'min' | 'max' | 'step' | 'ticks'>

/** Places of a logarithmic track, from 0 on: whole, so that the browser never has to round what it is given. */
export const LAST_PLACE = 400
/** how near to a tick a place is the tick */
const SNAP = 5

/** The place of a value, to the nearest. */
export function toLogTrack({ min, max }: Row, value: number): number {
  return Math.round((LAST_PLACE * Math.log(value / min)) / Math.log(max / min))
}

/**
 * The value that a place stands for, given the value before: three digits, whole where the row is, at a tick where one is near.
 * It always goes the way the handle went, by one step at least: a tick must not hold a key back.
 */
export function fromLogTrack(row: Row, value: number, place: number): number {
  const way = Math.sign(place - toLogTrack(row, value))
  const goes = (next: number) => Math.sign(next - value) === way
  const tick = row.ticks?.find((one) => Math.abs(toLogTrack(row, one) - place) < SNAP)
  if (tick !== undefined && goes(tick)) return tick
  const exact = Number((row.min * (row.max / row.min) ** (place / LAST_PLACE)).toPrecision(3))
  const whole = Number.isInteger(row.step) ? Math.round(exact) : exact
  const next = goes(whole) ? whole : value + way * row.step
  return Math.min(row.max, Math.max(row.min, next))
}
