import type { WhyScene } from './scene-numbers.ts'
import { nearNumbers, quarterNumbers } from './task-numbers.ts'

const NEAR = 0.6

/** What bits cost: bytes that do not shrink with them, and ways that numbers have to go. */
export const costTasks: readonly WhyScene[] = [
  {
    id: 'q-file',
    title: { en: 'Make the file a quarter', ko: '파일을 4분의 1로' },
    runs: [{ figure: 'bytes', bits: 8 }],
    focus: 'bytes',
    numbers: quarterNumbers,
    task: {
      question: {
        en: '8 bits are a quarter of 32, but the file of {floatBytes} kB does not become a quarter with them. Find the most bits a weight with which the whole file has at most {quarter} kB.',
        ko: '8비트는 32비트의 4분의 1이지만, {floatBytes} kB인 파일은 8비트로 4분의 1이 되지 않습니다. 파일 전체가 {quarter} kB 이하가 되는 범위에서 가중치 비트를 가장 많이 남기세요.',
      },
      now: { en: 'Now it has {bytes} kB.', ko: '지금은 {bytes} kB입니다.' },
      keeps: ['figure', 'granularity'],
      check: ({ numbers: { bits, bytes, quarter, nextBytes } }) => {
        if (bits === undefined || bytes === undefined || quarter === undefined) return null
        if (bytes > quarter) return nextBytes === undefined ? 'weights' : 'big'
        return nextBytes !== undefined && nextBytes <= quarter ? 'few' : 'fits'
      },
      answers: {
        fits: {
          right: true,
          says: {
            en: '{bytes} kB with {bits:count} bits; one bit more makes {nextBytes}. The weights are {smallerWeights:count} times smaller, the file {smaller} times: header, scales and biases hardly change, {others} kB of them, and take {fixed:percent} of the quarter before the first code. In a network of millions of weights that is next to nothing.',
            ko: '{bits:count}비트에서 {bytes} kB이고, 1비트만 늘려도 {nextBytes} kB입니다. 가중치는 {smallerWeights:count}분의 1이 되었는데 파일은 {smaller}분의 1입니다. 머리말과 스케일, 편향 {others} kB는 거의 그대로여서, 코드를 하나도 넣기 전에 4분의 1 가운데 {fixed:percent}를 차지합니다. 가중치가 수백만 개인 신경망에서는 없는 것이나 다름없습니다.',
          },
        },
        weights: {
          right: false,
          says: {
            en: 'That is right of the weights alone: they are {smallerWeights:count} times smaller. The file has {bytes} kB, {smaller} times less, for {others} kB of it are header, scales and biases, which do not shrink with the bits of a weight. The codes have to make up for them.',
            ko: '가중치만 보면 맞습니다. {smallerWeights:count}분의 1입니다. 하지만 파일은 {bytes} kB로 {smaller}분의 1입니다. 그 가운데 {others} kB는 머리말과 스케일, 편향이고 이것들은 가중치 비트를 따라 줄지 않습니다. 그만큼을 코드에서 더 줄여야 합니다.',
          },
        },
        big: {
          right: false,
          says: {
            en: 'Still {bytes} kB, {over} kB too many. A bit a weight is about {perBit} kB, and only the codes give way: the {others} kB of header, scales and biases hardly change.',
            ko: '아직 {bytes} kB로 {over} kB가 넘습니다. 가중치에서 1비트를 줄이면 약 {perBit} kB가 줄어듭니다. 줄어드는 것은 코드뿐이고 머리말과 스케일, 편향 {others} kB는 거의 그대로입니다.',
          },
        },
        few: {
          right: false,
          says: {
            en: 'It fits with {bytes} kB, but with {nextBits:count} bits it would too, with {nextBytes}. A bit that is given away for nothing is a step about twice as wide for every weight.',
            ko: '{bytes} kB로 들어갑니다. 하지만 {nextBits:count}비트도 {nextBytes} kB로 들어갑니다. 까닭 없이 1비트를 버리면 모든 가중치의 간격이 두 배쯤 넓어집니다.',
          },
        },
      },
    },
  },
  {
    id: 'q-energy',
    title: { en: 'Keep the numbers near', ko: '수를 가까이 두기' },
    runs: [{ figure: 'energy', bits: 8 }],
    focus: 'energy',
    numbers: nearNumbers,
    task: {
      question: {
        en: 'Even in 8-bit integers nearly all of the energy moves numbers. Choose the two memories, and how many images share a reading of the weights, so that moving takes at most 60 %. There is one memory of each size, and all must have room: {heldWeights} kB of weights, biases and scales, and {heldImage} kB of activations for each image that passes at a time.',
        ko: '8비트 정수로 계산해도 에너지는 거의 다 수를 옮기는 데 듭니다. 두 메모리와 한 번 읽어 쓰는 이미지 수를 골라, 옮기는 데 드는 몫을 60 % 이하로 줄이세요. 메모리는 크기마다 하나이고 모두 들어가야 합니다. 가중치·편향·스케일이 {heldWeights} kB, 활성값은 함께 지나는 이미지마다 {heldImage} kB입니다.',
      },
      now: { en: 'Now {moved:percent} moves numbers.', ko: '지금은 {moved:percent}가 옮기는 데 듭니다.' },
      keeps: ['bits'],
      check: ({ numbers: { moved, full, fullOfOne, readWeights, moveActivations } }) => {
        if (moved === undefined || full === undefined || fullOfOne === undefined) return null
        if (full > 1) return fullOfOne > 1 ? 'room' : 'images'
        if (moved <= NEAR) return 'near'
        return (readWeights ?? 0) > (moveActivations ?? 0) ? 'weights' : 'activations'
      },
      answers: {
        near: {
          right: true,
          says: {
            en: '{moved:percent}: computing takes {arithmetic} nJ, reading weights {readWeights}, moving activations {moveActivations}. In 8 bits there are {heldWeights} kB of weights and {heldImage} kB of activations; in float32 it would be {floatWeights} and {floatImage}, and neither would fit into 32 kB. So fewer bits do not only cost less to compute and to move: they may also lie nearer.',
            ko: '{moved:percent}입니다. 계산에 {arithmetic} nJ, 가중치를 읽는 데 {readWeights} nJ, 활성값을 옮기는 데 {moveActivations} nJ가 듭니다. 8비트에서 가중치는 {heldWeights} kB, 활성값은 {heldImage} kB인데, float32라면 {floatWeights} kB와 {floatImage} kB라서 어느 쪽도 32 kB에 들어가지 않습니다. 비트를 줄이면 계산하고 옮기는 에너지가 줄어들 뿐 아니라, 수를 더 가까이 둘 수도 있습니다.',
          },
        },
        room: {
          right: false,
          says: {
            en: 'There is no room: {need} kB are to lie in a memory of {capacity} kB. Weights with biases and scales take {heldWeights} kB, activations {heldImage} kB an image. A small memory takes little to read, and holds little.',
            ko: '다 들어가지 않습니다. {capacity} kB 메모리에 {need} kB를 두려 합니다. 편향과 스케일까지 가중치가 {heldWeights} kB, 활성값이 이미지마다 {heldImage} kB입니다. 작은 메모리는 읽는 데 적게 들지만, 그만큼 덜 들어갑니다.',
          },
        },
        images: {
          right: false,
          says: {
            en: '{atOnce:count} images that share a reading bring the weights down to {readWeights} nJ an image. But they pass together, and the activations of all of them have to be held: {need} kB in a memory of {capacity} kB. Of one image they would fit.',
            ko: '이미지 {atOnce:count}장이 한 번 읽은 것을 같이 쓰면 가중치는 한 장에 {readWeights} nJ로 줄어듭니다. 하지만 함께 지나는 모든 이미지의 활성값을 들고 있어야 합니다. {capacity} kB 메모리에 {need} kB입니다. 한 장이면 들어갑니다.',
          },
        },
        weights: {
          right: false,
          says: {
            en: 'Reading weights takes {readWeights} nJ, {weightsShare:percent} of all, and computing with them {arithmetic} nJ. They have to come from nearer by, or be read for more images at once.',
            ko: '가중치를 읽는 데 {readWeights} nJ, 전체의 {weightsShare:percent}가 들고 계산에는 {arithmetic} nJ가 듭니다. 더 가까운 곳에서 읽어 오거나, 한 번 읽어 더 많은 이미지에 써야 합니다.',
          },
        },
        activations: {
          right: false,
          says: {
            en: 'Now it is the activations: moving them takes {moveActivations} nJ, {activationsShare:percent} of all, and reading weights {readWeights}. Images that share a reading save nothing here, for each has activations of its own. Where else could their {heldImage} kB lie?',
            ko: '이제 활성값이 문제입니다. 옮기는 데 {moveActivations} nJ, 전체의 {activationsShare:percent}가 들고 가중치를 읽는 데는 {readWeights} nJ가 듭니다. 활성값은 이미지마다 따로 있으므로 한 번 읽어 같이 써도 줄지 않습니다. {heldImage} kB를 둘 다른 곳이 있을까요?',
          },
        },
      },
    },
  },
]
