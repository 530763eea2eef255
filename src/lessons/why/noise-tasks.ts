import { answerNumbers, noiseNumbers, type WhyScene } from './scene-numbers.ts'

const BITS = 4
const { bits, products, worst, measured, predicted, cancelled, weightsDb, outputDb } = noiseNumbers(BITS)
const { stay4, images } = answerNumbers

/** Why rounding does not ruin a sum. */
export const noiseTasks: readonly WhyScene[] = [
  {
    id: 'q-bear',
    title: { en: 'Why is the sum not worse?', ko: '합은 왜 더 나빠지지 않을까' },
    runs: [{ figure: 'noise', bits: BITS }],
    focus: 'noise',
    presumes: ['figure', 'layer', 'bits', 'granularity'],
    numbers: {
      ...{ bits, products, worst, measured, predicted, cancelled, weightsDb, outputDb, stay4, images },
      logitsDb: ([run]) => run.answers!.found!.points.find((one) => one.bits === BITS)!.logitsDb,
    },
    task: {
      question: {
        en: 'The weights of this layer are rounded to {bits:count} bits. Their errors over {products:count} products could come to {worst:percent} of the sum; on real images they come to {measured:percent}. What makes the difference?',
        ko: '이 층의 가중치를 {bits:count}비트로 반올림했습니다. 곱 {products:count}개에 걸친 오차는 합의 {worst:percent}까지 쌓일 수 있지만 실제 이미지로 재면 {measured:percent}입니다. 왜 다를까요?',
      },
      answers: {
        small: {
          option: {
            en: 'The error of each weight is too small to matter',
            ko: '가중치 하나의 오차가 너무 작아 영향이 없다',
          },
          right: false,
          says: {
            en: 'However small, {products:count} of them would come to {worst:percent} if nothing stopped them. And small they are not: the weights have {weightsDb:db1} dB, and the sums, {outputDb:db1} dB, are about as wrong as their weights.',
            ko: '하나는 작아도 {products:count}개가 그대로 쌓이면 {worst:percent}가 됩니다. 그렇게 작지도 않습니다. 가중치가 {weightsDb:db1} dB, 합이 {outputDb:db1} dB로, 합은 가중치만큼 틀립니다.',
          },
        },
        trained: {
          option: {
            en: 'Training has prepared the weights for rounding',
            ko: '반올림에 견디도록 가중치를 학습했다',
          },
          right: false,
          says: {
            en: 'This network was trained in float and has never met a rounded weight. What was measured, {measured:percent}, is close to the {predicted:percent} that errors would make which know nothing of each other. That takes no preparing; training with the rounding, QAT, comes later in this course.',
            ko: '이 신경망은 실수로 학습했고 반올림한 가중치를 만난 적이 없습니다. 측정값 {measured:percent}는 서로 무관한 오차가 만드는 {predicted:percent}에 가깝습니다. 따로 대비하지 않아도 이렇게 됩니다. 반올림하며 학습하는 QAT는 이 강좌의 뒤에서 다룹니다.',
          },
        },
        cancel: {
          option: {
            en: 'Errors go both ways and mostly cancel in the sum',
            ko: '오차가 양쪽으로 갈려 합에서 대부분 상쇄된다',
          },
          right: true,
          says: {
            en: 'Some are up, some are down, and {cancelled} times less is left than if all pulled one way. Errors that know nothing of each other would come to {predicted:percent}: they grow as the root of the number of products. With all layers rounded so, {stay4:percent} of {images:count} answers stay.',
            ko: '어떤 오차는 위로, 어떤 오차는 아래로 가서, 모두 한쪽일 때의 {cancelled}분의 1만 남습니다. 서로 무관한 오차라면 {predicted:percent}가 됩니다. 곱의 수가 아니라 그 제곱근에 비례해 커지기 때문입니다. 모든 층을 이렇게 반올림해도 답 {images:count}개 가운데 {stay4:percent}가 그대로입니다.',
          },
        },
        later: {
          option: {
            en: 'Later layers cut off most of the error',
            ko: '뒤에 오는 층들이 오차를 대부분 잘라 낸다',
          },
          right: false,
          says: {
            en: 'The {measured:percent} are measured at these sums themselves, before any later layer has seen them. Nor is the error gone at the end: with all layers rounded the logits have {logitsDb:db1} dB, the sums here {outputDb:db1}.',
            ko: '{measured:percent}는 바로 이 합에서 잰 것이고, 뒤의 층은 아직 지나지 않았습니다. 끝에서도 오차는 사라지지 않습니다. 모든 층을 반올림하면 로짓이 {logitsDb:db1} dB, 여기 합이 {outputDb:db1} dB입니다.',
          },
        },
      },
    },
  },
]
