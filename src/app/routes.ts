import type { BothLanguages } from '../ui/language.tsx'

/** A page: where it is and what it is called. What draws it is in `pages.ts`. */
export interface Route {
  readonly path: string
  readonly name: BothLanguages
  readonly title: BothLanguages
  readonly description: BothLanguages
  /** in the navigation */
  readonly listed: boolean
  /** has no header: it is a screen of its own, or a part of another page */
  readonly bare?: true
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
    path: 'questions/',
    name: { en: 'Questions', ko: '문제' },
    title: { en: 'Questions to try yourself · Fewer Bits', ko: '직접 풀어 보는 문제 · Fewer Bits' },
    description: {
      en: 'Questions on quantization that are answered by doing something in a figure, and checked by the core.',
      ko: '그림을 직접 움직여 풀고, 계산한 수로 확인하는 양자화 문제입니다.',
    },
    listed: false,
  },
  {
    path: 'teach/',
    name: { en: 'Teaching', ko: '가르치기' },
    title: {
      en: 'Teach with it: lectures, embeds, handouts · Fewer Bits',
      ko: '가르치기: 강의, 넣기, 유인물 · Fewer Bits',
    },
    description: {
      en: 'Choose scenes for a lecture that is one link, put a scene into a course page, print a handout or the speaker’s notes.',
      ko: '장면을 골라 링크 하나로 강의를 만들고, 강의 페이지에 장면을 넣고, 유인물과 발표자 노트를 인쇄합니다.',
    },
    listed: false,
  },
  {
    path: 'lecture/',
    name: { en: 'Lecture', ko: '강의' },
    title: { en: 'Lecture · Fewer Bits', ko: '강의 · Fewer Bits' },
    description: {
      en: 'Chosen scenes in order, one at a time, for a projector and a keyboard.',
      ko: '고른 장면을 차례로 하나씩, 프로젝터와 키보드로 보여 줍니다.',
    },
    listed: false,
    bare: true,
  },
  {
    path: 'speaker/',
    name: { en: 'Speaker’s notes', ko: '발표자 노트' },
    title: { en: 'Speaker’s notes · Fewer Bits', ko: '발표자 노트 · Fewer Bits' },
    description: {
      en: 'What to say, what to expect and what to ask, beside the screen of the room.',
      ko: '강의 화면을 조종하면서 보는 대본, 예상되는 반응, 시험 문제입니다.',
    },
    listed: false,
    bare: true,
  },
  {
    path: 'embed/',
    name: { en: 'One scene', ko: '장면 하나' },
    title: { en: 'A scene · Fewer Bits', ko: '장면 · Fewer Bits' },
    description: {
      en: 'One scene of the course, to stand in another page.',
      ko: '다른 페이지 안에 넣는 장면 하나입니다.',
    },
    listed: false,
    bare: true,
  },
  {
    path: 'handout/',
    name: { en: 'Handout', ko: '유인물' },
    title: { en: 'Handout · Fewer Bits', ko: '유인물 · Fewer Bits' },
    description: {
      en: 'Chosen scenes on paper: figure, text, numbers, link, and room for notes.',
      ko: '고른 장면의 그림, 글, 수치, 링크를 필기할 자리와 함께 종이에 인쇄합니다.',
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
