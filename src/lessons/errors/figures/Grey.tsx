import { useLayoutEffect, useRef } from 'react'

/** A grey picture, pixel by pixel: [size²] from 0 (black) to 1. */
export function Grey({
  pixels,
  size,
  className,
  label,
}: {
  pixels: Float32Array
  size: number
  className: string
  label: string
}) {
  const ref = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d')
    if (!context) return
    const image = context.createImageData(size, size)
    for (const [i, pixel] of pixels.entries()) {
      const grey = Math.round(255 * Math.min(1, Math.max(0, pixel)))
      image.data.set([grey, grey, grey, 255], 4 * i)
    }
    context.putImageData(image, 0, 0)
  }, [pixels, size])
  return <canvas ref={ref} className={className} width={size} height={size} role="img" aria-label={label} />
}
