import type { Route } from './route.ts'

/** The pages of the lessons, in the order of the course. */
export const LESSON_ROUTES: readonly Route[] = [
  {
    path: 'why/',
    name: { en: 'Why', ko: '왜' },
    title: {
      en: 'Why fewer bits: memory, time, energy, and noise · Fewer Bits',
      ko: '왜 비트를 줄일까: 메모리, 시간, 에너지, 잡음 · Fewer Bits',
    },
    description: {
      en: 'One real weight in 32 bits and in fewer, what a bit costs in bytes, time and energy, and why a network can bear the loss.',
      ko: '실제 가중치 하나를 32비트와 더 적은 비트로 봅니다. 1비트의 메모리·시간·에너지 비용과, 신경망이 손실을 견디는 까닭을 봅니다.',
    },
    listed: true,
  },
  {
    path: 'binning/',
    name: { en: 'Binning', ko: '구간 나누기' },
    title: {
      en: 'Uniform or Lloyd–Max: where levels should sit · Fewer Bits',
      ko: '균등 대 로이드–맥스: 대푯값을 어디에 둘까 · Fewer Bits',
    },
    description: {
      en: 'Uniform and Lloyd–Max quantization on one axis, with your own numbers: thresholds, levels and the error, live.',
      ko: '한 축 위에서 비교하는 균등 양자화와 로이드–맥스 양자화. 경곗값, 대푯값, 오차를 내 데이터로 직접 봅니다.',
    },
    listed: true,
  },
  {
    path: 'integers/',
    name: { en: 'Integers', ko: '정수' },
    title: {
      en: 'Scale, zero-point, and a neuron without a float · Fewer Bits',
      ko: '스케일과 영점, 실수 없이 계산하는 뉴런 · Fewer Bits',
    },
    description: {
      en: 'Lay integers on the reals by hand: scale, zero-point, clamp, and the integer arithmetic of one neuron, digit by digit.',
      ko: '실수 위에 정수를 직접 놓아 봅니다. 스케일, 영점, 클램프, 그리고 뉴런 하나의 정수 계산을 숫자 하나하나까지 따라갑니다.',
    },
    listed: true,
  },
  {
    path: 'ptq/',
    name: { en: 'PTQ', ko: 'PTQ' },
    title: {
      en: 'Post-training quantization of a real network · Fewer Bits',
      ko: '실제 신경망의 학습 후 양자화(PTQ) · Fewer Bits',
    },
    description: {
      en: 'A trained ResNet or MobileNet is calibrated, converted to integers and measured, layer by layer, in your browser.',
      ko: '학습된 ResNet과 MobileNet을 브라우저 안에서 보정하고 정수로 변환해, 층마다 무엇을 잃는지 잽니다.',
    },
    listed: true,
  },
  {
    path: 'qat/',
    name: { en: 'QAT', ko: 'QAT' },
    title: {
      en: 'Quantization-aware training, run here · Fewer Bits',
      ko: '직접 돌려 보는 양자화 인식 학습(QAT) · Fewer Bits',
    },
    description: {
      en: 'A MobileNet or ResNet trains with rounding inside, in your browser, beside float and post-training quantization.',
      ko: 'MobileNet과 ResNet을 브라우저 안에서 반올림을 겪으며 학습시키고, 실수 학습·학습 후 양자화와 나란히 비교합니다.',
    },
    listed: true,
  },
  {
    path: 'choose/',
    name: { en: 'Choose', ko: '고르기' },
    title: {
      en: 'Which quantization, when · Fewer Bits',
      ko: '어떤 양자화를 언제 쓸까 · Fewer Bits',
    },
    description: {
      en: 'Rounding or training, measured here: what each way keeps, weighs and asks for, and what TensorFlow Lite, PyTorch and ONNX Runtime call it.',
      ko: '반올림과 학습을 여기서 재어 봅니다. 방법마다 무엇을 지키고 얼마나 들며, TensorFlow Lite, PyTorch, ONNX Runtime에서는 뭐라고 부르는지 비교합니다.',
    },
    listed: true,
  },
]
