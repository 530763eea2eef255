import { formatCount, formatFixed, formatNumber } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { ActivationStep } from '../../watched-frames.ts'
import { Slope, type Stage, V } from './ChainTable.tsx'

const X = <V>x</V>
const number = (value: number) => formatNumber(value, 4)

/** One activation of one image: to its code and back, and what comes back through it. */
export function activationStages(one: ActivationStep, language: Language): Stage[] {
  const english = language === 'en'
  const { real, params, code, used, clipped, held, gradientByUsed, gradient } = one
  const { scale, zeroPoint, qmin, qmax } = params
  const place = real / scale + zeroPoint
  return [
    {
      title: english ? 'forward' : '순전파',
      stations: [
        {
          name: 'activation',
          kind: 'float',
          symbol: X,
          formula: english ? 'what the layer gives' : '층의 출력',
          text: number(real),
          value: real,
        },
        {
          name: 'activation-place',
          kind: 'float',
          symbol: (
            <>
              {X}/<V>s</V> + <V>z</V>
            </>
          ),
          formula: (
            <>
              <V>s</V> = {number(scale)}, <V>z</V> = {formatCount(zeroPoint)}
            </>
          ),
          text: formatFixed(place, 3),
          value: place,
        },
        {
          name: 'activation-code',
          kind: 'quant',
          symbol: <V>q</V>,
          formula: english
            ? `round, clamp to ${formatCount(qmin)} … ${formatCount(qmax)}`
            : `반올림 후 ${formatCount(qmin)} … ${formatCount(qmax)}로 제한`,
          text: formatCount(code),
          value: code,
        },
        {
          name: 'activation-used',
          kind: 'quant',
          symbol: 'x̂',
          formula: (
            <>
              <V>s</V> · (<V>q</V> − <V>z</V>), {english ? 'what goes on' : '다음 층으로'}
            </>
          ),
          text: number(used),
          value: used,
        },
      ],
    },
    {
      title: english ? 'back' : '역전파',
      stations: [
        {
          name: 'activation-gradient-by-used',
          kind: 'plain',
          symbol: <Slope by="x̂" />,
          formula: english ? 'from the layers after it' : '뒤쪽 층에서 옴',
          text: number(gradientByUsed),
          value: gradientByUsed,
        },
        {
          name: 'activation-mask',
          kind: held ? 'clip' : 'float',
          symbol: '∂x̂/∂x',
          formula: maskSays(clipped, held, english),
          text: held ? '× 0' : '× 1',
          value: held ? 0 : 1,
        },
        {
          name: 'activation-gradient',
          kind: 'plain',
          symbol: <Slope by={X} />,
          formula: english ? 'to the layers before it' : '앞쪽 층으로',
          text: number(gradient),
          value: gradient,
        },
      ],
    },
  ]
}

function maskSays(clipped: boolean, held: boolean, english: boolean): string {
  if (clipped) return english ? 'clipped: held' : '클리핑됨: 차단'
  if (held) return english ? 'LSQ holds the ends, too' : 'LSQ는 범위의 끝도 차단'
  return english ? 'in range: it passes' : '범위 안: 통과'
}
