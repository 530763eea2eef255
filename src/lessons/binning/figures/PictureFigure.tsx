import { memo, type PointerEvent, useMemo, useRef, useState } from 'react'
import { useSize } from '../../../charts/useSize.ts'
import type { InspectedValues } from '../../../core/inspect.ts'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { formatCount, formatNumber } from '../../../ui/format.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useLanguage, useText } from '../../../ui/language.tsx'
import { GARMENTS } from '../contract.ts'
import type { FigureProps } from './figure-props.ts'
import styles from './PictureFigure.module.css'
import { byteOf, errorShades } from './picture-shades.ts'
import { greysText, pictureSummary, pictureTable, pictureTitle } from './picture-text.tsx'
import { LINE_HEIGHT, type PictureLayout, type PixelPath, pictureLayout, pixelAt, pixelPaths } from './pixel-paths.ts'
import { type QuantizedPicture, quantizedPicture } from './quantized-picture.ts'
import type { BinningView } from './view.ts'

const WORDS = {
  original: { en: 'original', ko: '원본' },
  uniform: { en: 'uniform', ko: '균등' },
  lloyd: { en: 'Lloyd–Max', ko: '로이드–맥스' },
  error: { en: 'error', ko: '오차' },
  computing: { en: 'Computing…', ko: '계산하는 중…' },
  noPicture: { en: 'What you see of it', ko: '눈으로 보면' },
  noPictureYet: {
    en: 'These numbers are no picture. With pixels on the axis, you see here what each quantizer makes of a photograph.',
    ko: '지금 축에 있는 데이터는 사진이 아닙니다. 화소를 올리면 두 양자화기가 사진을 어떻게 바꾸는지 여기서 볼 수 있습니다.',
  },
  showPixels: { en: 'Put the pixels of 1,000 garments on the axis', ko: '옷 사진 1,000장의 화소를 축에 올리기' },
  previous: { en: 'Previous garment', ko: '이전 옷' },
  next: { en: 'Next garment', ko: '다음 옷' },
}
/** what the longest label needs */
const LABEL_WIDTH = { minor: 88, large: 106 }

/** A photograph, what each quantizer makes of it, and what each loses of it, to one scale. */
export function PictureFigure({ view, how, lit, minor }: Omit<FigureProps, 'narrow'>) {
  const text = useText()
  const language = useLanguage()
  const { garment, uniform, lloyd } = view
  // not again when the cursor moves
  const shown = useMemo(
    () => (garment?.picture && uniform && lloyd ? quantizedPicture(garment.picture, uniform, lloyd) : null),
    [garment, uniform, lloyd],
  )
  const noPicture = garment?.picture === null
  return (
    <FigureFrame
      minor={minor}
      title={
        noPicture ? text(WORDS.noPicture) : shown ? pictureTitle(view, shown, minor, language) : text(WORDS.computing)
      }
      summary={noPicture ? text(WORDS.noPictureYet) : shown ? pictureSummary(shown, language) : ''}
      table={() => pictureTable(shown, language)}
      how={how}
      picture={shown !== null}
      lit={lit}
      stale={view.stale.garment || view.stale.uniform || view.stale.lloyd}
      className={styles.figure}
    >
      <div className={styles.stage}>
        {noPicture ? (
          <div className={styles.invitation}>
            <p>{text(WORDS.noPictureYet)}</p>
            <button type="button" onClick={view.showPixels}>
              {text(WORDS.showPixels)}
            </button>
          </div>
        ) : (
          <>
            <Pictures view={view} shown={shown} minor={minor} />
            {!minor && <GarmentButtons view={view} />}
          </>
        )}
      </div>
    </FigureFrame>
  )
}

function Pictures({ view, shown, minor }: { view: BinningView; shown: QuantizedPicture | null; minor: boolean }) {
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const size = useSize(ref, { width: minor ? 280 : 720, height: minor ? 150 : 400, scale: 1 })
  const [pointed, setPointed] = useState<number | null>(null)
  const paths = useMemo(() => (shown ? pathsOf(shown) : []), [shown])
  const layout = pictureLayout(size, shown?.picture.width ?? 1, size.scale * LABEL_WIDTH[minor ? 'minor' : 'large'])
  const point = (pixel: number | null) => {
    setPointed(pixel)
    view.setCursor(pixel === null || !shown ? null : shown.picture.pixels[pixel])
  }
  const place = (event: PointerEvent) => {
    if (!shown || !ref.current) return
    const { left, top } = ref.current.getBoundingClientRect()
    point(pixelAt(layout, { x: event.clientX - left, y: event.clientY - top }))
  }
  // another figure may have moved the cursor since
  const outlined = pointed !== null && shown && view.cursor === shown.picture.pixels[pointed] ? pointed : null
  return (
    <svg
      ref={ref}
      className={styles.drawing}
      role="img"
      aria-label={shown ? pictureSummary(shown, language) : ''}
      onPointerMove={place}
      onPointerDown={place}
      onPointerLeave={(event) => event.pointerType === 'mouse' && point(null)}
    >
      {shown &&
        layout.corners.map(({ x, y }, i) => (
          <g key={i} transform={`translate(${x},${y})`}>
            <g transform={`scale(${layout.cell})`}>
              <Pixels paths={paths[i]} lost={i === 2 || i === 4} />
            </g>
            <rect className={styles.border} width={layout.side} height={layout.side} />
            {outlined !== null && <Outline pixel={outlined} columns={shown.picture.width} cell={layout.cell} />}
          </g>
        ))}
      {shown && <Labels shown={shown} layout={layout} scale={size.scale} minor={minor} />}
    </svg>
  )
}

/** in the order of `PictureLayout.corners` */
function pathsOf({ picture, uniform, lloyd }: QuantizedPicture): PixelPath[][] {
  const largest = Math.max(uniform.largestError, lloyd.largestError)
  const shades = ({ errors }: InspectedValues) => errorShades(errors, largest)
  const columns = [picture.pixels, uniform.levels, shades(uniform), lloyd.levels, shades(lloyd)]
  return columns.map((values) => pixelPaths(values, picture.width))
}

/** A photograph keeps its greys in every theme. */
const Pixels = memo(function Pixels({ paths, lost }: { paths: readonly PixelPath[]; lost: boolean }) {
  return paths.map(({ value, path }) => {
    const grey = byteOf(value)
    return lost ? (
      <path key={value} className={styles.lost} fillOpacity={value} d={path} />
    ) : (
      <path key={value} className={styles.pixels} fill={`rgb(${grey},${grey},${grey})`} d={path} />
    )
  })
})

/** Around the pixel, in two lines, so that it shows on black and on white. */
function Outline({ pixel, columns, cell }: { pixel: number; columns: number; cell: number }) {
  const [x, y] = [(pixel % columns) * cell, Math.floor(pixel / columns) * cell]
  const place = { x: x - 1, y: y - 1, width: cell + 2, height: cell + 2 }
  return (['halo', 'ring'] as const).map((look) => <rect key={look} className={styles[look]} {...place} />)
}

/** Of each picture its name and its greys, of each error the MSE. */
function Labels({
  shown: { greys, uniform, lloyd },
  layout: { corners, side, labels },
  scale,
  minor,
}: {
  shown: QuantizedPicture
  layout: PictureLayout
  scale: number
  minor: boolean
}) {
  const text = useText()
  const language = useLanguage()
  const line = LINE_HEIGHT * scale
  const above = 0.45 * line
  const [original, ...others] = corners
  const named = (name: keyof typeof WORDS, count: number): Line[] => [
    ['name', text(WORDS[name])],
    ['quiet', greysText(count, language)],
  ]
  const word: Line = ['lostWord', text(WORDS.error)]
  return (
    <>
      <Label x={original.x} bottom={original.y - above} line={line} lines={named('original', greys)} />
      {(['uniform', 'lloyd'] as const).map((name, i) => {
        const error = { uniform, lloyd }[name]
        const [picture, loss] = others.slice(2 * i)
        const mse: Line = ['lostWord', `MSE ${formatNumber(error.mse, minor ? 2 : 3)}`]
        const lines = named(name, error.usedCodes)
        return labels === 'above' ? (
          <g key={name}>
            <Label x={picture.x} bottom={picture.y - above} line={line} lines={lines} />
            <Label x={loss.x} bottom={loss.y - above} line={line} lines={[word, mse]} />
          </g>
        ) : (
          <g key={name}>
            <g className={styles.atRight}>
              <Label
                x={picture.x - line / 2}
                bottom={picture.y + side / 2 + 1.35 * line}
                line={line}
                lines={[...lines, mse]}
              />
            </g>
            {i === 0 && <Label x={loss.x} bottom={loss.y - above} line={line} lines={[word]} />}
          </g>
        )
      })}
    </>
  )
}

type Line = readonly [look: 'name' | 'quiet' | 'lostWord', words: string]
function Label({ x, bottom, line, lines }: { x: number; bottom: number; line: number; lines: readonly Line[] }) {
  return lines.map(([look, words], i) => (
    <text key={i} className={styles[look]} x={x} y={bottom - (lines.length - 1 - i) * line}>
      {words}
    </text>
  ))
}

const LAST = GARMENTS - 1
function GarmentButtons({ view: { garmentAt, setGarment } }: { view: BinningView }) {
  const text = useText()
  const language = useLanguage()
  const place = `${formatCount(garmentAt + 1)} / ${formatCount(GARMENTS)}`
  return (
    <div className={styles.garments}>
      <IconButton name={text(WORDS.previous)} disabled={garmentAt <= 0} onPress={() => setGarment(garmentAt - 1)}>
        <span aria-hidden="true">‹</span>
      </IconButton>
      <span>{language === 'en' ? `garment ${place}` : `옷 ${place}`}</span>
      <IconButton name={text(WORDS.next)} disabled={garmentAt >= LAST} onPress={() => setGarment(garmentAt + 1)}>
        <span aria-hidden="true">›</span>
      </IconButton>
    </div>
  )
}
