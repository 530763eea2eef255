import type { BinningFrames } from './contract.ts'
import type { BinningScene } from './scenes.ts'

type Frames = Partial<BinningFrames>

const lloydDb = ([run]: readonly Frames[]) => run.lloyd!.sqnrDb
const uniformDb = ([run]: readonly Frames[]) => run.uniform!.sqnrDb
const gain = ([run]: readonly Frames[]) => 1 - run.lloyd!.mse / run.uniform!.mse

/** Questions that are answered in the figures of this lesson. */
export const tasks: readonly BinningScene[] = [
  {
    id: 'q-equal',
    title: { en: 'Make Lloyd–Max useless', ko: '로이드–맥스를 쓸모없게 만들기' },
    runs: [{}],
    focus: 'axis',
    numbers: { gain, lloydDb, uniformDb },
    task: {
      question: {
        en: 'Choose data for which Lloyd–Max saves less than 1 % of the uniform quantizer’s error, with 8 levels or more. Now it saves {gain:percent}.',
        ko: '대푯값이 8개 이상일 때, 로이드–맥스가 균등 양자화의 오차를 1 %도 줄이지 못하는 데이터를 고르세요. 지금은 {gain:percent} 줄입니다.',
      },
      check: ({ numbers: { gain }, settings: { levels } }) =>
        gain === undefined ? null : (levels as number) < 8 ? 'few' : gain < 0.01 ? 'equal' : 'gains',
      answers: {
        equal: {
          right: true,
          says: {
            en: 'Where the values are spread evenly, equal steps are already the best, and both leave {uniformDb:db1} dB.',
            ko: '값이 고르게 퍼져 있으면 같은 간격이 이미 최선입니다. 둘 다 {uniformDb:db1} dB입니다.',
          },
        },
        few: {
          right: false,
          says: {
            en: 'With so few levels the question is another one: take 8 or more.',
            ko: '대푯값이 이렇게 적으면 다른 문제가 됩니다. 8개 이상으로 하세요.',
          },
        },
        gains: {
          right: false,
          says: {
            en: 'Lloyd–Max still saves {gain:percent} here: it has something to win as long as some values are more frequent than others.',
            ko: '여기서는 로이드–맥스가 아직 {gain:percent} 줄입니다. 더 자주 나오는 값이 있는 한 얻을 것이 남아 있습니다.',
          },
        },
      },
    },
  },
]
