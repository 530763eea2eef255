import { memo, useLayoutEffect, useRef } from 'react'
import { fieldPixels, type Shade } from './field-pixels.ts'
import styles from './Plane.module.css'

/** A field over the plane: a pixel a value, drawn out to its square. */
export const FieldCanvas = memo(function FieldCanvas({
  values,
  shade,
  side,
  x,
  y,
  size,
}: {
  values: Float32Array
  shade: Shade
  /** values along a side */
  side: number
  x: number
  y: number
  size: number
}) {
  const ref = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d')
    if (context) context.putImageData(new ImageData(fieldPixels(values, side, shade), side, side), 0, 0)
  }, [values, shade, side])
  return (
    <canvas
      ref={ref}
      className={styles.field}
      width={side}
      height={side}
      style={{ left: x, top: y, width: size, height: size }}
    />
  )
})
