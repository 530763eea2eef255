import { useLayoutEffect, useRef } from 'react'
import styles from './BatchGrid.module.css'

const SIDE = 28
export const PIXELS = SIDE * SIDE
const [OPAQUE, GREY] = [0xff000000, 0x010101]

/** one for all, which are drawn one after another */
let image: ImageData | null = null

/** An image of [784] greys from 0, which is black, to 255. What it shows is said by what it stands in. */
export function GreyImage({ pixels }: { pixels: Uint8Array }) {
  const ref = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d')
    if (!context) return
    image ??= context.createImageData(SIDE, SIDE)
    // red, green, blue and alpha of a pixel in one number
    const rgba = new Uint32Array(image.data.buffer)
    for (let p = 0; p < PIXELS; p++) rgba[p] = OPAQUE + GREY * pixels[p]
    context.putImageData(image, 0, 0)
  }, [pixels])
  return <canvas ref={ref} className={styles.image} width={SIDE} height={SIDE} />
}
