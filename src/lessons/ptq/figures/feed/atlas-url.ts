import { imageAtlas } from './image-atlas.ts'

/** Images as a picture that a drawing can hold, and a saved one, too. */
export function atlasUrl(pixels: Float32Array, from: number, count: number, columns: number): string {
  const { width, height, rgba } = imageAtlas(pixels, from, count, columns)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  if (count > 0) canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0)
  return canvas.toDataURL()
}
