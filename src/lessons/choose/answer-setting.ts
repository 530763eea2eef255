/** What a reader answers on the way to a decision. */

const yesNo = (en: string, ko: string) =>
  ({
    kind: 'choice',
    label: { en, ko },
    default: 'unsaid',
    options: { unsaid: { en: 'not said', ko: '미정' }, yes: { en: 'yes', ko: '예' }, no: { en: 'no', ko: '아니요' } },
  }) as const

export const answerSettings = {
  enoughBits: yesNo('Are 8 bits a weight small enough?', '가중치를 8비트로 줄이면 충분한가요?'),
  images: yesNo('Do you have images like those it will see?', '실제 입력과 비슷한 이미지가 있나요?'),
  channels: yesNo('Can the hardware use a scale a channel?', '하드웨어가 채널별 스케일을 지원하나요?'),
  training: yesNo('Do you have labels, the training code and its time?', '레이블과 학습 코드, 학습할 시간이 있나요?'),
} as const
