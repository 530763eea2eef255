import type { BothLanguages } from '../ui/language.tsx'
import type { LessonId } from './lesson-ids.ts'

/** The way through the course: a lesson, what it is about, and how long it takes to read and to try. */
export interface Step {
  readonly lesson: LessonId
  readonly name: BothLanguages
  readonly about: BothLanguages
  readonly minutes: number
}

export const WAY: readonly Step[] = [
  {
    lesson: 'why',
    name: { en: 'Why fewer bits', ko: '왜 비트를 줄일까' },
    about: {
      en: 'What a bit costs in memory, time and energy.',
      ko: '비트 하나가 메모리, 시간, 에너지를 얼마나 쓰는지 봅니다.',
    },
    minutes: 12,
  },
  {
    lesson: 'binning',
    name: { en: 'Uniform or not', ko: '균등과 비균등' },
    about: {
      en: 'Where the levels should sit, and Lloyd–Max finding out.',
      ko: '대푯값을 어디에 둘지, 로이드–맥스가 찾아가는 과정을 봅니다.',
    },
    minutes: 25,
  },
  {
    lesson: 'integers',
    name: { en: 'Integers', ko: '정수' },
    about: {
      en: 'Scale, zero-point, and a neuron without a single float.',
      ko: '스케일과 영점, 그리고 실수 없이 계산하는 뉴런을 봅니다.',
    },
    minutes: 20,
  },
  {
    lesson: 'ptq',
    name: { en: 'After training: PTQ', ko: '학습한 뒤에: PTQ' },
    about: {
      en: 'Round a trained network, and choose its ranges from data.',
      ko: '학습이 끝난 신경망을 정수로 바꾸고, 데이터로 범위를 정합니다.',
    },
    minutes: 35,
  },
  {
    lesson: 'qat',
    name: { en: 'While training: QAT', ko: '학습하면서: QAT' },
    about: {
      en: 'Train with the rounding inside, here, and compare.',
      ko: '반올림을 겪으며 학습하는 신경망을 이 자리에서 돌려 비교합니다.',
    },
    minutes: 30,
  },
  {
    lesson: 'choose',
    name: { en: 'Choosing', ko: '고르기' },
    about: {
      en: 'Which one, when, and what the frameworks call it.',
      ko: '무엇을 언제 쓸지, 프레임워크에서는 뭐라고 부르는지 봅니다.',
    },
    minutes: 15,
  },
]
