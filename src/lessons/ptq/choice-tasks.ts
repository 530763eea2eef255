import { atBits, opened, type PtqScene } from './scene-numbers.ts'

const zeroPoint = ([run]: Parameters<PtqScene['numbers'][string]>[0]) => run.calibrate!.tensors[14].params.zeroPoint
const scale = ([run]: Parameters<PtqScene['numbers'][string]>[0]) => run.calibrate!.tensors[14].params.scale

/** bits of the curve that the texts speak of */
const CURVE = [8, 6, 4, 3, 2]

/** What an article had wrong, beside the figures that show it. */
export const choiceTasks: readonly PtqScene[] = [
  {
    id: 'q-zero',
    title: { en: 'What is the zero-point?', ko: '영점이란 무엇일까' },
    runs: [{ calibrateView: 'scale', tensor: 14 }],
    focus: 'calibrate',
    presumes: ['network', 'feed', 'images', 'activationBits', 'tensor', 'rule', 'convention', 'seed', 'scramble'],
    numbers: {
      zeroPoint,
      scale,
      min: (runs) => opened(runs).min,
      max: (runs) => opened(runs).max,
      ofZero: (runs) => -scale(runs) * zeroPoint(runs),
      middle: (runs) => (opened(runs).min + opened(runs).max) / 2,
    },
    task: {
      question: {
        en: 'The logits reach from {min} to {max}, and the figure says zero-point {zeroPoint:count}. What does that number mean?',
        ko: '로짓은 {min}부터 {max}까지이고, 그림에 적힌 영점은 {zeroPoint:count}입니다. 이 수는 무엇을 뜻할까요?',
      },
      answers: {
        real: {
          option: { en: 'The real value that the integer 0 stands for', ko: '정수 0이 나타내는 실수' },
          right: false,
          says: {
            en: 'That is the wrong way round, and often written so. The integer 0 stands for {ofZero} here. The zero-point is an integer, {zeroPoint:count}: the code that stands for the real number 0.',
            ko: '거꾸로입니다. 이렇게 적은 글이 많습니다. 여기서 정수 0이 나타내는 실수는 {ofZero}입니다. 영점은 정수 {zeroPoint:count}, 곧 실수 0을 나타내는 코드입니다.',
          },
        },
        middle: {
          option: { en: 'The code in the middle of the range', ko: '범위 한가운데의 코드' },
          right: false,
          says: {
            en: 'The middle of this range is {middle}, not 0. Only of a range that is as wide on both sides do they fall together; after a ReLU the zero-point is the lowest code.',
            ko: '이 범위의 가운데는 0이 아니라 {middle}입니다. 양쪽으로 똑같이 넓은 범위에서만 둘이 같습니다. ReLU를 지난 텐서에서는 영점이 가장 낮은 코드입니다.',
          },
        },
        code: {
          option: { en: 'The integer that stands for the real number 0', ko: '실수 0을 나타내는 정수' },
          right: true,
          says: {
            en: 'Code {zeroPoint:count} gives {scale} × ({zeroPoint:count} − {zeroPoint:count}) = 0, exactly. It has to be exact: padding and what a ReLU cuts are zeros, and there are many of them.',
            ko: '코드 {zeroPoint:count}에서 {scale} × ({zeroPoint:count} − {zeroPoint:count}) = 0, 정확히 0이 됩니다. 정확해야 합니다. 패딩과 ReLU가 잘라 낸 값이 모두 0이고, 0은 아주 많기 때문입니다.',
          },
        },
        least: {
          option: { en: 'The code of the smallest value', ko: '가장 작은 값의 코드' },
          right: false,
          says: {
            en: 'The smallest value, {min}, has the lowest code. Where nothing is negative that is also the value 0, and the two fall together; here they do not.',
            ko: '가장 작은 값 {min}에는 가장 낮은 코드가 붙습니다. 음수가 없는 텐서라면 가장 작은 값이 0이라 둘이 같지만, 여기서는 다릅니다.',
          },
        },
      },
    },
  },
  {
    id: 'q-slightly',
    title: { en: '“Accuracy drops slightly”: does it?', ko: '‘정확도가 약간 떨어진다’, 정말일까' },
    runs: [{ step: 'convert', convertView: 'curve' }],
    focus: 'convert',
    presumes: ['network', 'feed', 'images', 'rule', 'granularity', 'symmetry', 'firstAndLast', 'scramble', 'equalize'],
    numbers: {
      floatAccuracy: ([run]) => run.curve!.floatAccuracy!,
      ...Object.fromEntries(CURVE.map((bits) => [`at${bits}`, atBits(bits)])),
    },
    borrowed: Object.fromEntries(
      ['floatAccuracy', ...CURVE.map((bits) => `at${bits}`)].map((name) => [name, `bits/${name}`]),
    ),
    task: {
      question: {
        en: 'An article says: after PTQ, accuracy is slightly lower. What does the figure say?',
        ko: '어떤 글은 PTQ를 하면 정확도가 약간 떨어진다고 합니다. 그림은 무엇이라고 할까요?',
      },
      answers: {
        always: {
          option: { en: 'So it is: a little is lost at any number of bits', ko: '그렇다. 몇 비트든 조금씩 떨어진다' },
          right: false,
          says: {
            en: 'At 8 bits {at8:accuracy} beside {floatAccuracy:accuracy} in float is less of a difference than these test images can tell from chance; at 3 bits {at3:accuracy} is not slight. “Slightly” says neither.',
            ko: '8비트의 {at8:accuracy}와 실수의 {floatAccuracy:accuracy}는 이 테스트 이미지로는 우연과 구별할 수 없는 차이입니다. 3비트의 {at3:accuracy}는 ‘약간’이 아닙니다. 어느 쪽도 ‘약간 떨어진다’가 아닙니다.',
          },
        },
        never: {
          option: {
            en: 'No: nothing is lost as long as calibration is right',
            ko: '아니다. 보정만 제대로 하면 잃는 것이 없다',
          },
          right: false,
          says: {
            en: 'The calibration is the same all along this curve. At 8 bits {at8:accuracy}, at 3 bits {at3:accuracy}, at 2 bits {at2:accuracy}: too few levels cannot be calibrated away.',
            ko: '이 곡선에서 보정은 모두 같습니다. 8비트 {at8:accuracy}, 3비트 {at3:accuracy}, 2비트 {at2:accuracy}. 대푯값이 너무 적으면 보정으로는 메울 수 없습니다.',
          },
        },
        measure: {
          option: {
            en: 'It depends on bits and network: it has to be measured',
            ko: '비트 수와 신경망에 달렸다. 재 봐야 안다',
          },
          right: true,
          says: {
            en: 'Float {floatAccuracy:accuracy}, 8 bits {at8:accuracy}, 4 bits {at4:accuracy}, 3 bits {at3:accuracy}, 2 bits {at2:accuracy}. Nothing, little or everything is lost, by the same procedure. Another network falls elsewhere.',
            ko: '실수 {floatAccuracy:accuracy}, 8비트 {at8:accuracy}, 4비트 {at4:accuracy}, 3비트 {at3:accuracy}, 2비트 {at2:accuracy}. 같은 절차로도 하나도 잃지 않거나 조금 잃거나 전부 잃습니다. 신경망이 다르면 무너지는 곳도 다릅니다.',
          },
        },
        even: {
          option: { en: 'Each bit fewer costs about the same', ko: '1비트 줄일 때마다 비슷하게 떨어진다' },
          right: false,
          says: {
            en: 'From 8 to 6 bits: {at8:accuracy} to {at6:accuracy}. From 4 to 3: {at4:accuracy} to {at3:accuracy}. The error grows evenly, about 6 dB a bit; the accuracy stands, and then falls.',
            ko: '8비트에서 6비트로는 {at8:accuracy}에서 {at6:accuracy}, 4비트에서 3비트로는 {at4:accuracy}에서 {at3:accuracy}입니다. 오차는 1비트에 약 6 dB씩 고르게 늘지만, 정확도는 버티다가 무너집니다.',
          },
        },
      },
    },
  },
  {
    id: 'q-speed',
    title: { en: 'Why is int8 not always faster?', ko: 'int8이 늘 더 빠르지 않은 까닭은' },
    runs: [{ step: 'infer', inferView: 'speed' }],
    focus: 'infer',
    presumes: ['network', 'mode', 'codes', 'weightBits', 'activationBits', 'granularity', 'round'],
    numbers: {
      kilobytes: ([run]) => run.convert!.converted!.bytes / 1000,
      floatKilobytes: ([run]) => run.convert!.converted!.floatBytes / 1000,
      smaller: ([run]) => run.convert!.converted!.floatBytes / run.convert!.converted!.bytes,
    },
    task: {
      question: {
        en: 'The file is {smaller:number} times smaller ({kilobytes:number} instead of {floatKilobytes:number} kB). The figure measures the speed on your device. On what does it depend whether int8 is faster?',
        ko: '파일은 {smaller:number}배 작아졌습니다({floatKilobytes:number} kB에서 {kilobytes:number} kB). 속도는 그림이 지금 이 기기에서 잽니다. int8이 더 빠를지는 무엇에 달렸을까요?',
      },
      answers: {
        smaller: {
          option: {
            en: 'On nothing: a quarter of the bits is four times the speed',
            ko: '정해져 있다. 비트가 4분의 1이니 네 배 빠르다',
          },
          right: false,
          says: {
            en: 'Bits saved are bytes saved, {smaller:number} times here. Time follows only where moving those bytes, or computing with them, is what takes the time, and with it come roundings that float does not need. Start the measurement in the figure and compare.',
            ko: '줄어든 비트는 그만큼 용량을 줄입니다. 여기서는 {smaller:number}배입니다. 시간은 그 데이터를 옮기거나 계산하는 데 시간을 쓰고 있을 때만 줄고, 실수에는 없던 반올림이 더해집니다. 그림에서 측정을 시작해 비교해 보세요.',
          },
        },
        hardware: {
          option: {
            en: 'On instructions that compute many small integers at once, and on a program that uses them',
            ko: '작은 정수를 한꺼번에 계산하는 명령이 있고, 프로그램이 그것을 쓰는지',
          },
          right: true,
          says: {
            en: 'A register holds more 8-bit than 32-bit numbers, but that is worth nothing without instructions that multiply and add them, kernels that use those, and work enough to pay for the requantization after each layer. So it is measured, on the device and for the network that count.',
            ko: '레지스터 하나에 8비트 수가 32비트 수보다 많이 들어갑니다. 하지만 그것들을 곱하고 더하는 명령, 그 명령을 쓰는 커널, 층마다 재양자화하는 비용을 치르고도 남을 만큼의 계산이 있어야 빨라집니다. 그러니 실제로 쓸 기기와 신경망에서 재야 합니다.',
          },
        },
        integers: {
          option: {
            en: 'On nothing: integer arithmetic is faster than float',
            ko: '정해져 있다. 정수 연산은 실수 연산보다 빠르다',
          },
          right: false,
          says: {
            en: 'One product of two floats takes a processor of today no longer than one of two integers. What can be won is that more of the small ones go at once, if there are instructions for it, and that fewer bytes are moved.',
            ko: '요즘 프로세서에서 실수 곱셈 하나가 정수 곱셈 하나보다 느리지는 않습니다. 얻을 수 있는 것은 작은 수를 한꺼번에 더 많이 처리하는 것(그런 명령이 있다면)과 옮길 데이터가 줄어드는 것입니다.',
          },
        },
        accuracy: {
          option: { en: 'On how much accuracy was lost', ko: '정확도를 얼마나 잃었는지' },
          right: false,
          says: {
            en: 'The same number of products is computed for a right answer as for a wrong one. Accuracy and speed have to be looked at both, but neither follows from the other.',
            ko: '맞힌 답이든 틀린 답이든 곱셈 수는 같습니다. 정확도와 속도는 둘 다 살펴야 하지만, 하나가 다른 하나를 정하지는 않습니다.',
          },
        },
      },
    },
  },
]
