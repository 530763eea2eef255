import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { className } from '../../../../ui/class-names.ts'
import { formatCount, formatPercent, formatShort } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { PtqSettings } from '../../contract.ts'
import { MOST_IMAGES } from '../../feed-setting.ts'
import type { FeedFrame } from '../../frames.ts'
import type { PtqView } from '../view.ts'
import { type FedPixels, placesOf } from './fed-pixels.ts'

/** The words of the data figure: all numbers in them come from the frames. */
export const WORDS = {
  feed: { en: 'What calibration is fed', ko: '보정에 넣는 이미지' },
  picked: { en: 'Image', ko: '이미지' },
  pixels: { en: 'pixels that calibration saw', ko: '보정에 쓴 화소' },
  white: { en: 'white is 1', ko: '흰색 1' },
  above: { en: 'above 1', ko: '1 초과' },
  range: { en: 'input range', ko: '입력 범위' },
  drawing: { en: 'Drawing images…', ko: '이미지를 고르는 중…' },
  calibrating: { en: 'Calibrating…', ko: '보정하는 중…' },
}

/** Noise and black are no longer what their labels say. */
const hasClasses = (feed: PtqSettings['feed']) => feed !== 'noise' && feed !== 'black'
/** One image that is unlike the others. */
export const hasSpoiled = (feed: PtqSettings['feed']) => feed === 'hot' || feed === 'forgotten'

/** "64 images of noise". */
function fedName({ count, set, labels }: FeedFrame, feed: PtqSettings['feed'], language: Language): string {
  const number = formatCount(count)
  const name = className(set, labels[0] ?? 0)[language]
  const garments = set === 'fashion-mnist'
  const one = count === 1
  const en = {
    class: `${one ? 'image' : 'images'} of “${name}”`,
    dim: `dimmed ${one ? 'image' : 'images'}`,
    over: `over-exposed ${one ? 'image' : 'images'}`,
    black: `black ${one ? 'image' : 'images'}`,
    inverted: `inverted ${one ? 'image' : 'images'}`,
    noise: `${one ? 'image' : 'images'} of noise`,
    other: garments ? 'garments for a digit network' : 'digits for a garment network',
  }
  const ko = {
    class: `‘${name}’ 이미지`,
    dim: '어두운 이미지',
    over: '노출 과다 이미지',
    black: '검은 이미지',
    inverted: '반전된 이미지',
    noise: '잡음 이미지',
    other: garments ? '옷 이미지(숫자 신경망에)' : '숫자 이미지(옷 신경망에)',
  }
  const kind = feed as keyof typeof en
  return language === 'en'
    ? `${number} ${en[kind] ?? (one ? 'image' : 'images')}`
    : `${ko[kind] ?? '이미지'} ${number}장`
}

const quant = (text: string, name?: string, value?: number) => (
  <b className="quant-word" data-number={name} data-value={value}>
    {text}
  </b>
)
/** At most so many, and none that say nothing. */
export const threeDigits = (value: number) => formatShort(Number(value.toPrecision(3)))

/** The finding: what these images make of the input's range; null where calibration has seen none of them yet. */
export function feedTitle(
  feed: FeedFrame,
  kind: PtqSettings['feed'],
  pixels: FedPixels | null,
  language: Language,
): ReactNode {
  if (!pixels) return null
  const english = language === 'en'
  const soFar = pixels.unfinished && (english ? ', so far' : ' (진행 중)')
  if (pixels.above > 0)
    return (
      <>
        {aboveTitle(pixels, english)}
        {soFar}
      </>
    )
  const name = fedName(feed, kind, language)
  const to = quant(threeDigits(pixels.to), 'input-range', pixels.to)
  const black = (
    <b className="float-word" data-number="black-pixels" data-value={pixels.zeros}>
      {formatPercent(pixels.zeros, 1)}
    </b>
  )
  return (
    <>
      {name}: {english ? 'the range ends at ' : '범위는 '}
      {to}
      {rest(pixels, black, english)}
      {soFar}
    </>
  )
}

/** What else there is to say where nothing lies above 1. */
function rest(pixels: FedPixels, black: ReactNode, english: boolean): ReactNode {
  if (pixels.greatest === 0) return english ? ', for every pixel is 0' : '까지, 모든 화소가 0'
  if (pixels.to < 0.99) return english ? ', brighter pixels will be clipped' : '까지, 더 밝은 화소는 잘림'
  if (pixels.zeros < 0.01) return english ? null : '까지'
  return english ? <>, {black} of the pixels are 0</> : <>까지, 화소의 {black}가 0</>
}

function aboveTitle(pixels: FedPixels, english: boolean): ReactNode {
  const { codes, to } = pixels
  const total = formatCount(pixels.total)
  const end = quant(threeDigits(to), 'input-range', to)
  const one = pixels.above === 1
  const count = (
    <b className="error-word" data-number="pixels-above" data-value={pixels.above}>
      {formatCount(pixels.above)}
    </b>
  )
  if (to <= 1)
    return english ? (
      <>
        {count} {one ? 'pixel' : 'pixels'} of {total} above 1, yet the range ends at {end}: clipped
      </>
    ) : (
      <>
        화소 {total}개 중 {count}개가 1을 넘지만 범위는 {end}까지, 넘는 화소는 잘림
      </>
    )
  const left = codes && quant(formatCount(codes.usual), 'usual-codes', codes.usual)
  return english ? (
    <>
      {count} {one ? 'pixel' : 'pixels'} of {total} {one ? 'takes' : 'take'} the range to {end}
      {codes && (
        <>
          ; the others get {left} of {codes.all} codes
        </>
      )}
    </>
  ) : (
    <>
      화소 {total}개 중 {count}개가 범위를 {end}까지 늘림
      {codes && (
        <>
          , 나머지는 코드 {codes.all}개 중 {left}개
        </>
      )}
    </>
  )
}

/** How much of the range all other pixels share; empty where nothing stretches it. */
export function shareText(pixels: FedPixels | null, language: Language): string {
  if (!pixels || pixels.above === 0 || pixels.to <= 1) return ''
  const rest = pixels.above / pixels.total
  const share = formatPercent(1 - rest, placesOf(rest))
  const part = formatPercent(1 / (pixels.to - pixels.from), 1)
  return language === 'en'
    ? `${share} of the pixels lie from 0 to 1, in ${part} of the range.`
    : `화소의 ${share}가 0부터 1까지, 곧 범위의 ${part} 안에 있습니다.`
}

/** Where there are fewer images than were asked for. */
export function fewerText({ feed }: PtqView, language: Language): string {
  if (!feed || feed.count >= feed.asked) return ''
  const [count, asked, most] = [feed.count, feed.asked, MOST_IMAGES].map(formatCount)
  return language === 'en'
    ? `${asked} were asked for; of the ${most} that ship, ${count} are of this class.`
    : `${asked}장을 요청했지만, 제공되는 ${most}장 중 이 클래스는 ${count}장입니다.`
}

/** The image under the pointer, else how many of them are shown. */
export function pickedText(view: PtqView, index: number | null, language: Language): string {
  const { feed, settings } = view
  if (!feed) return ''
  const english = language === 'en'
  if (index === null) {
    const [shown, count] = [feed.labels.length, feed.count].map(formatCount)
    if (shown === count) return english ? `all ${count} images` : `이미지 ${count}장 모두`
    return english ? `the first ${shown} of ${count} images` : `이미지 ${count}장 중 처음 ${shown}장`
  }
  const name = hasClasses(settings.feed) ? `: ${className(feed.set, feed.labels[index])[language]}` : ''
  return english ? `image ${index + 1}${name}` : `이미지 ${index + 1}${name}`
}

/** What is wrong with the first image. */
export function spoiledText({ feed, settings }: PtqView, language: Language): string {
  if (!feed) return ''
  const first = feed.thumbnails.subarray(0, 784)
  const greatest = formatShort(Math.max(...first))
  const bright = formatCount(first.reduce((count, pixel) => count + (pixel > 1 ? 1 : 0), 0))
  const name = className(feed.set, feed.labels[0])[language]
  if (settings.feed === 'forgotten')
    return language === 'en'
      ? `Image 1, ${name}, was not divided by 255: ${bright} of its 784 pixels are above 1, up to ${greatest}.`
      : `이미지 1(${name})만 255로 나누지 않아, 화소 784개 중 ${bright}개가 1을 넘고 최대 ${greatest}입니다.`
  return language === 'en'
    ? `Image 1, ${name}, has one pixel of value ${greatest}. Drag it, or move it with the arrow keys.`
    : `이미지 1(${name})에 값이 ${greatest}인 화소가 하나 있습니다. 끌거나 화살표 키로 옮길 수 있습니다.`
}

export function feedSummary({ feed, settings }: PtqView, pixels: FedPixels | null, language: Language): string {
  if (!feed) return ''
  const name = fedName(feed, settings.feed, language)
  if (!pixels) return name
  const [least, greatest, from, to] = [pixels.least, pixels.greatest, pixels.from, pixels.to].map(threeDigits)
  const [total, above] = [pixels.total, pixels.above].map(formatCount)
  return language === 'en'
    ? `Calibration is fed ${name}: ${total} pixels from ${least} to ${greatest}, ${above} of them above 1. The input range goes from ${from} to ${to}.`
    : `보정에 넣은 것은 ${name}입니다. 화소 ${total}개는 ${least}부터 ${greatest}까지이고 ${above}개가 1을 넘습니다. 입력 범위는 ${from}부터 ${to}까지입니다.`
}

export function feedTable({ feed, calibrate, settings }: PtqView, language: Language): Table {
  const english = language === 'en'
  const histogram = calibrate?.tensors[0]?.histogram
  return {
    caption: feed
      ? english
        ? `How often each pixel value came: ${fedName(feed, settings.feed, language)}`
        : `화소 값의 빈도: ${fedName(feed, settings.feed, language)}`
      : '',
    columns: english ? ['from', 'to', 'pixels'] : ['부터', '까지', '화소'],
    rows: Array.from(histogram?.counts ?? [], (count, i) => [
      histogram?.edges[i] ?? 0,
      histogram?.edges[i + 1] ?? 0,
      count,
    ]),
  }
}
