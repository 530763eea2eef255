import type { Size } from '../../../charts/useSize.ts'

/** A very low phone has room for the part of a drawing that is grabbed, and for no other. */
export const isLow = ({ height, scale }: Size): boolean => height < 190 * scale
