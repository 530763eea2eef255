import { formatFixed, formatNumber, formatShort } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { OptimizerStep, WeightStep } from '../../watched-frames.ts'
import { Slope, type Stage, type Station, Sub, V } from './ChainTable.tsx'
import { signed } from './forward-words.ts'

const W = <V>w</V>
const S = <V>s</V>
const number = (value: number) => formatNumber(value, 4)

/** One weight through one step: forward, backward, the optimizer's move, and where it stands then. */
export function weightStages(weight: WeightStep, reach: number, step: number, language: Language): Stage[] {
  const english = language === 'en'
  const { before, after, greatestCode, loss, gradientByUsed, gradient, held, optimizer, learned } = weight
  const isFolded = before.folded !== before.latent
  const quantized = isFolded ? (
    <>
      {W}
      <Sub>BN</Sub>
    </>
  ) : (
    W
  )
  const forward: Station[] = [
    station('latent', 'float', W, english ? 'latent weight' : '잠재 가중치(latent weight)', before.latent),
    ...(isFolded
      ? [
          station(
            'folded',
            'float',
            quantized,
            english ? 'times γ/σ of its normalization' : '정규화의 γ/σ를 곱한 값',
            before.folded,
          ),
        ]
      : []),
    station(
      'place',
      'float',
      <>
        {quantized}/{S}
      </>,
      <>
        {S} = {number(before.scale)}
      </>,
      before.place,
      formatFixed(before.place, 5),
    ),
    station(
      'code',
      'quant',
      <V>q</V>,
      english ? `round, clamp to ±${greatestCode}` : `반올림 후 ±${greatestCode}로 제한`,
      before.code,
      signed(before.code),
    ),
    station(
      'used',
      'quant',
      'ŵ',
      <>
        {S} · <V>q</V>, {english ? 'what forward uses' : '순전파에 쓰는 값'}
      </>,
      before.used,
    ),
    station('loss', 'error', <V>L</V>, english ? 'loss of the batch' : '배치의 손실', loss),
  ]
  const backward: Station[] = [
    station(
      'gradient-by-used',
      'plain',
      <Slope by="ŵ" />,
      english ? 'backpropagation' : '역전파로 계산',
      gradientByUsed,
    ),
    station(
      'mask',
      held ? 'clip' : 'float',
      '∂ŵ/∂w',
      <>
        |{quantized}/{S}| {held ? '≥' : '<'} {formatShort(reach)}: {says(held, english)}
      </>,
      held ? 0 : 1,
      held ? '× 0' : '× 1',
    ),
    station(
      'gradient',
      'plain',
      <Slope by={W} />,
      isFolded
        ? english
          ? 'and times γ/σ again'
          : '다시 γ/σ를 곱함'
        : english
          ? 'straight through'
          : '그대로 통과(STE)',
      gradient,
    ),
  ]
  if (held) backward[2] = { ...backward[2], formula: english ? 'nothing is left' : '남는 기울기 없음' }
  if (learned)
    backward.push(
      station(
        'scale-gradient',
        'plain',
        <Slope by={S} />,
        <>
          Σ · 1/√(<V>NQ</V>) = {formatNumber(learned.factor)}
          {optimizer.kind === 'adam' && (english ? ' (cancels in Adam)' : ' (Adam에서는 상쇄)')}
        </>,
        learned.gradient,
      ),
    )
  const crosses = before.code !== after.code
  return [
    { title: english ? 'forward' : '순전파', stations: forward },
    { title: english ? 'back' : '역전파', stations: backward },
    {
      title: optimizer.kind === 'adam' ? 'Adam' : 'SGD',
      stations: optimizerStations(optimizer, after.latent - before.latent, step),
    },
    {
      title: english ? 'after' : '결과',
      stations: [
        station(
          'latent-after',
          'float',
          <>{W}′</>,
          <>
            {W} + Δ{W}
          </>,
          after.latent,
        ),
        station(
          'place-after',
          'float',
          <>
            {quantized}′/{S}′
          </>,
          <>
            {S}′ = {number(after.scale)}
          </>,
          after.place,
          formatFixed(after.place, 5),
        ),
        station(
          'code-after',
          'quant',
          <>
            <V>q</V>′
          </>,
          crosses ? (english ? 'it has changed' : '코드가 바뀜') : english ? 'as before' : '그대로',
          after.code,
          signed(after.code),
        ),
      ],
    },
  ]
}

const says = (held: boolean, english: boolean) => (held ? (english ? 'held' : '차단') : english ? 'it passes' : '통과')

function station(
  name: string,
  kind: Station['kind'],
  symbol: Station['symbol'],
  formula: Station['formula'],
  value: number,
  text = number(value),
): Station {
  return { name, kind, symbol, formula, text, value }
}

/** How the gradient becomes a move. */
function optimizerStations(one: OptimizerStep, moved: number, step: number): Station[] {
  const gradient = <Slope by={W} />
  const rate = (
    <>
      <V>η</V> = {number(one.rate)}
    </>
  )
  if (one.kind === 'sgd')
    return [
      station(
        'velocity',
        'plain',
        <V>v</V>,
        <>
          {formatShort(one.momentum)} <V>v</V> + {gradient}
        </>,
        one.velocity,
      ),
      station(
        'move',
        'plain',
        <>Δ{W}</>,
        <>
          −<V>η v</V>, {rate}
        </>,
        moved,
      ),
    ]
  const [mean, square] = [one.mean / one.meanShare, one.square / one.squareShare]
  return [
    station(
      'mean',
      'plain',
      <V>m</V>,
      <>
        0.9 <V>m</V> + 0.1 {gradient}
      </>,
      one.mean,
    ),
    station(
      'mean-hat',
      'plain',
      'm̂',
      <>
        <V>m</V> / (1 − 0.9<sup>{step}</sup>) = <V>m</V> / {number(one.meanShare)}
      </>,
      mean,
    ),
    station(
      'square',
      'plain',
      <V>v</V>,
      <>
        0.999 <V>v</V> + 0.001 ({gradient})²
      </>,
      one.square,
    ),
    station(
      'square-hat',
      'plain',
      'v̂',
      <>
        <V>v</V> / (1 − 0.999<sup>{step}</sup>) = <V>v</V> / {number(one.squareShare)}
      </>,
      square,
    ),
    station(
      'move',
      'plain',
      <>Δ{W}</>,
      <>
        −<V>η</V> m̂ / (√v̂ + ε), {rate}
      </>,
      moved,
    ),
  ]
}
