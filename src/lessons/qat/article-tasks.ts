import { after, agreementOf, inIntegers, keptStepOf, ptq, type QatScene, runawayOf } from './scene-numbers.ts'

const images = { ground: 'images' } as const
const recipe = [
  ...(['ground', 'network', 'start', 'weightBits', 'activationBits', 'granularity', 'firstAndLast', 'rule'] as const),
  ...(['follow', 'normalization', 'control', 'ste', 'lsq', 'optimizer', 'learningRate', 'warmUp', 'steps'] as const),
  ...(['batch', 'images', 'seed'] as const),
]

/** What an article asks of QAT, beside the runs that answer. */
export const articleTasks: readonly QatScene[] = [
  {
    id: 'q-difference',
    title: { en: 'QAT and PTQ: the main difference', ko: 'QAT와 PTQ의 주된 차이' },
    runs: [{ ...images, weightBits: 3, activationBits: 8 }],
    focus: 'optimize',
    presumes: recipe,
    numbers: { ptq, ste20: after('ste', 20), ste: after('ste', 400) },
    borrowed: {
      ptq: 'three-bits/ptq',
      ste20: 'three-bits/ste20',
      ste: 'three-bits/ste',
      eightPtq: 'eight-bits/ptq',
      eightSte: 'eight-bits/ste',
    },
    task: {
      question: {
        en: 'The first question of the article: what is the main difference between QAT and post-training quantization?',
        ko: '글의 첫 번째 물음입니다. QAT와 PTQ의 주된 차이는 무엇일까요?',
      },
      answers: {
        bits: {
          option: { en: 'QAT uses fewer bits', ko: 'QAT는 더 적은 비트를 쓴다' },
          right: false,
          says: {
            en: 'Both have the same 3 bits here, the same codes and the same file: PTQ gets {ptq:accuracy} out of them, QAT {ste:accuracy}. That QAT bears fewer bits is what follows, not what it is.',
            ko: '여기서는 둘 다 3비트이고 코드와 파일의 크기도 같습니다. 같은 비트로 PTQ는 {ptq:accuracy}, QAT는 {ste:accuracy}입니다. 더 적은 비트를 견디는 것은 결과이지 차이 자체가 아닙니다.',
          },
        },
        activations: {
          option: {
            en: 'PTQ quantizes weights only, QAT activations too',
            ko: 'PTQ는 가중치만, QAT는 활성값까지 양자화한다',
          },
          right: false,
          says: {
            en: 'PTQ quantizes both here as well; that is what its calibration images are for. What weights are rounded to is the same in both, not what they were before.',
            ko: '여기서는 PTQ도 둘 다 양자화합니다. 보정 이미지가 바로 활성값의 범위를 위한 것입니다. 다른 것은 무엇을 양자화하느냐가 아닙니다.',
          },
        },
        weights: {
          option: {
            en: 'PTQ rounds the weights that there are; QAT trains weights under the rounding',
            ko: 'PTQ는 있는 가중치를 반올림하고, QAT는 반올림한 채로 가중치를 학습한다',
          },
          right: true,
          says: {
            en: 'From the same network, PTQ gets {ptq:accuracy}; training with the rounding in the loss gets {ste20:accuracy} after 20 steps and {ste:accuracy} after 400. It pays for that with training data, labels and time.',
            ko: '같은 신경망에서 PTQ는 {ptq:accuracy}입니다. 반올림을 손실에 넣고 학습하면 20단계 뒤 {ste20:accuracy}, 400단계 뒤 {ste:accuracy}입니다. 대신 학습 데이터와 정답, 시간이 듭니다.',
          },
        },
        better: {
          option: { en: 'QAT is always the more accurate', ko: 'QAT가 언제나 더 정확하다' },
          right: false,
          says: {
            en: 'At 3 bits, {ste:accuracy} and {ptq:accuracy}. At 8 bits, {eightSte:accuracy} after training and {eightPtq:accuracy} by rounding alone: there was nothing to win back.',
            ko: '3비트에서는 {ste:accuracy} 대 {ptq:accuracy}입니다. 8비트에서는 학습한 쪽이 {eightSte:accuracy}, 반올림만 한 쪽이 {eightPtq:accuracy}입니다. 되찾을 것이 없었기 때문입니다.',
          },
        },
      },
    },
  },
  {
    id: 'q-matters',
    title: { en: 'What must hold whenever QAT is applied?', ko: 'QAT를 적용할 때 가장 중요한 것은' },
    runs: [{ ...images, weightBits: 2, activationBits: 8, step: 'result' }],
    focus: 'result',
    presumes: recipe,
    numbers: {
      ptq,
      lsq20: after('lsq', 20),
      lsq: after('lsq', 400),
      integers: inIntegers('lsq', 400),
      agreement: agreementOf('lsq', 400),
    },
    borrowed: {
      ptq: 'two-bits/ptq',
      lsq20: 'two-bits/lsq20',
      lsq: 'result/lsq',
      integers: 'result/integers',
      agreement: 'result/agreement',
      untrained: 'untrained/ste',
    },
    task: {
      question: {
        en: 'The second question: what matters most when QAT is applied? Much depends on network and bits. Which of these must hold in every case, or the rest is for nothing?',
        ko: '두 번째 물음입니다. QAT를 적용할 때 가장 중요한 것은 무엇일까요? 신경망과 비트 수에 따라 다른 것이 많습니다. 어느 경우에나 지켜야 하고, 어기면 나머지가 모두 헛일이 되는 것은 무엇일까요?',
      },
      answers: {
        start: {
          option: { en: 'That it starts from a trained network', ko: '학습된 신경망에서 시작하는 것' },
          right: false,
          says: {
            en: 'It saves most of the way: {lsq20:accuracy} after 20 steps here. But it is no condition. An untrained MobileNet reached {untrained:accuracy} with 3-bit weights in 600 steps, its batch normalization live.',
            ko: '시간을 많이 아껴 줍니다. 여기서는 20단계 뒤 {lsq20:accuracy}입니다. 하지만 꼭 필요한 조건은 아닙니다. 학습하지 않은 MobileNet도 배치 정규화를 유지하며 3비트 가중치로 600단계 만에 {untrained:accuracy}에 이르렀습니다.',
          },
        },
        rate: {
          option: { en: 'That the learning rate is exactly right', ko: '학습률을 정확히 맞추는 것' },
          right: false,
          says: {
            en: 'Far too high, training runs away, and far too low no weight reaches its next threshold. Between the two there is room: {lsq:accuracy} at the rate that is set here; try others in the question about two-bit weights.',
            ko: '너무 크면 발산하고 너무 작으면 가중치가 다음 경곗값에 이르지 못합니다. 그 사이에는 여유가 있습니다. 여기 설정한 학습률로는 {lsq:accuracy}입니다. 다른 값은 2비트 가중치 문제에서 시험해 보세요.',
          },
        },
        same: {
          option: {
            en: 'That training computes exactly what the integers will compute',
            ko: '학습할 때 흉내 내는 계산이 나중의 정수 계산과 똑같은 것',
          },
          right: true,
          says: {
            en: 'Here {lsq:accuracy} as training saw it and {integers:accuracy} in integers, the same class for {agreement:accuracy} of the images. With other ranges, another rounding, or a normalization folded in another way, the weights would have been fitted to a network that never runs. After that, bits, scales, rate and data decide how good it gets: it depends.',
            ko: '여기서는 학습이 본 정확도가 {lsq:accuracy}, 정수로 계산한 정확도가 {integers:accuracy}이고, 이미지의 {agreement:accuracy}에서 같은 답을 냅니다. 범위나 반올림, 배치 정규화를 합치는 방식이 다르면 실제로 쓰지 않을 신경망에 가중치를 맞춘 셈이 됩니다. 그다음에 얼마나 좋아질지는 비트, 스케일, 학습률, 데이터에 달렸습니다.',
          },
        },
        long: {
          option: {
            en: 'That it trains as long as the network was trained at first',
            ko: '처음 학습한 만큼 오래 학습하는 것',
          },
          right: false,
          says: {
            en: 'Most of the way is short: from {ptq:accuracy} to {lsq20:accuracy} in 20 steps, to {lsq:accuracy} in 400, which see less than 13,000 images.',
            ko: '대부분은 금방 회복됩니다. {ptq:accuracy}에서 20단계 만에 {lsq20:accuracy}, 400단계에 {lsq:accuracy}입니다. 400단계 동안 보는 이미지는 만 3천 장이 되지 않습니다.',
          },
        },
      },
    },
  },
  {
    id: 'q-wrong',
    title: { en: 'What can go wrong in QAT?', ko: 'QAT에서 무엇이 잘못될 수 있을까' },
    runs: [{ ...images, weightBits: 4, activationBits: 4, learningRate: 1, warmUp: 0 }],
    focus: 'optimize',
    presumes: recipe,
    numbers: { ranAway: runawayOf('ste'), kept: keptStepOf('ste') },
    borrowed: {
      ranAway: 'runaway/ste',
      kept: 'runaway/keptStep',
      start: 'few-images/start',
      few: 'few-images/ste',
      fewFloat: 'few-images/float',
      oscillating: 'inside/oscillating200',
      trained: 'result/lsq',
      integers: 'result/integers',
      kilobytes: 'result/bytes',
      floatKilobytes: 'result/floatBytes',
    },
    task: {
      question: {
        en: 'The third question: what can go wrong when a network is trained with QAT? The figure shows one case, and others were measured when this site was built. Choose all that can happen.',
        ko: '세 번째 물음입니다. QAT로 학습할 때 어떤 문제가 생길 수 있을까요? 그림은 그 가운데 하나를 보여 주고, 나머지는 이 사이트를 빌드할 때 쟀습니다. 일어날 수 있는 것을 모두 고르세요.',
      },
      several: true,
      answers: {
        rate: {
          option: {
            en: 'Training runs away where the learning rate is too high',
            ko: '학습률이 너무 커서 학습이 발산한다',
          },
          right: true,
          says: {
            en: 'It can: at a rate of 1 the run in the figure is given up after step {ranAway:count}. The best that it had was that of step {kept:count}.',
            ko: '일어납니다. 학습률 1에서 그림의 학습은 {ranAway:count}단계에서 멈췄습니다. 가장 좋았던 것은 {kept:count}단계의 신경망입니다.',
          },
        },
        file: {
          option: {
            en: 'The file grows, since real weights have to be kept',
            ko: '실수 가중치를 남겨야 해서 파일이 커진다',
          },
          right: false,
          says: {
            en: 'It does not. Real weights are needed while it trains and are thrown away after; the codes are kept, {kilobytes:number} instead of {floatKilobytes:number} kB for the 2-bit run.',
            ko: '그렇지 않습니다. 실수 가중치는 학습하는 동안만 필요하고 끝나면 버립니다. 코드만 남기므로 2비트의 경우 {floatKilobytes:number} kB에서 {kilobytes:number} kB가 됩니다.',
          },
        },
        oscillation: {
          option: { en: 'Weights go to and fro across a threshold', ko: '가중치가 경곗값을 넘어 왔다 갔다 한다' },
          right: true,
          says: {
            en: 'They do: {oscillating:count} weights of the 2-bit run did at step 200. Rounding gives no slope, so what pulls a weight back comes only once its code has changed.',
            ko: '일어납니다. 2비트 학습의 200단계에서 가중치 {oscillating:count}개가 그랬습니다. 반올림에는 기울기가 없어서, 코드가 바뀐 뒤에야 가중치를 되돌리는 힘이 생깁니다.',
          },
        },
        few: {
          option: {
            en: 'With few images it fits those and loses others',
            ko: '이미지가 적으면 거기에만 맞고 다른 것을 잃는다',
          },
          right: true,
          says: {
            en: 'It can: with 256 images even the float control ended at {fewFloat:accuracy} from {start:accuracy}, and the 3-bit run at {few:accuracy}. The control tells what of a loss is training and what is bits.',
            ko: '일어납니다. 이미지 256장으로는 실수 대조군도 {start:accuracy}에서 {fewFloat:accuracy}가 되었고, 3비트는 {few:accuracy}에 그쳤습니다. 무엇이 학습 탓이고 무엇이 비트 탓인지는 대조군이 알려 줍니다.',
          },
        },
        mismatch: {
          option: {
            en: 'The integers compute something else than training did',
            ko: '정수 계산이 학습 때의 계산과 다르다',
          },
          right: true,
          says: {
            en: 'It can, as soon as ranges, rounding or folding differ, and the loss curve does not show it. Here they are the same, and it was checked: {trained:accuracy} in training, {integers:accuracy} in integers.',
            ko: '범위나 반올림, 배치 정규화를 합치는 방식이 다르면 일어나고, 손실 곡선에는 나타나지 않습니다. 여기서는 같게 만들고 확인했습니다. 학습에서 {trained:accuracy}, 정수로 {integers:accuracy}입니다.',
          },
        },
        backward: {
          option: { en: 'Gradients overflow, for they are 8-bit integers', ko: '기울기가 8비트 정수라서 넘친다' },
          right: false,
          says: {
            en: 'They are not: the way back is computed in float, with the rounding taken for the identity. Only the way forward is rounded, and that too is float arithmetic on rounded numbers.',
            ko: '기울기는 정수가 아닙니다. 역전파는 반올림을 없는 셈 치고 실수로 계산합니다. 순전파만 반올림하는데, 그것도 반올림한 수를 실수로 계산하는 것입니다.',
          },
        },
      },
    },
  },
]
