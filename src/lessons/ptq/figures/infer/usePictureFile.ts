import { useState } from 'react'
import type { PtqView } from '../view.ts'
import { greyPicture } from './grey-picture.ts'

/** larger pictures are first brought to this, in pixels: enough for 28 × 28 means */
const LONGEST = 448

/** What became of the last file. */
export type PictureNote = 'inverted' | 'as-it-is' | 'no-picture'

export interface PictureFile {
  /** null: none was opened */
  readonly note: PictureNote | null
  readonly open: (file: File | undefined) => Promise<void>
  readonly forget: () => void
}

/** Opens a picture file of the reader's as what both networks see. One that cannot be read changes nothing and is told. */
export function usePictureFile(view: PtqView): PictureFile {
  const [note, setNote] = useState<PictureNote | null>(null)
  const open = async (file: File | undefined) => {
    const read = file && (await readPicture(file))
    if (!read) return setNote('no-picture')
    setNote(read.inverted ? 'inverted' : 'as-it-is')
    view.change({ picture: read.greys, strokes: [] })
  }
  return { note, open, forget: () => setNote(null) }
}

async function readPicture(file: File) {
  try {
    const bitmap = await createImageBitmap(file)
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height))
    const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(scale * side)))
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const context = canvas.getContext('2d')
    if (!context) return null
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, width, height)
    bitmap.close()
    return greyPicture(context.getImageData(0, 0, width, height).data, width, height)
  } catch {
    return null
  }
}
