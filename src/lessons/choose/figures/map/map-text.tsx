import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatFixed, formatNumber, formatPercent } from '../../../../ui/format.ts'
import type { BothLanguages, Language } from '../../../../ui/language.tsx'
import type { NetworkName, Way, WayKind } from '../../frames.ts'
import { ROUNDING_STEPS, STEPS, TESTED } from '../../recipe-setting.ts'
import type { ChooseView } from '../view.ts'
import { bestWithin, type ShownWay, waysShown } from './ways-shown.ts'

export const WORDS = {
  budget: { en: 'Budget in kB', ko: '예산(kB)' },
  axis: { en: 'kB of weights, biases and scales', ko: '가중치·편향·스케일의 kB' },
  front: { en: 'best for its size', ko: '크기마다 최선' },
  best: { en: 'best within', ko: '예산 안에서 최선' },
  accuracy: { en: 'accuracy', ko: '정확도' },
  size: { en: 'size', ko: '크기' },
  images: { en: 'images', ko: '이미지' },
  labels: { en: 'labels', ko: '레이블' },
  time: { en: 'time here', ko: '걸린 시간' },
  needed: { en: 'needed', ko: '필요함' },
  none: { en: 'none', ko: '필요 없음' },
  unmeasured: { en: 'not measured here', ko: '여기서 재지 않음' },
  built: { en: 'Computed when this site was built.', ko: '사이트를 빌드할 때 계산한 값입니다.' },
  nothing: { en: 'Nothing measured so far is this small.', ko: '지금까지 잰 것 중에는 이만큼 작은 것이 없습니다.' },
  see: { en: 'Where it is shown', ko: '이 방법을 보여 주는 장면' },
  below: { en: 'below', ko: '아래' },
} satisfies Record<string, BothLanguages>

export const NETWORK_NAME: Readonly<Record<NetworkName, string>> = {
  'mobilenet-fashion': 'MobileNet',
  'resnet-fashion': 'ResNet',
}

export const KIND_NAME: Readonly<Record<WayKind, BothLanguages>> = {
  float: { en: 'float', ko: '실수' },
  tensor: { en: 'rounded, one scale a layer', ko: '반올림, 층마다 스케일 하나' },
  channel: { en: 'rounded, a scale a channel', ko: '반올림, 채널마다 스케일' },
  equalized: { en: 'equalized, one scale a layer', ko: '층간 균등화, 층마다 스케일 하나' },
  adaround: { en: 'AdaRound, a scale a channel', ko: 'AdaRound, 채널마다 스케일' },
  trained: { en: 'trained (QAT), a scale a channel', ko: '학습(QAT), 채널마다 스케일' },
}

/** Scenes of other lessons that show a way. */
export const SHOWN_IN: Readonly<Record<WayKind, string>> = {
  float: '../why/',
  tensor: '../ptq/#v=1&scene=per-channel',
  channel: '../ptq/#v=1&scene=bits',
  equalized: '../ptq/#v=1&scene=repairs',
  adaround: '../ptq/#v=1&scene=repairs',
  trained: '../qat/#v=1&scene=three-bits',
}

export function wayName({ network, kind, bits }: Pick<Way, 'network' | 'kind' | 'bits'>, language: Language): string {
  const name = NETWORK_NAME[network]
  if (kind === 'float') return `${name}, ${KIND_NAME.float[language]}`
  return language === 'en'
    ? `${name}, ${bits} bits, ${KIND_NAME[kind].en}`
    : `${name}, ${bits}비트, ${KIND_NAME[kind].ko}`
}

const SHORT: Readonly<Record<WayKind, BothLanguages>> = {
  float: { en: 'in float', ko: '실수' },
  tensor: { en: 'rounded', ko: '반올림' },
  channel: { en: 'rounded', ko: '반올림' },
  equalized: { en: 'equalized', ko: '층간 균등화' },
  adaround: { en: 'AdaRound', ko: 'AdaRound' },
  trained: { en: 'QAT', ko: 'QAT' },
}
function shortName({ network, kind, bits }: Way, language: Language): string {
  const [name, way] = [NETWORK_NAME[network], SHORT[kind][language]]
  if (kind === 'float') return `${name} ${way}`
  return language === 'en' ? `${name}, ${way} at ${bits} bits` : `${name}, ${bits}비트 ${way}`
}

export const kilobytes = (bytes: number) => `${formatNumber(bytes / 1000)}\u202fkB`

export function bestNow(view: ChooseView): ShownWay | null {
  return bestWithin(waysShown(view), 1000 * view.settings.budget)
}

/** What is still being measured. */
function progress({ frames: { rounded, repaired, resnet } }: ChooseView, language: Language): string {
  const done = (rounded?.measured.length ?? 0) + (repaired?.measured.length ?? 0) + (resnet?.measured.length ?? 0)
  const all = 14 + (repaired?.ways ?? 0) + (resnet?.ways ?? 0)
  if (done >= all) return ''
  return language === 'en' ? `measuring, ${done} of ${all} ways` : `측정 중, ${all}가지 중 ${done}가지`
}

export function mapTitle(view: ChooseView, language: Language): ReactNode {
  const english = language === 'en'
  const { budget } = view.settings
  const best = bestNow(view)
  const size = `${formatNumber(budget)}\u202fkB`
  const measuring = progress(view, language)
  if (!best && measuring) return english ? `Still ${measuring}` : measuring
  if (!best) return english ? `Nothing here fits into ${size}` : `${size}에 들어가는 것은 없음`
  const accuracy = (
    <b className={best.kind === 'float' ? 'float-word' : 'quant-word'}>{formatPercent(best.accuracy, 1)}</b>
  )
  return english ? (
    <>
      Within {size}, the best is right on {accuracy}: {shortName(best, language)}
    </>
  ) : (
    <>
      {size} 안에서 최선은 {accuracy}, {shortName(best, language)}
    </>
  )
}

export function mapNote(view: ChooseView, language: Language): string {
  const now = progress(view, language)
  return language === 'en'
    ? `accuracy in % on the first ${formatCount(TESTED)} Fashion-MNIST test images against size; 8-bit activations.${now ? ` Still ${now}.` : ' Drag the budget.'}`
    : `크기에 따른 정확도(%), Fashion-MNIST 테스트 처음 ${formatCount(TESTED)}장, 활성값 8비트.${now ? ` ${now}.` : ' 예산 선을 끌어 보세요.'}`
}

export function mapSummary(view: ChooseView, language: Language): string {
  const best = bestNow(view)
  const size = formatNumber(view.settings.budget)
  if (!best)
    return language === 'en'
      ? `No way measured so far fits into ${size} kB.`
      : `지금까지 잰 방법 중 ${size}kB에 들어가는 것이 없습니다.`
  const accuracy = formatPercent(best.accuracy, 1)
  return language === 'en'
    ? `${waysShown(view).length} ways to store a network, accuracy against kilobytes. The best within ${size} kB: ${wayName(best, language)}, ${accuracy}, ${kilobytes(best.bytes)}.`
    : `신경망을 저장하는 ${waysShown(view).length}가지 방법의 정확도와 크기입니다. ${size}kB 안에서 최선은 ${wayName(best, language)}, 정확도 ${accuracy}, ${kilobytes(best.bytes)}입니다.`
}

export function mapTable(view: ChooseView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english
      ? `Ways to store a network, accuracy on the first ${TESTED} test images`
      : `신경망을 저장하는 방법, 테스트 처음 ${TESTED}장의 정확도`,
    columns: english
      ? ['network', 'way', 'bits', 'kB', 'accuracy', 'images', 'labels', 'seconds here', 'computed']
      : ['신경망', '방법', '비트', 'kB', '정확도', '이미지', '레이블', '여기서 걸린 초', '계산한 때'],
    rows: waysShown(view)
      .sort((a, b) => a.bytes - b.bytes)
      .map((way) => [
        NETWORK_NAME[way.network],
        KIND_NAME[way.kind][language],
        way.bits,
        way.bytes / 1000,
        way.accuracy,
        way.images,
        WORDS[way.labels ? 'needed' : 'none'][language],
        Number.isNaN(way.seconds) ? '–' : way.seconds,
        way.from === 'now'
          ? english
            ? 'on this page'
            : '이 페이지'
          : english
            ? 'when the site was built'
            : '빌드할 때',
      ]),
  }
}

/** What a way asks for besides bytes. */
export function costRows(way: ShownWay, language: Language): { name: string; value: string; raw?: number }[] {
  return [
    { name: WORDS.size[language], value: kilobytes(way.bytes), raw: way.bytes },
    { name: WORDS.images[language], value: way.images === 0 ? WORDS.none[language] : formatCount(way.images) },
    { name: WORDS.labels[language], value: WORDS[way.labels ? 'needed' : 'none'][language] },
    { name: WORDS.time[language], value: timeText(way, language), raw: way.seconds },
  ]
}

function timeText({ kind, seconds }: Way, language: Language): string {
  if (kind === 'float') return WORDS.none[language]
  if (Number.isNaN(seconds)) return WORDS.unmeasured[language]
  return language === 'en' ? `${formatFixed(seconds, 1)}\u202fs` : `${formatFixed(seconds, 1)}초`
}

/** What was done in that time. */
export function workText(kind: WayKind, language: Language): string {
  const words: Readonly<Record<WayKind, BothLanguages>> = {
    float: { en: '', ko: '' },
    tensor: { en: 'one pass of the images, min–max ranges', ko: '이미지를 한 번 통과시켜 최솟값–최댓값 범위를 정함' },
    channel: { en: 'one pass of the images, min–max ranges', ko: '이미지를 한 번 통과시켜 최솟값–최댓값 범위를 정함' },
    equalized: {
      en: 'cross-layer equalization, a pass of the images, bias correction',
      ko: '층간 균등화(CLE), 이미지 통과, 편향 보정',
    },
    adaround: {
      en: `a pass of the images, then ${ROUNDING_STEPS} steps a layer that learn which way to round`,
      ko: `이미지 통과 뒤, 층마다 ${ROUNDING_STEPS}단계 동안 어느 쪽으로 반올림할지 학습`,
    },
    trained: {
      en: `${STEPS} steps of training with the rounding inside, scales learned too (LSQ)`,
      ko: `반올림을 겪으며 ${STEPS}단계 학습, 스케일도 함께 학습(LSQ)`,
    },
  }
  return words[kind][language]
}
