import type { BothLanguages } from '../ui/language.tsx'

/** A page: where it is and what it is called. What draws it is in `pages.ts`. */
export interface Route {
  readonly path: string
  readonly name: BothLanguages
  readonly title: BothLanguages
  readonly description: BothLanguages
  /** in the navigation */
  readonly listed: boolean
}

export const ROUTES: readonly Route[] = [
  {
    path: '',
    name: { en: 'Home', ko: '처음' },
    title: { en: 'Fewer Bits: how a network’s numbers are quantized', ko: 'Fewer Bits: 신경망의 수를 양자화하는 법' },
    description: {
      en: 'Take a neural network’s numbers to fewer bits and see what is lost: every number on the page is computed here, now.',
      ko: '신경망의 수를 더 적은 비트로 나타내고 무엇을 잃는지 봅니다. 화면의 모든 수는 지금 이 자리에서 계산됩니다.',
    },
    listed: false,
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
    path: 'errors/',
    name: { en: 'Common errors', ko: '흔한 오류' },
    title: {
      en: 'Eight common errors of quantization, and what each costs · Fewer Bits',
      ko: '양자화의 흔한 오류 여덟 가지와 그 대가 · Fewer Bits',
    },
    description: {
      en: 'A missing clamp, a level at the wrong edge, a range without 0: each error side by side with what is right, in dB and accuracy.',
      ko: '빠뜨린 클램프, 잘못 놓인 대푯값, 0이 빠진 범위. 오류마다 올바른 것과 나란히 놓고 dB와 정확도로 대가를 잽니다.',
    },
    listed: false,
  },
  {
    path: 'about/',
    name: { en: 'About and licences', ko: '소개와 라이선스' },
    title: { en: 'About · Fewer Bits', ko: '소개 · Fewer Bits' },
    description: {
      en: 'What Fewer Bits is, what becomes of your data, and whose data and software it stands on.',
      ko: 'Fewer Bits가 무엇인지, 여러분의 데이터는 어떻게 되는지, 어떤 데이터와 소프트웨어로 만들었는지 알려 드립니다.',
    },
    listed: false,
  },
]

export function routeOf(path: string): Route | undefined {
  return ROUTES.find((route) => route.path === path)
}
