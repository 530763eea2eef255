import { useLayoutEffect, useRef } from 'react'
import type { DrawnImages } from '../frames.ts'
import styles from './GreyImage.module.css'

const [OPAQUE, GREY] = [0xff000000, 0x010101]

/** An image of the batch. What it shows is said by its name, or by what it stands in. */
export function GreyImage({ drawn: { pixels, shape }, n, name }: { drawn: DrawnImages; n: number; name?: string }) {
  const [height, width] = shape
  const ref = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d')
    if (!context) return
    const image = imageOf(context, width, height)
    // red, green, blue and alpha of a pixel in one number
    const rgba = new Uint32Array(image.data.buffer)
    for (let p = 0; p < rgba.length; p++) rgba[p] = OPAQUE + GREY * pixels[n * rgba.length + p]
    context.putImageData(image, 0, 0)
  }, [pixels, n, width, height])
  return (
    <canvas
      ref={ref}
      className={styles.image}
      width={width}
      height={height}
      role={name === undefined ? undefined : 'img'}
      aria-label={name}
    />
  )
}

/** one for all, which are drawn one after another */
let last: ImageData | null = null

function imageOf(context: CanvasRenderingContext2D, width: number, height: number): ImageData {
  if (last?.width !== width || last.height !== height) last = context.createImageData(width, height)
  return last
}
