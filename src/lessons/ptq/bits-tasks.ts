import { MOBILENET, type PtqScene } from './scene-numbers.ts'
import { kilobytes, wholeAccuracy } from './task-numbers.ts'

const WANTED = 0.85
const BUDGET = 16

/** What few bits cost, and what saves them. */
export const bitsTasks: readonly PtqScene[] = [
  {
    id: 'q-spread',
    title: { en: 'Save it without per-channel scales', ko: '채널별 스케일 없이 살리기' },
    runs: [{ network: MOBILENET, weightBits: 4, granularity: 'tensor', step: 'convert' }],
    focus: 'convert',
    numbers: { accuracy: wholeAccuracy, floatAccuracy: ([run]) => run.infer!.floatAccuracy, kilobytes },
    task: {
      question: {
        en: 'Weights have 4 bits and one scale a tensor, which this MobileNet does not bear. Bring it back to 85 % or more. Bits stay, and one scale a tensor stays.',
        ko: '가중치 4비트에 텐서마다 스케일 하나를 쓰니 MobileNet이 견디지 못합니다. 비트 수와 텐서당 스케일 하나는 그대로 두고 정확도를 85 % 이상으로 올리세요.',
      },
      now: {
        en: 'Now {accuracy:accuracy} are right; in float {floatAccuracy:accuracy}.',
        ko: '지금 정확도는 {accuracy:accuracy}, 실수는 {floatAccuracy:accuracy}입니다.',
      },
      wait: {
        en: 'Still computing; AdaRound takes a minute or more. The answer comes by itself.',
        ko: '아직 계산하고 있습니다. AdaRound는 1분 넘게 걸릴 수 있습니다. 끝나면 바로 확인합니다.',
      },
      keeps: [
        ...(['network', 'scramble', 'weightBits', 'activationBits', 'granularity', 'group', 'mode', 'codes'] as const),
        ...(['firstAndLast', 'weightBitsOf', 'activationBitsOf', 'tested'] as const),
      ],
      check: ({ settings: { equalize, correct, round }, numbers: { accuracy } }) => {
        if (accuracy === undefined) return null
        if (accuracy >= WANTED) return 'saved'
        if (equalize) return 'other'
        return round ? 'rounded' : correct ? 'corrected' : 'not-weights'
      },
      answers: {
        saved: {
          right: true,
          says: {
            en: '{accuracy:accuracy}. Equalization moves a factor from each wide channel to the next layer, where it is undone: the network computes the same, but its channels fill one scale better. Nothing was trained. The file is {kilobytes:number} kB, for each channel now carries its own cap of ReLU6.',
            ko: '{accuracy:accuracy}입니다. 균등화는 넓은 채널의 배율을 다음 층으로 넘겨 거기서 되돌립니다. 계산하는 함수는 같지만 채널들이 스케일 하나를 더 고르게 씁니다. 학습은 하지 않았습니다. 채널마다 ReLU6의 상한을 따로 지니게 되어 파일은 {kilobytes:number} kB입니다.',
          },
        },
        'not-weights': {
          right: false,
          says: {
            en: '{accuracy:accuracy}. The trouble is in the weights: channels of very different size share one scale, and the small ones become a few codes. Ranges of activations or another zero-point do not reach that. Look at the channels, and at the repairs in “More settings”.',
            ko: '{accuracy:accuracy}입니다. 문제는 가중치에 있습니다. 크기가 크게 다른 채널들이 스케일 하나를 나눠 쓰니 작은 채널에는 코드가 몇 개 남지 않습니다. 활성값의 범위나 영점을 바꿔서는 해결되지 않습니다. 채널의 크기와 ‘설정 더 보기’의 개선 기법을 살펴보세요.',
          },
        },
        corrected: {
          right: false,
          says: {
            en: '{accuracy:accuracy}. Bias correction takes the mean error out of every channel; the errors themselves stay as large as they are. What would make them smaller?',
            ko: '{accuracy:accuracy}입니다. 편향 보정은 채널마다 오차의 평균을 없앨 뿐이고, 오차의 크기는 그대로입니다. 오차 자체를 줄이려면 무엇이 필요할까요?',
          },
        },
        rounded: {
          right: false,
          says: {
            en: '{accuracy:accuracy}. AdaRound chooses up or down for each weight, but the grid is as coarse as before for the small channels. First bring the channels to a like size.',
            ko: '{accuracy:accuracy}입니다. AdaRound는 가중치마다 올림과 내림을 고르지만, 작은 채널에는 격자가 여전히 너무 거칩니다. 먼저 채널들의 크기를 비슷하게 만드세요.',
          },
        },
        other: {
          right: false,
          says: {
            en: '{accuracy:accuracy}. The channels are equalized, so something else you set costs more than it gives. Take it back one by one.',
            ko: '{accuracy:accuracy}입니다. 채널은 균등화했으니 함께 바꾼 다른 설정이 얻는 것보다 더 잃게 합니다. 하나씩 되돌려 보세요.',
          },
        },
      },
    },
  },
  {
    id: 'q-budget',
    title: { en: 'Sixteen kilobytes', ko: '16 kB 안에 담기' },
    runs: [{ network: MOBILENET, weightBits: 4, budget: BUDGET, step: 'convert', convertView: 'bits' }],
    focus: 'convert',
    numbers: { accuracy: wholeAccuracy, kilobytes, over: (runs) => kilobytes(runs) - BUDGET },
    task: {
      question: {
        en: 'Bring the file of this MobileNet to 16 kB or less, and keep 85 % or more right. Each layer may have its own bits.',
        ko: '정확도 85 % 이상을 지키면서 MobileNet의 파일을 16 kB 이하로 줄이세요. 층마다 비트를 다르게 정할 수 있습니다.',
      },
      now: {
        en: 'Now {kilobytes:number} kB, {accuracy:accuracy} right.',
        ko: '지금 {kilobytes:number} kB, 정확도 {accuracy:accuracy}입니다.',
      },
      keeps: ['network', 'scramble', 'tested'],
      check: ({ settings, numbers: { accuracy, kilobytes } }) => {
        if (accuracy === undefined || kilobytes === undefined) return null
        if (kilobytes > BUDGET) return accuracy >= WANTED ? 'big' : 'both'
        if (accuracy >= WANTED) return 'fits'
        return (settings.weightBitsOf as readonly number[]).some((bits) => bits > 0) ? 'layers' : 'even'
      },
      answers: {
        fits: {
          right: true,
          says: {
            en: '{kilobytes:number} kB with {accuracy:accuracy}. Bytes lie in the layers with most weights, harm in those that bear rounding badly, and they are seldom the same. That is all there is to mixed precision.',
            ko: '{kilobytes:number} kB에 {accuracy:accuracy}입니다. 용량은 가중치가 많은 층에 있고, 손해는 반올림을 잘 견디지 못하는 층에서 나옵니다. 그 둘은 대개 다른 층입니다. 혼합 정밀도는 이 차이를 이용합니다.',
          },
        },
        big: {
          right: false,
          says: {
            en: 'Good enough with {accuracy:accuracy}, but {kilobytes:number} kB are {over:number} kB too many. Activations weigh nothing in the file, and small layers next to nothing: save where the bar is wide.',
            ko: '정확도는 {accuracy:accuracy}로 충분하지만 {kilobytes:number} kB라 {over:number} kB가 넘칩니다. 활성값은 파일에 들어가지 않고 작은 층은 줄여도 거의 줄지 않습니다. 막대가 넓은 층에서 줄이세요.',
          },
        },
        both: {
          right: false,
          says: {
            en: '{accuracy:accuracy} and still {kilobytes:number} kB: bits were taken where they hurt and weigh little. Give those back, and look for the widest part of the bar.',
            ko: '정확도는 {accuracy:accuracy}로 떨어졌는데 아직 {kilobytes:number} kB입니다. 용량은 작고 손해는 큰 곳에서 비트를 뺐습니다. 되돌리고 막대에서 가장 넓은 부분을 찾으세요.',
          },
        },
        even: {
          right: false,
          says: {
            en: '{kilobytes:number} kB, but {accuracy:accuracy}: the same bits for all take them from layers that cannot do without. The table tells what each layer costs alone.',
            ko: '{kilobytes:number} kB이지만 정확도가 {accuracy:accuracy}입니다. 모든 층에 똑같이 적용하면 줄이면 안 되는 층까지 줄이게 됩니다. 층 하나씩만 양자화했을 때의 손해가 표에 있습니다.',
          },
        },
        layers: {
          right: false,
          says: {
            en: '{kilobytes:number} kB, but {accuracy:accuracy}. Some of these layers bear fewer bits badly; the first ones and the depthwise ones are small and sensitive. Rather take much from one large layer than a little from all.',
            ko: '{kilobytes:number} kB이지만 정확도가 {accuracy:accuracy}입니다. 적은 비트를 잘 견디지 못하는 층이 섞여 있습니다. 앞쪽 층과 깊이별 합성곱(depthwise) 층은 작으면서 민감합니다. 모두에서 조금씩보다 큰 층 하나에서 많이 줄여 보세요.',
          },
        },
      },
    },
  },
]
