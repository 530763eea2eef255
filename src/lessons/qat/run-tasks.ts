import { ptq, type QatScene } from './scene-numbers.ts'
import { bestTrained, runaways, takenSteps, trainedRuns } from './task-numbers.ts'

const WANTED = 0.8

/** The real network is brought to a goal. */
export const runTasks: readonly QatScene[] = [
  {
    id: 'q-two-bits',
    title: { en: 'Two-bit weights, four of five right', ko: '2비트 가중치로 80 % 넘기기' },
    runs: [
      {
        ground: 'images',
        weightBits: 2,
        activationBits: 8,
        control: false,
        lsq: false,
        learningRate: 0.0001,
        watched: 'ste',
      },
    ],
    focus: 'optimize',
    numbers: { ptq, trained: bestTrained, trainedRuns, runaways, takenSteps },
    task: {
      question: {
        en: 'Weights of 2 bits: rounded after training, {ptq:accuracy} are right. Bring the same MobileNet to 80 % or more by training. The run that is set up here will not do; it counts when it has come to its last step.',
        ko: '가중치를 2비트로 하면, 학습 뒤 반올림만으로는 정확도가 {ptq:accuracy}입니다. 같은 MobileNet을 학습해 80 % 이상으로 올리세요. 지금의 설정으로는 안 됩니다. 마지막 단계까지 학습한 결과로 확인합니다.',
      },
      wait: {
        en: 'The training is not at its last step. Let it play; the answer comes by itself.',
        ko: '학습이 아직 마지막 단계가 아닙니다. 재생하면 끝나는 대로 확인합니다.',
      },
      keeps: ['ground', 'network', 'weightBits', 'activationBits', 'firstAndLast'],
      check: ({ settings, numbers: { ptq, trained, trainedRuns, runaways } }) => {
        if (ptq === undefined) return null
        if (!settings.ste && !settings.lsq) return 'none'
        if (trained === undefined || trainedRuns === undefined || runaways === undefined) return null
        if (trained >= WANTED) return 'reached'
        if (runaways > 0) return 'runaway'
        if ((settings.steps as number) < 200) return 'short'
        return (settings.learningRate as number) < 0.0005 ? 'slow' : settings.lsq ? 'scales' : 'fixed'
      },
      answers: {
        reached: {
          right: true,
          says: {
            en: '{trained:accuracy} with four levels a weight at most, from {ptq:accuracy} by rounding. With so few levels it matters where they stand, and that too must be free to move: scales that are learned, or a batch normalization that stays live.',
            ko: '가중치마다 대푯값이 많아야 네 개인데 {trained:accuracy}입니다. 반올림만 하면 {ptq:accuracy}였습니다. 대푯값이 이렇게 적으면 대푯값의 위치가 중요하고, 그것도 움직일 수 있어야 합니다. 스케일을 학습하거나 배치 정규화를 학습 중에 유지하면 됩니다.',
          },
        },
        none: {
          right: false,
          says: {
            en: 'No run trains with rounding. Float reaches what float reaches; rounded afterwards it is {ptq:accuracy} again.',
            ko: '반올림하며 학습하는 것이 없습니다. 실수로만 학습해서 나중에 반올림하면 다시 {ptq:accuracy} 근처로 돌아갑니다.',
          },
        },
        slow: {
          right: false,
          says: {
            en: '{trained:accuracy} after {takenSteps:count} steps. The learning rate is so small that weights hardly reach the next threshold, and a code changes only there. Give it more.',
            ko: '{takenSteps:count}단계 뒤 {trained:accuracy}입니다. 학습률이 너무 작아 가중치가 다음 경곗값까지 가지 못합니다. 코드는 경곗값을 넘어야 바뀝니다. 학습률을 키우세요.',
          },
        },
        fixed: {
          right: false,
          says: {
            en: '{trained:accuracy}. The weights learn, but their scales still follow the largest weight of each channel, and most weights round to 0 there. Train with scales that are learned (LSQ).',
            ko: '{trained:accuracy}입니다. 가중치는 학습하지만 스케일은 여전히 채널마다 가장 큰 가중치를 따라가서, 대부분의 가중치가 0으로 반올림됩니다. 스케일도 학습하는 LSQ를 켜세요.',
          },
        },
        scales: {
          right: false,
          says: {
            en: '{trained:accuracy}. Learned scales are the right idea; something else holds this run back: the learning rate, one scale for a whole tensor, too few images, or batch normalization that moves under them.',
            ko: '{trained:accuracy}입니다. 스케일을 학습하는 것은 맞는 방향입니다. 다른 것이 발목을 잡고 있습니다. 학습률, 텐서 전체에 하나뿐인 스케일, 적은 이미지, 함께 움직이는 배치 정규화를 살펴보세요.',
          },
        },
        short: {
          right: false,
          says: {
            en: '{trained:accuracy} after {takenSteps:count} steps. Two bits take a few hundred: the first steps repair much, not all.',
            ko: '{takenSteps:count}단계 뒤 {trained:accuracy}입니다. 2비트에는 몇백 단계가 필요합니다. 처음 몇 단계로 많이 회복되지만 전부는 아닙니다.',
          },
        },
        runaway: {
          right: false,
          says: {
            en: 'A run has run away; the best that was kept is {trained:accuracy}. The learning rate is too high: weights jump over many levels at once.',
            ko: '학습이 발산했습니다. 그 전까지 가장 좋았던 것이 {trained:accuracy}입니다. 학습률이 너무 커서 가중치가 한 번에 여러 대푯값을 건너뜁니다.',
          },
        },
      },
    },
  },
]
