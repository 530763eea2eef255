import { STEPS, TRAINED_ON } from './recipe-setting.ts'
import { type ChooseScene, floatAccuracy, type ReadAt, rounded, trainedHere } from './scene-numbers.ts'

/** of accuracy: less than about so much, a thousand images do not show */
const LOST = 0.02
const GAINED = 0.1
const KEPT = 0.88

const bitsOf: ReadAt = (_, settings) => settings.bits as number
/** at the bits that are set, or so many fewer */
const by =
  (kind: 'tensor' | 'channel', fewer = 0): ReadAt =>
  (runs, settings) =>
    rounded(kind, bitsOf(runs, settings) - fewer)(runs)
const trained: ReadAt = (runs, settings) => trainedHere(bitsOf(runs, settings))(runs)
/** in points of a hundred */
const lost: ReadAt = (...all) => 100 * (floatAccuracy(all[0]) - by('channel')(...all))
const gained: ReadAt = (...all) => 100 * (trained(...all) - by('channel')(...all))

/** How far rounding goes, and where training pays. */
export const bitsTasks: readonly ChooseScene[] = [
  {
    id: 'q-fewest',
    title: { en: 'The fewest bits that rounding bears', ko: '반올림으로 버티는 가장 적은 비트' },
    runs: [{ bits: 8 }],
    focus: 'bits',
    numbers: {
      bits: bitsOf,
      fewer: (...all) => bitsOf(...all) - 1,
      float: floatAccuracy,
      here: by('channel'),
      below: by('channel', 1),
      layer: by('tensor'),
      layerBelow: by('tensor', 1),
      lost,
    },
    task: {
      question: {
        en: 'The weights are only rounded, with a scale for each channel. Move the line to the fewest bits at which no more than two points of accuracy are lost. Float has {float:accuracy}.',
        ko: '채널마다 스케일을 두고 가중치를 반올림만 합니다. 잃는 정확도가 2 %p를 넘지 않는 가장 적은 비트 수로 선을 옮기세요. 실수의 정확도는 {float:accuracy}입니다.',
      },
      check: ({ numbers: { float, here, below, layer, layerBelow } }) => {
        if (float === undefined || here === undefined) return null
        const holds = (accuracy: number) => float - accuracy <= LOST
        if (!holds(here)) return 'loses'
        if (below === undefined || layer === undefined || layerBelow === undefined) return null
        if (!holds(below)) return 'fewest'
        return holds(layer) && !holds(layerBelow) ? 'layer' : 'spare'
      },
      answers: {
        fewest: {
          right: true,
          says: {
            en: '{here:accuracy} at {bits:count} bits, {lost:db1} points less than float; {below:accuracy} at {fewer:count}. Accuracy holds for a long way and then goes fast, so it has to be measured bit by bit. One scale a layer has {layer:accuracy} here: a scale a channel is worth a bit.',
            ko: '{bits:count}비트에서 {here:accuracy}로 실수보다 {lost:db1} %p 낮고, {fewer:count}비트에서는 {below:accuracy}입니다. 정확도는 오래 버티다가 빠르게 무너지므로 비트마다 재 봐야 합니다. 층마다 스케일이 하나라면 여기서 {layer:accuracy}입니다. 채널별 스케일이 1비트 값을 합니다.',
          },
        },
        loses: {
          right: false,
          says: {
            en: 'At {bits:count} bits rounding with a scale a channel keeps {here:accuracy}, {lost:db1} points less than float. The squares, which hold longer, are of weights that were trained for it; they do not count here.',
            ko: '채널별 스케일로 {bits:count}비트까지 반올림하면 {here:accuracy}로, 실수보다 {lost:db1} %p 낮습니다. 더 오래 버티는 네모는 반올림을 겪으며 학습한 가중치의 값이라 여기서는 세지 않습니다.',
          },
        },
        layer: {
          right: false,
          says: {
            en: 'With one scale a layer that would be it: {layer:accuracy} at {bits:count} bits, {layerBelow:accuracy} at {fewer:count}. But here each channel has a scale, and those points, the filled ones, are at {below:accuracy} with {fewer:count} bits.',
            ko: '층마다 스케일이 하나라면 맞습니다. {bits:count}비트에서 {layer:accuracy}, {fewer:count}비트에서 {layerBelow:accuracy}입니다. 하지만 여기서는 채널마다 스케일이 있고, 그 점(속이 찬 원)은 {fewer:count}비트에서도 {below:accuracy}입니다.',
          },
        },
        spare: {
          right: false,
          says: {
            en: '{here:accuracy} at {bits:count} bits is enough, but so is {below:accuracy} at {fewer:count}. A difference this small is no reason to spend a bit.',
            ko: '{bits:count}비트의 {here:accuracy}로 충분하지만 {fewer:count}비트의 {below:accuracy}로도 충분합니다. 이만한 차이는 1비트를 더 쓸 이유가 되지 않습니다.',
          },
        },
      },
    },
  },
  {
    id: 'q-pays',
    title: { en: 'Train where it pays', ko: '학습이 제값을 하는 비트' },
    runs: [{ bits: 8 }],
    focus: 'bits',
    numbers: {
      bits: bitsOf,
      levels: (...all) => 2 ** bitsOf(...all) - 1,
      float: floatAccuracy,
      here: by('channel'),
      lost,
      trained,
      gained,
      images: () => TRAINED_ON,
      steps: () => STEPS,
    },
    task: {
      question: {
        en: 'Choose the bits a weight and train there, on this page. Training has to gain at least ten points over rounding with a scale a channel, and end at 88 % or more.',
        ko: '가중치의 비트 수를 골라 이 페이지에서 학습하세요. 채널별 스케일로 반올림만 할 때보다 정확도가 10 %p 이상 높아지고, 88 % 이상이어야 합니다.',
      },
      wait: {
        en: 'Where rounding loses ten points or more, only a training here, at these bits, can tell. Press “Train” by the figure; the answer comes at its end.',
        ko: '반올림으로 10 %p 이상 잃는 비트에서는 여기서 그 비트로 학습해 봐야 압니다. 그림에 딸린 학습 버튼을 누르면 끝나는 대로 확인합니다.',
      },
      check: ({ numbers: { float, here, trained } }) => {
        if (float === undefined || here === undefined) return null
        if (float - here < GAINED) return 'little'
        if (trained === undefined) return null
        return trained >= KEPT && trained - here >= GAINED ? 'pays' : 'falls'
      },
      answers: {
        pays: {
          right: true,
          says: {
            en: 'From {here:accuracy} to {trained:accuracy}: {gained:db1} points, for {steps:count} steps on {images:count} images with labels. Rounding has lost much here, and {levels:count} levels a weight are still enough to win most of it back; float has {float:accuracy}.',
            ko: '{here:accuracy}에서 {trained:accuracy}로 {gained:db1} %p 올랐습니다. 레이블 있는 이미지 {images:count}장으로 {steps:count}단계를 학습한 값입니다. 여기서는 반올림의 손실이 크면서도, 가중치의 대푯값 {levels:count}개로 그 대부분을 되찾을 수 있습니다. 실수는 {float:accuracy}입니다.',
          },
        },
        little: {
          right: false,
          says: {
            en: 'At {bits:count} bits rounding alone has {here:accuracy}, {lost:db1} points less than float. What rounding has not lost, training cannot win back: it would have to be better than float by far.',
            ko: '{bits:count}비트에서는 반올림만 해도 {here:accuracy}이고, 실수와 {lost:db1} %p 차이입니다. 반올림으로 잃지 않은 것을 학습으로 되찾을 수는 없습니다. 10 %p를 얻으려면 실수보다 훨씬 좋아져야 합니다.',
          },
        },
        falls: {
          right: false,
          says: {
            en: 'From {here:accuracy} to {trained:accuracy}: a gain of {gained:db1} points, and still less than 88 %. Training, too, has only {levels:count} levels a weight to choose from. A large gain says how much rounding has lost, and not how much is kept.',
            ko: '{here:accuracy}에서 {trained:accuracy}로 {gained:db1} %p나 올랐지만 88 %에는 못 미칩니다. 학습해도 가중치가 고를 수 있는 대푯값은 {levels:count}개뿐입니다. 얻은 것이 크다는 말은 반올림이 많이 잃었다는 뜻이지, 많이 지켰다는 뜻이 아닙니다.',
          },
        },
      },
    },
  },
]
