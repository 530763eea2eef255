import { accuracyIn, type ErrorsScene } from './scene-numbers.ts'

/** in shares of the test images: less is no difference */
const SAME = 0.005

/** Where the zero-point taken for a real number does no harm, and why. */
export const zeroPointTasks: readonly ErrorsScene<string>[] = [
  {
    id: 'q-harmless',
    title: { en: 'Every value wrong, accuracy unharmed', ko: '값은 모두 틀려도 정확도는 그대로' },
    runs: [{ figure: 'zero-point-real', bits: 6 }],
    focus: 'zero-point-real',
    numbers: {
      shift: ([run]) => run.shift!.shift,
      min: ([run]) => run.shift!.min,
      max: ([run]) => run.shift!.max,
      zeros: ([run]) => run.shift!.zeros,
      tensors: ([run]) => run.shift!.tensors,
      right: accuracyIn('shiftAccuracy', 'right'),
      wrong: accuracyIn('shiftAccuracy', 'wrong'),
    },
    task: {
      question: {
        en: 'One tensor is read back as s·q + z instead of s(q − z). Find one in which that throws every value too far, and accuracy nevertheless stays as it is where all is read rightly.',
        ko: '텐서 하나를 s(q − z) 대신 s·q + z로 복원합니다. 그래서 모든 값이 밀려나는데도, 모두 올바르게 복원했을 때와 정확도가 같은 텐서를 찾으세요.',
      },
      now: {
        en: 'Now accuracy is {wrong:accuracy}; read rightly, {right:accuracy}.',
        ko: '지금 정확도는 {wrong:accuracy}, 올바르게 복원하면 {right:accuracy}입니다.',
      },
      keeps: ['figure', 'bits'],
      check: ({ numbers: { shift, right, wrong } }) => {
        if (shift === undefined || right === undefined || wrong === undefined) return null
        if (shift === 0) return 'none'
        return Math.abs(wrong - right) < SAME ? 'alike' : 'ruined'
      },
      answers: {
        alike: {
          right: true,
          says: {
            en: 'All ten logits come back {shift} too large, each by the same: the greatest is still the greatest, and softmax divides out what is added to all. {wrong:accuracy}, as if nothing were wrong. It is: whoever reads a logit as a number, or compares it with a threshold, is misled.',
            ko: '로짓 열 개가 똑같이 {shift}만큼 크게 복원됩니다. 가장 큰 것은 그대로 가장 크고, 모두에 더해진 값은 softmax에서 약분됩니다. 그래서 틀린 것이 없는 듯 {wrong:accuracy}입니다. 하지만 로짓을 값 그대로 읽거나 기준값과 비교하면 틀립니다.',
          },
        },
        none: {
          right: false,
          says: {
            en: 'No value is thrown here: the zero-point is 0, and both formulas are the same. So it is in the {zeros:count} of {tensors:count} tensors that have no negative value, and that is how the error passes a test. Find a tensor with another zero-point that bears it.',
            ko: '여기서는 밀려나는 값이 없습니다. 영점이 0이라 두 식이 같습니다. 텐서 {tensors:count}개 가운데 음수가 없는 {zeros:count}개가 그렇고, 그래서 이 오류가 시험을 통과하기도 합니다. 영점이 0이 아닌데도 견디는 텐서를 찾으세요.',
          },
        },
        ruined: {
          right: false,
          says: {
            en: 'Every value comes back {shift} too large, in a tensor from {min} to {max}, and the layers after it compute with that: {wrong:accuracy}. Where would it make no difference if all values were too large by the same?',
            ko: '{min}부터 {max}까지인 텐서의 모든 값이 {shift}만큼 크게 복원되고, 뒤의 층들이 그 값으로 계산합니다. 정확도가 {wrong:accuracy}입니다. 모든 값이 똑같이 커져도 상관없는 곳은 어디일까요?',
          },
        },
      },
    },
  },
]
