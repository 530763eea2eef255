import type { IntegersScene } from './scenes.ts'
import * as read from './task-numbers.ts'

const WANTED = 10
/** a step of 0.2 in float32 is a little more */
const WIDEST = 0.2 + 1e-6
const NEARLY = 0.9

/** how codes are made of reals, beside the range and the value */
const GRID = ['bits', 'scheme', 'codes', 'narrow', 'convention', 'zero'] as const

/** The ruler: what decides where 0 falls, and what a value can lose. */
export const rulerTasks: readonly IntegersScene[] = [
  {
    id: 'q-zero-point',
    title: { en: 'Put 0 on code 10', ko: '0을 코드 10에 놓기' },
    runs: [{ x: 0.8 }],
    focus: 'ruler',
    numbers: {
      zeroPoint: read.zeroPoint,
      realZeroPoint: read.realZeroPoint,
      scale: read.scale,
      spans: read.spans,
      above: read.above,
      min: read.rangeMin,
      max: read.rangeMax,
      width: read.width,
      lowest: read.lowest,
      highest: read.highest,
      x: read.x,
      code: read.code,
      unclamped: read.unclamped,
      real: read.real,
    },
    task: {
      question: {
        en: 'The codes are 0 to 15. Move the two ends of the range until real 0 has the code 10, no step is wider than 0.2, and x = {x:db} is not clipped.',
        ko: '코드는 0부터 15까지입니다. 범위의 양 끝을 움직여 실수 0의 코드가 10이 되게 하세요. 칸의 너비(스케일)는 0.2 이하여야 하고, x = {x:db}인 값이 잘려서는 안 됩니다.',
      },
      keeps: [...GRID, 'x'],
      check: ({ numbers: { zeroPoint, scale, min, max, code, unclamped } }) => {
        if (zeroPoint === undefined || scale === undefined || min === undefined || max === undefined) return null
        if (min > 0 || max < 0) return 'outside'
        if (zeroPoint !== WANTED) return 'other'
        if (scale > WIDEST) return 'wide'
        return code === unclamped ? 'placed' : 'clipped'
      },
      answers: {
        placed: {
          right: true,
          says: {
            en: 'Of {spans:count} steps of {scale}, {zeroPoint:count} lie below 0 and {above:count} above. Exactly it would be {realZeroPoint}; rounded, 0 has a code of its own. What the rounding shifts is the ends: asked for were {min} to {max}, and the codes reach from {lowest} to {highest}.',
            ko: '너비 {scale}인 칸 {spans:count}개 가운데 {zeroPoint:count}개가 0 아래에, {above:count}개가 위에 있습니다. 정확히 나누면 {realZeroPoint}이고, 반올림했기 때문에 0에 제 코드가 있습니다. 반올림으로 밀리는 것은 양 끝입니다. 요청한 범위는 {min}부터 {max}까지, 코드가 나타내는 범위는 {lowest}부터 {highest}까지입니다.',
          },
        },
        other: {
          right: false,
          says: {
            en: 'Real 0 has the code {zeroPoint:count}. The zero-point counts the steps from the lower end up to 0: {realZeroPoint} of {spans:count}, rounded. It follows from the share of the range that lies below 0.',
            ko: '실수 0의 코드는 {zeroPoint:count}입니다. 영점은 아래 끝에서 0까지의 칸 수이고, 지금은 {spans:count}칸 가운데 {realZeroPoint}칸을 반올림한 값입니다. 범위에서 0 아래가 차지하는 비율이 영점을 정합니다.',
          },
        },
        wide: {
          right: false,
          says: {
            en: 'Code {zeroPoint:count} is right, but a step is {scale} wide: {spans:count} steps share a width of {width}. The zero-point goes by the proportion of the two sides, the step by their sum.',
            ko: '코드는 {zeroPoint:count}이 맞지만 칸의 너비가 {scale}입니다. {spans:count}칸이 나누어 가지는 너비가 {width}이기 때문입니다. 영점은 양쪽의 비율이, 칸의 너비는 양쪽의 합이 정합니다.',
          },
        },
        clipped: {
          right: false,
          says: {
            en: 'Code {zeroPoint:count} and a step of {scale} are as asked. But {above:count} steps above 0 end at {highest}: x = {x:db} would need the code {unclamped:count}, gets {code:count}, and comes back as {real}. The step need not be this fine.',
            ko: '0의 코드({zeroPoint:count})와 칸의 너비({scale})는 맞습니다. 하지만 0 위의 {above:count}칸은 {highest}에서 끝납니다. x = {x:db}에 필요한 코드는 {unclamped:count}이지만 받은 코드는 {code:count}, 복원값은 {real}입니다. 칸이 이만큼 좁을 필요는 없습니다.',
          },
        },
        outside: {
          right: false,
          says: {
            en: 'The range you ask for, {min} to {max}, does not hold 0. It is widened until it does, so 0 stands at an end and has the code {zeroPoint:count}. A code in between needs reals on both sides of 0.',
            ko: '요청한 범위 {min}부터 {max}까지에는 0이 없습니다. 그래서 0까지 넓어지고, 끝에 놓인 0의 코드는 {zeroPoint:count}입니다. 0이 가운데 코드를 받으려면 0의 양쪽에 실수가 있어야 합니다.',
          },
        },
      },
    },
  },
  {
    id: 'q-half',
    title: { en: 'The worst that rounding can do', ko: '반올림이 낼 수 있는 가장 큰 오차' },
    runs: [{ x: 3.6 }],
    focus: 'ruler',
    numbers: {
      x: read.x,
      steps: read.steps,
      rounded: read.rounded,
      code: read.code,
      unclamped: read.unclamped,
      real: read.real,
      error: read.valueError,
      half: read.half,
      share: read.shareOfHalf,
    },
    task: {
      question: {
        en: 'As long as a value is not clipped, rounding can move it only so far. Find an x that is moved by at least 90 % of that bound, and is not clipped.',
        ko: '잘리지 않는 값을 반올림이 옮기는 거리에는 한계가 있습니다. 잘리지 않으면서, 그 한계의 90 % 이상 옮겨지는 x를 찾으세요.',
      },
      keeps: [...GRID, 'min', 'max'],
      check: ({ numbers: { share, code, unclamped } }) => {
        if (share === undefined) return null
        if (code !== unclamped) return 'beyond'
        return share >= NEARLY ? 'half' : 'little'
      },
      answers: {
        half: {
          right: true,
          says: {
            en: 'x/s = {steps} lies about halfway between two whole numbers, so either code is half a step away. The bound is s/2 = {half}; x = {x:db} comes back as {real}, and the error of {error} is {share:percent} of it. No x that is not clipped loses more.',
            ko: 'x/s는 {steps}입니다. 두 정수의 거의 한가운데라 어느 코드로 가도 반 칸쯤 옮겨집니다. 한계는 s/2 = {half}입니다. x = {x:db}의 복원값은 {real}이고, 오차는 한계의 {share:percent}인 {error}입니다. 잘리지 않는 x 가운데 이 한계보다 많이 잃는 것은 없습니다.',
          },
        },
        beyond: {
          right: false,
          says: {
            en: 'x = {x:db} comes back as {real}: an error of {error}, {share:percent} of the bound. But that is clipping. It would need the code {unclamped:count}, which there is not, and the clamp holds it at {code:count}. This error grows as far as x moves out; that of rounding does not.',
            ko: 'x = {x:db}의 복원값은 {real}이고, 오차는 한계의 {share:percent}인 {error}입니다. 하지만 이것은 잘린 오차입니다. 필요한 코드는 {unclamped:count}인데 그런 코드가 없어 클램프가 {code:count}에 붙잡아 둡니다. 이 오차는 x가 멀어지는 만큼 커지지만, 반올림 오차는 그렇지 않습니다.',
          },
        },
        little: {
          right: false,
          says: {
            en: 'x/s = {steps} is rounded to {rounded:count}: an error of {error}, {share:percent} of the bound. Where x/s is a whole number, nothing is lost. Which x/s has the longest way to the nearest one?',
            ko: 'x/s는 {steps}이고 반올림하면 {rounded:count}입니다. 오차는 한계의 {share:percent}인 {error}입니다. x/s가 정수인 곳에서는 아무것도 잃지 않습니다. 가장 가까운 정수까지 가장 먼 x/s는 어떤 값일까요?',
          },
        },
      },
    },
  },
]
