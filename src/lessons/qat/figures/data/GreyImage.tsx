import { useLayoutEffect, useRef } from 'react'
import styles from './BatchGrid.module.css'

const SIDE = 28
export const PIXELS = SIDE * SIDE

/** An image of [784] greys from 0, which is black, to 255. What it shows is said by what it stands in. */
export function GreyImage({ pixels }: { pixels: Uint8Array }) {
  const ref = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d')
    if (!context) return
    const image = context.createImageData(SIDE, SIDE)
    for (let p = 0; p < PIXELS; p++) {
      image.data.fill(pixels[p], 4 * p, 4 * p + 3)
      image.data[4 * p + 3] = 255
    }
    context.putImageData(image, 0, 0)
  }, [pixels])
  return <canvas ref={ref} className={styles.image} width={SIDE} height={SIDE} />
}
