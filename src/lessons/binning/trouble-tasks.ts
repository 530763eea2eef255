import type { BinningScene } from './scenes.ts'
import { bestDb, excess, leftLevels, restedDb, rightLevels, uniformDb } from './task-numbers.ts'

/** beyond this, no value but the outlier is found */
const BODY_ENDS = 10
const WANTED_DB = 8
const STUCK = 3

/** What goes wrong: a start that leads nowhere, a range for one value. */
export const troubleTasks: readonly BinningScene[] = [
  {
    id: 'q-stuck',
    title: { en: 'Lead Lloyd–Max astray', ko: '로이드–맥스를 헤매게 하기' },
    runs: [
      {
        data: {
          from: 'recipe',
          name: 'gaussian-mixture',
          numbers: { distance: 6, share: 0.5, width: 0.6, n: 10_000, seed: 1 },
        },
      },
    ],
    focus: 'axis',
    numbers: { excess, bestDb, restedDb, leftLevels, rightLevels },
    task: {
      question: {
        en: 'Find a start from which Lloyd–Max comes to rest with at least three times the error of the best eight levels, on these data. Let it run to its end before you check.',
        ko: '이 데이터에서 로이드–맥스가 끝났을 때, 오차가 최선의 대푯값 여덟 개보다 세 배 이상 큰 초기값을 찾으세요. 끝까지 돌린 다음 확인하세요.',
      },
      wait: {
        en: 'Lloyd–Max is not at its end. Let it play; the answer comes by itself.',
        ko: '로이드–맥스가 아직 끝나지 않았습니다. 재생하면 끝나는 대로 확인합니다.',
      },
      keeps: ['data', 'drawn', 'outlier', 'levels'],
      check: ({ numbers: { excess } }) =>
        excess === undefined ? null : excess >= STUCK ? 'stuck' : excess < 1.05 ? 'best' : 'little',
      answers: {
        stuck: {
          right: true,
          says: {
            en: 'It rests at {excess:number} times the least error, with {leftLevels:count} levels on the left and {rightLevels:count} on the right: {restedDb:db1} instead of {bestDb:db1} dB. Each half-step lowers the error, but none carries a level across the empty middle. The start decides which minimum is found.',
            ko: '최선의 {excess:number}배 오차에서 멈췄습니다. 왼쪽에 {leftLevels:count}개, 오른쪽에 {rightLevels:count}개이고, {bestDb:db1} dB가 아니라 {restedDb:db1} dB입니다. 반 단계마다 오차는 줄지만, 텅 빈 가운데를 건너가는 대푯값은 없습니다. 어느 최솟값에 이를지는 초기값이 정합니다.',
          },
        },
        best: {
          right: false,
          says: {
            en: 'From this start it finds the best: {leftLevels:count} levels on the left, {rightLevels:count} on the right. That it ends is no proof of that; it was lucky in how the start shared the levels between the two hills. Share them unevenly: by random starts with other seeds (More settings), or by hand.',
            ko: '이 초기값에서는 최선에 이릅니다. 왼쪽 {leftLevels:count}개, 오른쪽 {rightLevels:count}개입니다. 끝났다고 해서 늘 최선인 것은 아니고, 초기값이 두 봉우리에 대푯값을 알맞게 나눈 덕분입니다. 무작위 초기값의 시드를 바꾸거나(설정 더 보기) 직접 놓아서 치우치게 나눠 보세요.',
          },
        },
        little: {
          right: false,
          says: {
            en: 'Stuck, but not by much: {excess:number} times the least error, with {leftLevels:count} levels on the left and {rightLevels:count} on the right. None will cross the middle. A start that is still more uneven costs more.',
            ko: '멈추긴 했지만 차이가 작습니다. 최선의 {excess:number}배이고, 왼쪽 {leftLevels:count}개, 오른쪽 {rightLevels:count}개입니다. 가운데를 건너가는 대푯값은 없으니, 더 치우치게 시작하면 손해가 커집니다.',
          },
        },
      },
    },
  },
  {
    id: 'q-outlier',
    title: { en: 'Rescue the uniform quantizer', ko: '균등 양자화 구하기' },
    runs: [
      {
        data: { from: 'recipe', name: 'gaussian', numbers: { mean: 0, std: 1, n: 10_000, seed: 1 } },
        outlier: [40],
        levels: 16,
      },
    ],
    focus: 'axis',
    numbers: {
      uniformDb,
      step: ([run]) => run.uniform!.step,
      top: ([run]) => run.uniform!.max,
    },
    task: {
      question: {
        en: 'One value lies at 40, all others in a bell around 0, and the uniform quantizer suffers. Bring it above 8 dB. Data, outlier and number of levels stay as they are.',
        ko: '값 하나가 40에 있고 나머지는 0 둘레의 정규 분포에 있어 균등 양자화가 고전합니다. 8 dB를 넘기세요. 데이터와 이상값, 대푯값 수는 그대로 둡니다.',
      },
      now: { en: 'Now it keeps {uniformDb:db1} dB.', ko: '지금은 {uniformDb:db1} dB입니다.' },
      keeps: ['data', 'drawn', 'outlier', 'levels'],
      check: ({ settings, numbers: { uniformDb, top } }) => {
        if (uniformDb === undefined || top === undefined) return null
        if (uniformDb > WANTED_DB) return 'clipped'
        if (settings.reconstruction === 'left-edge') return 'edge'
        return top > BODY_ENDS ? 'reaches' : 'cuts'
      },
      answers: {
        clipped: {
          right: true,
          says: {
            en: '{uniformDb:db1} dB: the range ends at {top} and the step is {step}. The outlier alone is clipped, and its error is large; but one value in ten thousand pays for it, and all others have finer steps.',
            ko: '{uniformDb:db1} dB입니다. 범위가 {top}에서 끝나고 간격은 {step}입니다. 이상값은 잘려서 오차가 크지만 만 개 가운데 하나일 뿐이고, 나머지는 모두 더 촘촘한 간격을 얻습니다.',
          },
        },
        reaches: {
          right: false,
          says: {
            en: 'The range still reaches to {top}, so the step is {step}, wider than the bell is: nearly all values share a few cells. That no value may be clipped is the wrong idea. Choose another rule for the range.',
            ko: '범위가 여전히 {top}까지라서 간격이 {step}까지 벌어집니다. 거의 모든 값이 몇 개의 구간에 몰립니다. 어떤 값도 잘리면 안 된다는 생각이 문제입니다. 범위를 정하는 규칙을 바꿔 보세요.',
          },
        },
        cuts: {
          right: false,
          says: {
            en: 'Now the range ends at {top} and too much is clipped: not the outlier alone, but the bell’s own sides. {uniformDb:db1} dB. Clip fewer values.',
            ko: '이제 범위가 {top}에서 끝나 너무 많이 잘립니다. 이상값만이 아니라 정규 분포의 양옆까지 잘려서 {uniformDb:db1} dB입니다. 덜 자르세요.',
          },
        },
        edge: {
          right: false,
          says: {
            en: 'Levels at the left edge of their cells (floor) cost error of their own. {uniformDb:db1} dB: put the levels back into the middle, and change the range.',
            ko: '대푯값을 구간의 왼쪽 끝에 두면(내림) 그 자체로 오차가 커집니다. {uniformDb:db1} dB입니다. 대푯값을 가운데로 되돌리고 범위를 바꾸세요.',
          },
        },
      },
    },
  },
]
