import { CALIBRATED, TRAINED_ON } from './recipe-setting.ts'
import { type ChooseScene, floatAccuracy, type Read, repaired, rounded } from './scene-numbers.ts'

const BITS = 4
const channel = rounded('channel', BITS)
/** in points of a hundred */
const lost: Read = (runs) => 100 * (floatAccuracy(runs) - channel(runs))

/** What to take, where it is said what there is. */
export const caseTasks: readonly ChooseScene[] = [
  {
    id: 'q-deploy',
    title: { en: 'Four bits, and no labels', ko: '4비트, 레이블은 없음' },
    runs: [{ figure: 'steps' }],
    focus: 'steps',
    presumes: ['figure'],
    numbers: {
      float: floatAccuracy,
      calibrated: () => CALIBRATED,
      trainedOn: () => TRAINED_ON,
      channel,
      tensor: rounded('tensor', BITS),
      lost,
      adaround: repaired('adaround', BITS),
      equalized: repaired('equalized', BITS),
    },
    borrowed: { trained: 'bits/trained4' },
    task: {
      question: {
        en: 'The trained MobileNet ({float:accuracy}) has to run with weights of 4 bits, on hardware that takes a scale for each channel. There are {calibrated:count} images without labels, and no training code. No more than two points may be lost. What do you take?',
        ko: '학습된 MobileNet({float:accuracy})을 4비트 가중치로, 채널마다 스케일을 둘 수 있는 하드웨어에서 돌려야 합니다. 레이블 없는 이미지 {calibrated:count}장이 있고 학습 코드는 없습니다. 정확도는 2 %p까지만 잃을 수 있습니다. 무엇을 쓸까요?',
      },
      answers: {
        round: {
          option: {
            en: 'Rounding to the nearest code: without labels nothing can be learned',
            ko: '가장 가까운 코드로 반올림: 레이블이 없으면 학습할 것이 없다',
          },
          right: false,
          says: {
            en: '{channel:accuracy}: {lost:db1} points are lost. And something can be learned: what each layer of the float network gives for these images is known without a label.',
            ko: '{channel:accuracy}로 {lost:db1} %p를 잃습니다. 학습할 것도 있습니다. 이 이미지를 넣었을 때 실수 신경망의 층마다 나오는 값은 레이블이 없어도 압니다.',
          },
        },
        equalize: {
          option: {
            en: 'Equalization and bias correction: then one scale a layer will do',
            ko: '층간 균등화와 편향 보정: 그러면 스케일은 층마다 하나로 충분하다',
          },
          right: false,
          says: {
            en: '{equalized:accuracy} instead of {tensor:accuracy}: a great help where the hardware knows only one scale a layer. With a scale a channel, which this hardware takes, plain rounding already has {channel:accuracy}.',
            ko: '{tensor:accuracy}를 {equalized:accuracy}로 올리니, 층마다 스케일 하나만 되는 하드웨어라면 큰 도움입니다. 하지만 이 하드웨어는 채널별 스케일을 지원하고, 그러면 반올림만 해도 {channel:accuracy}입니다.',
          },
        },
        adaround: {
          option: {
            en: 'AdaRound: the images decide which weights to round up and which down',
            ko: 'AdaRound: 어느 가중치를 올리고 어느 것을 내릴지 이미지로 정한다',
          },
          right: true,
          says: {
            en: '{adaround:accuracy}, where rounding to nearest has {channel:accuracy}. Layer by layer the roundings are chosen so that on these images the layer gives what it gave in float. That needs no label, and no training of the whole network.',
            ko: '가장 가까운 코드로 반올림하면 {channel:accuracy}인데 {adaround:accuracy}가 됩니다. 이 이미지들에서 층의 출력이 실수일 때와 같아지도록 층마다 반올림 방향을 정합니다. 레이블도, 신경망 전체의 학습도 필요 없습니다.',
          },
        },
        train: {
          option: {
            en: 'QAT: at four bits only training with the rounding inside will do',
            ko: 'QAT: 4비트에서는 반올림을 겪으며 학습해야만 한다',
          },
          right: false,
          says: {
            en: 'It kept {trained:accuracy} when the site was built, but by training on {trainedOn:count} images with labels, and here there are neither labels nor training code. At four bits it is not the only way that keeps as much: answer the questions of the figure for this case.',
            ko: '사이트를 빌드할 때 {trained:accuracy}였지만, 레이블 있는 이미지 {trainedOn:count}장으로 학습한 값입니다. 여기에는 레이블도 학습 코드도 없습니다. 4비트에서 그만큼 지키는 방법은 하나가 아닙니다. 이 경우에 맞게 그림의 질문에 답해 보세요.',
          },
        },
      },
    },
  },
]
