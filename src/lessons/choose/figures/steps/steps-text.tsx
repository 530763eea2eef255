import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatPercent } from '../../../../ui/format.ts'
import type { BothLanguages, Language } from '../../../../ui/language.tsx'
import { chooseContract } from '../../contract.ts'
import { wayName } from '../map/map-text.tsx'
import { type ShownWay, waysShown } from '../map/ways-shown.ts'
import type { ChooseView } from '../view.ts'
import { decide, type End, EVIDENCE, QUESTIONS } from './decision.ts'

export const WORDS = {
  open: { en: 'Where your answers can lead', ko: '답에 따라 이어지는 곳' },
  out: { en: 'ruled out', ko: '제외됨' },
  measured: { en: 'Measured here', ko: '여기서 잰 값' },
  float: { en: 'float', ko: '실수' },
  measuring: { en: 'Measuring…', ko: '재는 중…' },
  again: { en: 'Start over', ko: '처음부터' },
  elsewhere: {
    en: 'This lesson measures only what is calibrated; the scene measures what is not.',
    ko: '이 수업은 보정을 거친 것만 잽니다. 보정을 쓰지 않는 방법은 아래 장면이 잽니다.',
  },
} satisfies Record<string, BothLanguages>

interface EndWords {
  readonly name: BothLanguages
  readonly why: BothLanguages
  readonly scenes: readonly { readonly to: string; readonly name: BothLanguages }[]
}

export const END: Readonly<Record<End, EndWords>> = {
  static: {
    name: { en: 'Static PTQ at 8 bits', ko: '8비트 정적 PTQ' },
    why: {
      en: 'Calibrate, round, measure. Here neither the granularity of scales nor training made a difference that 1,000 images can show. Take a scale a channel where the hardware has it: a network with channels of very different size needs it.',
      ko: '보정하고 반올림하고 잽니다. 여기서는 스케일의 단위도 학습도 이미지 1,000장으로 드러날 차이를 만들지 못했습니다. 하드웨어가 지원하면 채널별 스케일을 쓰세요. 채널마다 크기가 크게 다른 신경망에는 필요합니다.',
    },
    scenes: [
      { to: '../ptq/#v=1', name: { en: 'PTQ: eight bits', ko: 'PTQ: 8비트' } },
      {
        to: '../ptq/#v=1&scene=scramble',
        name: { en: 'PTQ: when one scale fails', ko: 'PTQ: 스케일 하나로 안 될 때' },
      },
    ],
  },
  'no-images': {
    name: { en: 'Weight-only, or dynamic range', ko: '가중치만 양자화, 또는 동적 범위 양자화' },
    why: {
      en: 'Weights are known without any image. Leave activations float, or find their range anew for each input. Wrong images can be worse than none: black ones leave nothing of the network.',
      ko: '가중치는 이미지 없이도 알 수 있습니다. 활성값은 실수로 두거나, 입력마다 범위를 새로 구합니다. 잘못된 이미지는 없는 것만 못할 수 있습니다. 검은 이미지로 보정하면 신경망이 쓸모없어집니다.',
    },
    scenes: [
      { to: '../ptq/#v=1&scene=codes', name: { en: 'PTQ: weights in 4-bit codes', ko: 'PTQ: 4비트 코드의 가중치' } },
      { to: '../ptq/#v=1&scene=wrong-data', name: { en: 'PTQ: the wrong images', ko: 'PTQ: 잘못된 이미지' } },
    ],
  },
  adaround: {
    name: { en: 'PTQ with learned rounding (AdaRound)', ko: '반올림을 학습하는 PTQ(AdaRound)' },
    why: {
      en: 'A few hundred images without labels tell each weight whether to round up or down. At 4 bits that was as good as training; at 2 it was not.',
      ko: '레이블 없는 이미지 몇백 장으로 가중치마다 올릴지 내릴지를 정합니다. 4비트에서는 학습에 뒤지지 않았고, 2비트에서는 그렇지 못했습니다.',
    },
    scenes: [{ to: '../ptq/#v=1&scene=repairs', name: { en: 'PTQ: repairs', ko: 'PTQ: 개선 기법' } }],
  },
  equalized: {
    name: { en: 'PTQ, equalized, biases corrected', ko: '층간 균등화와 편향 보정을 더한 PTQ' },
    why: {
      en: 'With one scale a layer, channels must be of like size: cross-layer equalization makes them so, and the network still computes the same.',
      ko: '층마다 스케일이 하나라면 채널의 크기가 비슷해야 합니다. 층간 균등화(CLE)는 신경망의 계산을 바꾸지 않고 그렇게 맞춥니다.',
    },
    scenes: [
      { to: '../ptq/#v=1&scene=per-channel', name: { en: 'PTQ: one scale a layer', ko: 'PTQ: 층마다 스케일 하나' } },
      { to: '../ptq/#v=1&scene=repairs', name: { en: 'PTQ: repairs', ko: 'PTQ: 개선 기법' } },
    ],
  },
  qat: {
    name: { en: 'Quantization-aware training', ko: '양자화 인식 학습(QAT)' },
    why: {
      en: 'At 3 bits and fewer nothing here keeps as much. It takes labels, the training code and its settings, and time. Try learned rounding first: at 4 bits it may do.',
      ko: '3비트 이하에서는 여기서 잰 어떤 방법보다 많이 지킵니다. 대신 레이블과 학습 코드, 학습 설정, 시간이 듭니다. 4비트라면 AdaRound로 충분할 수 있으니 먼저 해 보세요.',
    },
    scenes: [
      { to: '../qat/#v=1&scene=three-bits', name: { en: 'QAT: three bits', ko: 'QAT: 3비트' } },
      { to: '../qat/#v=1&scene=bill', name: { en: 'QAT: the bill', ko: 'QAT: 비용' } },
    ],
  },
}

export function evidenceFor(view: ChooseView, end: End): ShownWay[] {
  const ways = waysShown(view).filter(({ network }) => network === 'mobilenet-fashion')
  return EVIDENCE[end].flatMap(({ kind, bits }) => ways.find((way) => way.kind === kind && way.bits === bits) ?? [])
}

/** The way itself at its first bits, and not one of those beside it, which may be measured sooner. */
export function ownEvidence(view: ChooseView, end: End): ShownWay | undefined {
  const [wanted] = EVIDENCE[end]
  return evidenceFor(view, end).find(({ kind, bits }) => kind === wanted?.kind && bits === wanted.bits)
}

export function stepsTitle(view: ChooseView, language: Language): ReactNode {
  const { end } = decide(view.settings)
  const best = end && ownEvidence(view, end)
  if (!end) return language === 'en' ? 'Ask for the least that will do' : '충분한 것 중 가장 쉬운 것부터'
  const name = END[end].name[language]
  if (!best) return name
  const share = <b className="quant-word">{formatPercent(best.accuracy, 1)}</b>
  return language === 'en' ? (
    <>
      {name}: {share} at {best.bits} bits
    </>
  ) : (
    <>
      {name}: {best.bits}비트에서 {share}
    </>
  )
}

export function stepsSummary(view: ChooseView, language: Language): string {
  const { asked, end } = decide(view.settings)
  const left = end ? END[end].name[language] : WORDS.open[language]
  return language === 'en' ? `${asked.length} questions asked. ${left}` : `질문 ${asked.length}개. ${left}`
}

export function stepsTable(view: ChooseView, language: Language): Table {
  const english = language === 'en'
  const { settings } = chooseContract
  const { end } = decide(view.settings)
  return {
    caption: english ? 'Answers, and what was measured of where they lead' : '답과, 그 답이 가리키는 방법을 잰 값',
    columns: english ? ['question or way', 'answer or accuracy'] : ['질문 또는 방법', '답 또는 정확도'],
    rows: [
      ...QUESTIONS.map((name) => [
        settings[name].label[language],
        settings[name].options[view.settings[name]][language],
      ]),
      ...(end ? evidenceFor(view, end).map((way) => [wayName(way, language), way.accuracy]) : []),
    ],
  }
}
