import { PICTURE_SIDE } from '../../drawing-setting.ts'

/** Greys from 0, which is black, to 1. */
export function drawPixels(canvas: HTMLCanvasElement, pixels: ArrayLike<number>): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const image = context.createImageData(PICTURE_SIDE, PICTURE_SIDE)
  for (let i = 0; i < pixels.length; i++) {
    const grey = 255 * pixels[i]
    image.data.set([grey, grey, grey, 255], 4 * i)
  }
  context.putImageData(image, 0, 0)
}

/** The picture as an address, for a drawing that can be saved; null where there is no page. */
export function pixelAddress(pixels: ArrayLike<number>): string | null {
  if (typeof document === 'undefined') return null
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = PICTURE_SIDE
  drawPixels(canvas, pixels)
  return canvas.toDataURL()
}
