import { LESSON_ROUTES } from './lesson-routes.ts'
import type { Route } from './route.ts'

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
  ...LESSON_ROUTES,
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
    path: 'glossary/',
    name: { en: 'Glossary', ko: '용어' },
    title: { en: 'Glossary of quantization · Fewer Bits', ko: '양자화 용어 · Fewer Bits' },
    description: {
      en: 'The words of quantization in English and Korean: what they mean, their formulas, and what PyTorch, ONNX Runtime and TensorFlow Lite call them.',
      ko: '양자화 용어를 영어와 한국어로 풀이합니다. 뜻과 수식, 그리고 PyTorch와 ONNX Runtime, TensorFlow Lite에서 부르는 이름을 담았습니다.',
    },
    listed: false,
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
