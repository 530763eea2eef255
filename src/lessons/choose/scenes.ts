import type { ChooseSettings } from './contract.ts'
import { ALL_BITS, CALIBRATED, STEPS, TESTED, TRAINED_ON } from './recipe-setting.ts'
import {
  bytes,
  type ChooseScene,
  floatAccuracy,
  floatBytes,
  named,
  repaired,
  resnet,
  rounded,
  trained,
} from './scene-numbers.ts'

/** What the prose is told of the recipe. */
const recipe = {
  tested: () => TESTED,
  calibrated: () => CALIBRATED,
  trainedOn: () => TRAINED_ON,
  steps: () => STEPS,
}
const everyTraining: Partial<ChooseSettings> = { train: ALL_BITS }

export const scenes: readonly ChooseScene[] = [
  {
    id: 'bits',
    title: { en: 'How many bits do you need?', ko: '몇 비트가 필요한가' },
    runs: [{}, everyTraining],
    focus: 'bits',
    presumes: ['bits'],
    numbers: {
      ...recipe,
      float: floatAccuracy,
      channel3: rounded('channel', 3),
      tensor3: rounded('tensor', 3),
      kb3: bytes(3),
      floatKb: floatBytes,
      ...Object.fromEntries(ALL_BITS.map((bits) => [`trained${bits}`, trained(bits)])),
    },
    says: {
      en: 'At 3 bits, rounding keeps {channel3:accuracy} of the answers right; training for it keeps {trained3:accuracy}.',
      ko: '3비트로 반올림만 하면 정확도 {channel3:accuracy}, 반올림을 겪으며 학습하면 {trained3:accuracy}입니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'The network is right on about nine of ten images. Its weights are rounded to 3 bits, one scale a channel. What share is still right?',
        ko: '이미지를 열에 아홉쯤 맞히는 신경망입니다. 가중치를 채널마다 스케일을 두고 3비트로 반올림하면 몇 퍼센트를 맞힐까요?',
      },
      of: 'channel3',
      min: 0,
      max: 1,
      step: 0.01,
      style: 'percent',
      within: 0.05,
    },
  },
  {
    id: 'when-ptq',
    title: { en: 'Eight bits: round it and be done', ko: '8비트라면 반올림으로 충분하다' },
    runs: [{ bits: 8 }, { bits: 8, train: [8] }],
    focus: 'bits',
    presumes: ['bits'],
    numbers: {
      ...recipe,
      float: floatAccuracy,
      channel8: rounded('channel', 8),
      tensor8: rounded('tensor', 8),
      channel6: rounded('channel', 6),
      trained8: trained(8),
      kb8: bytes(8),
      floatKb: floatBytes,
      quarter: (runs) => bytes(8)(runs) / floatBytes(runs),
    },
    says: {
      en: 'At 8 bits rounding keeps {channel8:accuracy} of {float:accuracy}, in {quarter:percent} of the bytes; training keeps {trained8:accuracy}.',
      ko: '8비트: 실수 {float:accuracy}, 반올림 {channel8:accuracy}, 학습 {trained8:accuracy}. 크기는 {quarter:percent}입니다.',
    },
    ask: {
      kind: 'choice',
      question: {
        en: 'At 8 bits, what does training with the rounding inside add to rounding alone?',
        ko: '8비트에서 반올림을 겪으며 학습하면 반올림만 할 때보다 얼마나 나아질까요?',
      },
      options: {
        more: { en: 'a point of accuracy or more', ko: '정확도 1%p 이상' },
        nothing: { en: 'nothing that can be measured here', ko: '여기서 잴 수 있는 차이는 없다' },
      },
      right: ({ trained8, channel8 }) => (trained8 - channel8 >= 0.01 ? 'more' : 'nothing'),
    },
  },
  {
    id: 'when-qat',
    title: { en: 'When training is worth it', ko: '학습할 가치가 있을 때' },
    runs: [{ bits: 2 }, { bits: 2, train: [2, 3, 4] }],
    focus: 'bits',
    presumes: ['bits'],
    numbers: {
      ...recipe,
      float: floatAccuracy,
      channel2: rounded('channel', 2),
      trained2: trained(2),
      channel3: rounded('channel', 3),
      trained3: trained(3),
      channel4: rounded('channel', 4),
      trained4: trained(4),
      tensor4: rounded('tensor', 4),
    },
    says: {
      en: 'At 2 bits rounding is guessing, {channel2:accuracy}; training for it keeps {trained2:accuracy}.',
      ko: '2비트로 반올림하면 {channel2:accuracy}로 추측과 같고, 학습하면 {trained2:accuracy}를 지킵니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'At 2 bits rounding leaves a network that guesses. After 400 steps of training with the rounding inside, how much is right?',
        ko: '2비트로 반올림하면 추측이나 다름없습니다. 반올림을 겪으며 400단계 학습하면 정확도는 얼마일까요?',
      },
      of: 'trained2',
      min: 0,
      max: 1,
      step: 0.01,
      style: 'percent',
      within: 0.05,
    },
  },
  {
    id: 'map',
    title: { en: 'What a byte buys', ko: '1바이트의 값어치' },
    runs: [{ figure: 'map' }, everyTraining],
    focus: 'map',
    numbers: {
      float: floatAccuracy,
      floatKb: floatBytes,
      channel8: rounded('channel', 8),
      kb8: bytes(8),
      trained2: trained(2),
      trained3: trained(3),
      kb3: bytes(3),
      resnet3: resnet('channel', 3),
      resnet3Kb: resnet('channel', 3, 'kilobytes'),
      resnetFloat: resnet('float', 32),
      resnetFloatKb: resnet('float', 32, 'kilobytes'),
      adaround4: repaired('adaround', 4),
    },
    says: {
      en: 'For {kb8} kB: MobileNet at 8 bits, {channel8:accuracy}. A ResNet rounded to 3 bits needs {resnet3Kb} kB for {resnet3:accuracy}.',
      ko: 'MobileNet은 8비트 {kb8} kB로 {channel8:accuracy}, ResNet은 3비트로 반올림해도 {resnet3Kb} kB에 {resnet3:accuracy}입니다.',
    },
    ask: {
      kind: 'choice',
      question: {
        en: 'Which is right more often: a small network at 8 bits, or one four times as large rounded to 3?',
        ko: '작은 신경망을 8비트로 쓸 때와 네 배 큰 신경망을 3비트로 반올림할 때, 어느 쪽이 더 많이 맞힐까요?',
      },
      options: {
        small: { en: 'the small one at 8 bits', ko: '작은 신경망, 8비트' },
        large: { en: 'the large one at 3 bits', ko: '큰 신경망, 3비트' },
      },
      right: ({ channel8, resnet3 }) => (channel8 > resnet3 ? 'small' : 'large'),
    },
  },
  {
    id: 'effort',
    title: { en: 'What each way asks of you', ko: '방법마다 드는 것' },
    runs: [{ figure: 'map', budget: 11 }, { train: [3] }],
    focus: 'map',
    numbers: {
      ...recipe,
      channel3: rounded('channel', 3),
      adaround3: repaired('adaround', 3),
      equalized4: repaired('equalized', 4),
      tensor4: rounded('tensor', 4),
      trained3: trained(3),
    },
    says: {
      en: 'At 3 bits: {channel3:accuracy} rounded, {adaround3:accuracy} with learned rounding, {trained3:accuracy} trained with labels.',
      ko: '3비트에서 반올림 {channel3:accuracy}, AdaRound {adaround3:accuracy}, 레이블로 학습하면 {trained3:accuracy}입니다.',
    },
  },
  {
    id: 'names',
    title: { en: 'The same tensor in three frameworks', ko: '같은 텐서, 세 프레임워크' },
    runs: [{ figure: 'names', kind: 'weight' }],
    focus: 'names',
    presumes: ['kind', 'layer', 'alike'],
    numbers: {
      tfliteScale: named('tflite', ({ params }) => params.scale),
      torchScale: named('torch', ({ params }) => params.scale),
      onnxScale: named('onnx', ({ params }) => params.scale),
      torchDiffers: named('torch', ({ differs }) => differs),
      onnxDiffers: named('onnx', ({ differs }) => differs),
      ratio: (runs) => named('onnx', ({ rmse }) => rmse)(runs) / named('tflite', ({ rmse }) => rmse)(runs),
    },
    says: {
      en: 'By their defaults {onnxDiffers:percent} of these weights get another code in ONNX Runtime than in TensorFlow Lite.',
      ko: '기본값대로라면 이 가중치의 {onnxDiffers:percent}가 ONNX Runtime과 TensorFlow Lite에서 다른 코드를 받습니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'One layer’s weights, quantized to int8 by the defaults of two frameworks. What share gets another code?',
        ko: '한 층의 가중치를 두 프레임워크의 기본값으로 int8 양자화합니다. 몇 퍼센트가 서로 다른 코드를 받을까요?',
      },
      of: 'onnxDiffers',
      min: 0,
      max: 1,
      step: 0.01,
      style: 'percent',
      within: 0.1,
    },
  },
  {
    id: 'decide',
    title: { en: 'Four questions', ko: '네 가지 질문' },
    runs: [{ figure: 'steps' }, { train: [3] }],
    focus: 'steps',
    numbers: {
      float: floatAccuracy,
      channel8: rounded('channel', 8),
      adaround3: repaired('adaround', 3),
      trained3: trained(3),
    },
    says: {
      en: 'Ask for the least that will do: 8 bits keep {channel8:accuracy} with no training; 3 keep {trained3:accuracy} with it.',
      ko: '충분한 것 중 가장 쉬운 것부터: 8비트는 학습 없이 {channel8:accuracy}, 3비트는 학습해서 {trained3:accuracy}.',
    },
  },
  {
    id: 'not-covered',
    title: { en: 'What this course does not cover', ko: '이 강의가 다루지 않는 것' },
    runs: [{ figure: 'map' }],
    focus: 'map',
    numbers: {
      parameters: ([run]) => run.network!.parameters,
    },
    says: {
      en: 'A network of {parameters:count} numbers shows how quantization works, not how a language model behaves under it.',
      ko: '수 {parameters:count}개짜리 신경망으로 원리는 보이지만, 언어 모델이 어떻게 될지까지 말해 주지는 않습니다.',
    },
  },
]
