import { SmallHistogram } from '../../../charts/SmallHistogram.tsx'
import type { Histogram } from '../../../core/index.ts'
import { formatFixed, formatNumber, withUnit } from '../../../ui/format.ts'
import { useLanguage, useText } from '../../../ui/language.tsx'
import { PartButton } from '../../../ui/PartButton.tsx'
import type { PartAlone } from '../comparison-frames.ts'
import styles from './Strip.module.css'
import { stripNote, stripTitle } from './strip-text.tsx'
import type { PtqView } from './view.ts'

const WORDS = {
  tensors: { en: 'Tensors of activations', ko: '활성값 텐서' },
  layers: { en: 'Layers with weights', ko: '가중치가 있는 층' },
  range: { en: 'range', ko: '범위' },
  alone: { en: 'points of accuracy, quantized alone', ko: '%p, 이것만 양자화했을 때의 정확도 변화' },
}

/** One of the row. */
interface Part {
  readonly name: string
  readonly histogram: Histogram
  readonly range: { readonly min: number; readonly max: number }
  readonly sqnrDb: number | null
  readonly alone: PartAlone | undefined
}

/** The network as a row of small living histograms: the activations, or in the steps that speak of weights the weights. One of them is opened. */
export function Strip({ view }: { view: PtqView }) {
  const text = useText()
  const language = useLanguage()
  const weights = speaksOfWeights(view)
  const parts = weights ? layersOf(view) : tensorsOf(view)
  const opened = weights
    ? Math.min(view.settings.layer, parts.length - 1)
    : Math.min(view.settings.tensor, parts.length - 1)
  const float = view.sensitivity?.floatAccuracy ?? 0
  const lost = parts.map(({ alone }) => (alone ? 100 * (alone.accuracy - float) : null))
  const worst = Math.max(5, ...lost.map((points) => -(points ?? 0)))
  return (
    <>
      <p className={styles.caption}>
        <span>{stripTitle(view, weights, language)}</span>
        <span>{stripNote(view, language)}</span>
      </p>
      <ol className={styles.strip} aria-label={text(weights ? WORDS.layers : WORDS.tensors)}>
        {parts.map((part, i) => (
          <li key={part.name}>
            <PartButton
              className={styles.part}
              name={part.name}
              said={sayPart(part, lost[i], text)}
              opened={i === opened}
              onOpen={() => view.change(weights ? { layer: i } : { tensor: i })}
            >
              <SmallHistogram
                className={styles.histogram}
                histogram={part.histogram}
                min={part.range.min}
                max={part.range.max}
              />
              <svg className={styles.lost} width="100%" height="5" aria-hidden="true">
                <rect width={`${(100 * Math.max(0, -(lost[i] ?? 0))) / worst}%`} height="5" />
              </svg>
              <span className={styles.numbers}>
                <b
                  data-large={(lost[i] ?? 0) <= -1 || undefined}
                  data-number={`alone-${part.name}`}
                  data-value={part.alone?.accuracy}
                >
                  {lost[i] === null ? '' : formatFixed(lost[i], 1)}
                </b>
                <span>{part.sqnrDb === null ? '' : withUnit(formatFixed(part.sqnrDb, 0), 'dB')}</span>
              </span>
            </PartButton>
          </li>
        ))}
      </ol>
    </>
  )
}

const speaksOfWeights = ({ settings: { step } }: PtqView) => step === 'network' || step === 'convert'

function sayPart(part: Part, lost: number | null, text: (words: { en: string; ko: string }) => string): string {
  const { min, max } = part.range
  const said = [part.name, `${text(WORDS.range)} ${formatNumber(min)} … ${formatNumber(max)}`]
  if (part.sqnrDb !== null) said.push(withUnit(formatFixed(part.sqnrDb, 1), 'dB'))
  if (lost !== null) said.push(`${formatFixed(lost, 1)} ${text(WORDS.alone)}`)
  return said.join(', ')
}

function tensorsOf({ calibrate, infer, sensitivity }: PtqView): Part[] {
  return (calibrate?.tensors ?? []).map(({ name, histogram, range }, i) => ({
    name,
    histogram,
    range,
    sqnrDb: infer?.tensorSqnrDb?.[i]?.sqnrDb ?? null,
    alone: sensitivity?.measured.find((part) => part.kind === 'tensor' && part.name === name),
  }))
}

function layersOf({ network, convert, sensitivity }: PtqView): Part[] {
  return (network?.layers ?? []).flatMap(({ name, weight }) => {
    if (!weight) return []
    const { histogram, channelMin, channelMax } = weight
    return {
      name,
      histogram,
      range: { min: Math.min(...channelMin), max: Math.max(...channelMax) },
      sqnrDb: convert?.converted?.layers.find((layer) => layer.name === name)?.sqnrDb ?? null,
      alone: sensitivity?.measured.find((part) => part.kind === 'layer' && part.name === name),
    }
  })
}
