import { floatAccuracy, images, MOBILENET, type PtqScene } from './scene-numbers.ts'
import {
  clipAt,
  clipExcess,
  clippingShare,
  leastClip,
  lostAccuracy,
  pixelLevels,
  topOf,
  wholeAccuracy,
} from './task-numbers.ts'

/** all that makes integers of the network, beside the range */
const CONVERSION = [
  ...(['network', 'scramble', 'equalize', 'weightBits', 'activationBits', 'granularity', 'group', 'symmetry'] as const),
  ...(['convention', 'requantization', 'mode', 'codes', 'firstAndLast', 'weightBitsOf', 'activationBitsOf'] as const),
  ...(['correct', 'round', 'tested'] as const),
]
const NEAR = 1.05
const CHANCE_LIKE = 0.5
const RESCUED = 0.85
/** pixels end at 1: a range beyond this is not theirs */
const PIXELS_END = 1.5

/** Where a range should end, and what images it should come from. */
export const rangeTasks: readonly PtqScene[] = [
  {
    id: 'q-clip',
    title: { en: 'Find where to clip', ko: '어디서 자를지 찾기' },
    runs: [{ network: MOBILENET, activationBits: 4 }],
    focus: 'calibrate',
    numbers: {
      clipAt,
      clipExcess,
      clippingShare,
      leastClip,
      rounding: (...all) => 1 - clippingShare(...all),
      max: topOf(1),
    },
    task: {
      question: {
        en: 'Sixteen levels have to do for the first layer’s output, which reaches to {max}. Drag the clipping line to where the mean squared error of this tensor is at most 5 % above the least that is possible.',
        ko: '첫 층의 출력은 {max}까지 이르는데 대푯값은 16개뿐입니다. 클리핑 선을 끌어, 이 텐서의 평균 제곱 오차가 가능한 최솟값의 1.05배를 넘지 않게 하세요.',
      },
      keeps: ['network', 'scramble', 'equalize', 'activationBits', 'tensor', 'images', 'feed', 'seed'],
      check: ({ settings, numbers: { leastClip, clipExcess, clippingShare } }) => {
        if (leastClip === undefined) return null
        const clips = settings.clips as readonly number[]
        if (!((clips[settings.tensor as number] ?? 0) > 0)) return 'none'
        if (clipExcess === undefined || clippingShare === undefined) return null
        return clipExcess <= NEAR ? 'near' : clippingShare > 0.5 ? 'narrow' : 'wide'
      },
      answers: {
        near: {
          right: true,
          says: {
            en: 'Clipped at {clipAt}, the error is {clipExcess:db} times the least; {clippingShare:percent} of it is clipping, the rest rounding. A little further in, clipping grows fast; a little further out, every step grows. The best point balances both.',
            ko: '{clipAt}에서 자르면 오차는 최솟값의 {clipExcess:db}배입니다. 그 가운데 {clippingShare:percent}가 잘린 오차이고 나머지는 반올림 오차입니다. 더 안쪽이면 잘린 오차가 빠르게 늘고, 더 바깥이면 모든 간격이 커집니다. 최선은 둘이 균형을 이루는 곳입니다.',
          },
        },
        none: {
          right: false,
          says: {
            en: 'The line stands where the rule of the whole network puts it. Drag it, or move it by keys: the question is about a clip of your own.',
            ko: '선이 아직 규칙이 정한 자리에 있습니다. 끌거나 키로 움직여 직접 정한 클리핑 지점을 만드세요.',
          },
        },
        narrow: {
          right: false,
          says: {
            en: 'Too far in: the error is {clipExcess:db} times the least, and {clippingShare:percent} of it comes from clipped values. Fine steps for the many do not pay for what the large values lose, by the square.',
            ko: '너무 안쪽입니다. 오차가 최솟값의 {clipExcess:db}배이고, 그 {clippingShare:percent}가 잘린 값에서 나옵니다. 나머지 값의 간격이 촘촘해져도, 큰 값이 제곱으로 잃는 것을 메우지 못합니다.',
          },
        },
        wide: {
          right: false,
          says: {
            en: 'Too far out: the error is {clipExcess:db} times the least, and {rounding:percent} of it is rounding. Nothing clipped is not nothing lost: levels that wait for rare values are missing where most values are.',
            ko: '너무 바깥입니다. 오차가 최솟값의 {clipExcess:db}배이고, 그 {rounding:percent}가 반올림 오차입니다. 잘리지 않았다고 잃지 않은 것은 아닙니다. 드문 값을 기다리는 대푯값만큼 값이 몰린 곳의 대푯값이 모자랍니다.',
          },
        },
      },
    },
  },
  {
    id: 'q-feed',
    title: { en: 'Ruin it by calibration alone', ko: '보정만으로 망가뜨리기' },
    runs: [{ step: 'data' }],
    focus: 'data',
    numbers: {
      accuracy: wholeAccuracy,
      floatAccuracy,
      lost: lostAccuracy,
      points: (runs) => 100 * lostAccuracy(runs),
      images,
      top: topOf(0),
    },
    task: {
      question: {
        en: 'Weights and activations have 8 bits, ranges come from min–max. Change nothing but the calibration images until less than half of the test images are right.',
        ko: '가중치와 활성값은 8비트, 범위는 최솟값–최댓값입니다. 보정 이미지만 바꿔서 테스트 정확도를 50 % 아래로 떨어뜨리세요.',
      },
      now: { en: 'Now {accuracy:accuracy} are right.', ko: '지금 정확도는 {accuracy:accuracy}입니다.' },
      keeps: [...CONVERSION, 'rule', 'percentile', 'clips'],
      check: ({ numbers: { accuracy, lost, top } }) => {
        if (accuracy === undefined || lost === undefined || top === undefined) return null
        if (accuracy < CHANCE_LIKE) return top > PIXELS_END ? 'far' : 'small'
        return lost < 0.03 ? 'harmless' : 'some'
      },
      answers: {
        far: {
          right: true,
          says: {
            en: 'The range of the input now ends at {top}, while pixels end at 1: real pictures share a few codes at its lower end, and {accuracy:accuracy} are right. One spoiled image of {images:count} is enough, for min–max believes every value.',
            ko: '화소는 1까지인데 입력의 범위가 {top}까지 넓어졌습니다. 실제 그림은 아래쪽 코드 몇 개만 쓰게 되고 정확도는 {accuracy:accuracy}입니다. 최솟값–최댓값은 모든 값을 믿기 때문에 {images:count}장 가운데 잘못된 한 장이면 충분합니다.',
          },
        },
        small: {
          right: true,
          says: {
            en: 'These images are too weak: the ranges end too early (that of the input at {top}), so what real pictures have beyond is clipped in every layer. {accuracy:accuracy} are right.',
            ko: '보정 이미지의 신호가 너무 약합니다. 범위가 너무 일찍 끝나서(입력은 {top}) 실제 그림에서 그보다 큰 값이 층마다 잘립니다. 정확도는 {accuracy:accuracy}입니다.',
          },
        },
        harmless: {
          right: false,
          says: {
            en: 'Still {accuracy:accuracy}, {points:db1} points less than in float. That images must show the right things is the wrong idea: calibration looks at ranges alone, and these images give about the right ones. Look for images whose values are far too small or far too large.',
            ko: '아직 {accuracy:accuracy}이고, 실수일 때와 {points:db1} %p 차이입니다. 무엇을 찍은 이미지인지는 중요하지 않습니다. 보정은 범위만 보는데, 이 이미지들의 범위는 대체로 맞습니다. 값이 너무 작거나 너무 큰 이미지를 찾으세요.',
          },
        },
        some: {
          right: false,
          says: {
            en: 'A start: {accuracy:accuracy}. The ranges are off (that of the input ends at {top}), but not by enough. What would be off by a factor of ten or a hundred?',
            ko: '방향은 맞습니다. {accuracy:accuracy}입니다. 범위가 어긋났지만(입력은 {top}까지) 아직 모자랍니다. 열 배, 백 배로 어긋나는 것은 무엇일까요?',
          },
        },
      },
    },
  },
  {
    id: 'q-hot',
    title: { en: 'One hot pixel: rescue by a rule', ko: '튀는 화소 하나, 규칙으로 구하기' },
    runs: [{ feed: 'hot', activationBits: 4, tensor: 0 }],
    focus: 'calibrate',
    numbers: { accuracy: wholeAccuracy, floatAccuracy, top: topOf(0), levels: pixelLevels, images },
    task: {
      question: {
        en: 'One pixel of one calibration image is 20 times as bright as white. With 4-bit activations the network is lost. Bring it back to 85 % or more by the rule for the range, and nothing else.',
        ko: '보정 이미지 한 장의 화소 하나가 흰색보다 20배 밝습니다. 활성값 4비트에서 신경망이 무너졌습니다. 범위를 정하는 규칙만 바꿔서 정확도를 85 % 이상으로 되돌리세요.',
      },
      now: { en: 'Now {accuracy:accuracy} are right.', ko: '지금 정확도는 {accuracy:accuracy}입니다.' },
      keeps: [...CONVERSION, 'images', 'feed', 'hotX', 'hotY', 'hotValue', 'seed', 'clips'],
      check: ({ numbers: { accuracy, top } }) => {
        if (accuracy === undefined || top === undefined) return null
        return accuracy >= RESCUED ? 'rescued' : top > PIXELS_END ? 'believes' : 'cuts'
      },
      answers: {
        rescued: {
          right: true,
          says: {
            en: 'The range ends at {top}, pixels from black to white have {levels:count} of the 16 levels, and {accuracy:accuracy} are right (in float {floatAccuracy:accuracy}). A rule that looks at how many values there are gives up the one for the rest.',
            ko: '범위가 {top}에서 끝나고, 검정에서 흰색까지의 화소가 대푯값 16개 가운데 {levels:count}개를 씁니다. 정확도는 {accuracy:accuracy}입니다(실수는 {floatAccuracy:accuracy}). 값이 얼마나 많은지 보는 규칙은 나머지를 위해 하나를 버립니다.',
          },
        },
        believes: {
          right: false,
          says: {
            en: 'This rule still believes the pixel: the range reaches to {top}, so all real pixels share {levels:count} levels, and {accuracy:accuracy} are right. An average of extremes or a search that clips next to nothing is moved by it too.',
            ko: '이 규칙은 여전히 그 화소를 믿습니다. 범위가 {top}까지라 실제 화소는 모두 대푯값 {levels:count}개에 몰리고 정확도는 {accuracy:accuracy}입니다. 극값의 평균을 내거나 거의 자르지 않는 규칙도 그 화소에 끌려갑니다.',
          },
        },
        cuts: {
          right: false,
          says: {
            en: 'The pixel is out, the range ends at {top}; but with {accuracy:accuracy} too much else is lost with it, in this tensor or another. Clip fewer values.',
            ko: '그 화소는 빠졌고 범위는 {top}에서 끝납니다. 하지만 이 텐서나 다른 텐서에서 너무 많은 값이 함께 잘려 정확도가 {accuracy:accuracy}입니다. 덜 자르세요.',
          },
        },
      },
    },
  },
]
