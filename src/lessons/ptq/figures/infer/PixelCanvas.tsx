import { useLayoutEffect, useRef } from 'react'
import { PICTURE_SIDE } from '../../drawing-setting.ts'
import { drawPixels } from './draw-pixels.ts'
import styles from './PixelCanvas.module.css'

/** A small picture whose greys are the same in every theme. */
export function PixelCanvas({ pixels, name, className }: { pixels: Float32Array; name: string; className: string }) {
  const ref = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    if (ref.current) drawPixels(ref.current, pixels)
  }, [pixels])
  return (
    <canvas
      ref={ref}
      className={`${styles.pixels} ${className}`}
      width={PICTURE_SIDE}
      height={PICTURE_SIDE}
      role="img"
      aria-label={name}
    />
  )
}
