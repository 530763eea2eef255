import { useEffect, useState } from 'react'
import { fieldPixels } from './field-pixels.ts'
import styles from './Plane.module.css'
import type { Field } from './plane-fields.ts'
import { lightPaints, type Paints } from './usePaints.ts'

/** A training that runs shows the next frame sooner. */
const SETTLED_MS = 150

/**
 * The fields again as images in the drawing, once nothing moves: a saved picture is made of the drawing alone, and its copy shows images
 * whatever their visibility. In the page they are hidden, as the canvases below already show them.
 */
export function SettledFields({
  fields: now,
  moving,
}: {
  fields: (paints: Paints) => readonly Field[]
  moving: boolean
}) {
  const fields = moving ? null : now
  const [settled, settle] = useState<{ readonly of: unknown; readonly fields: readonly Field[] } | null>(null)
  useEffect(() => {
    if (!fields) return settle(null)
    const timer = setTimeout(() => settle({ of: fields, fields: fields(lightPaints()) }), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [fields])
  // Who saves the figure waits for them.
  if (!fields || settled?.of !== fields) return <g data-unsettled />
  return settled.fields.map(({ id, x, y, size, ...field }) => (
    <image key={id} className={styles.settled} {...{ x, y }} width={size} height={size} href={addressOf(field)} />
  ))
}

function addressOf({ values, side, shade }: Pick<Field, 'values' | 'side' | 'shade'>): string {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = side
  canvas.getContext('2d')?.putImageData(new ImageData(fieldPixels(values, side, shade), side, side), 0, 0)
  return canvas.toDataURL()
}
