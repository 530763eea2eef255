import type { Text } from '../../engine/params.ts'

/** What each scene shows, by its id, in one sentence with the scene's own numbers. */
export const ptqClaims: Readonly<Record<string, Text>> = {
  free: {
    en: 'The file shrinks from {floatBytes} to {bytes} kB; accuracy goes from {floatAccuracy:accuracy} to {accuracy:accuracy}.',
    ko: '파일은 {floatBytes} kB에서 {bytes} kB로 줄고, 정확도는 {floatAccuracy:accuracy}에서 {accuracy:accuracy}가 됩니다.',
  },
  scale: {
    en: 'In the logits one code is worth {scale}, and code {zeroPoint:count} stands exactly for 0.',
    ko: '로짓에서 코드 한 칸은 {scale}만큼이고, 코드 {zeroPoint:count}번이 정확히 0을 나타냅니다.',
  },
  floor: {
    en: 'The floor changes {changed:percent} of this tensor’s codes, but accuracy only from {accuracy:accuracy} to {byFloor:accuracy}.',
    ko: '내림을 쓰면 이 텐서 코드의 {changed:percent}가 바뀌지만, 정확도는 {accuracy:accuracy}에서 {byFloor:accuracy}가 될 뿐입니다.',
  },
  bits: {
    en: 'Accuracy is {at6:accuracy} at 6 bits and {at4:accuracy} at 4, then falls to {at3:accuracy} at 3 and {at2:accuracy} at 2.',
    ko: '6비트 {at6:accuracy}, 4비트 {at4:accuracy}이던 정확도가 3비트 {at3:accuracy}, 2비트 {at2:accuracy}로 무너집니다.',
  },
  clip: {
    en: 'With {bits:count} bits, clipping for the least squared error keeps {mse:accuracy}, min–max {minMax:accuracy}.',
    ko: '{bits:count}비트에서 MSE가 최소가 되게 자르면 {mse:accuracy}, 최솟값–최댓값은 {minMax:accuracy}입니다.',
  },
  'three-bits': {
    en: 'At {bits:count} bits least MSE keeps {mse:accuracy}, min–max {minMax:accuracy}, plain entropy {entropy:accuracy}.',
    ko: '{bits:count}비트에서 MSE 최소는 {mse:accuracy}, 최솟값–최댓값은 {minMax:accuracy}, 엔트로피는 {entropy:accuracy}입니다.',
  },
  'more-data': {
    en: 'Min–max ranges keep {one:accuracy} with one calibration image, {all:accuracy} with all of them.',
    ko: '최솟값–최댓값으로 한 장만 보정하면 {one:accuracy}, 전부 쓰면 {all:accuracy}입니다.',
  },
  'wrong-data': {
    en: 'Calibrated on noise it keeps {noise:accuracy}; on the right images in a quarter of the light, {dim:accuracy}.',
    ko: '잡음으로 보정하면 {noise:accuracy}, 제대로 고른 이미지를 4분의 1 밝기로 쓰면 {dim:accuracy}입니다.',
  },
  'hot-pixel': {
    en: 'One bad value in {values:count} leaves min–max {minMax:accuracy}; the percentile keeps {percentile:accuracy}.',
    ko: '값 {values:count}개 중 하나가 튀면 최솟값–최댓값은 {minMax:accuracy}, 백분위수는 {percentile:accuracy}입니다.',
  },
  forgotten: {
    en: 'One image not divided by 255 leaves min–max {minMax:accuracy}, least MSE {mse:accuracy}, the percentile {percentile:accuracy}.',
    ko: '한 장을 255로 나누지 않으면 최솟값–최댓값은 {minMax:accuracy}, MSE 최소는 {mse:accuracy}, 백분위수는 {percentile:accuracy}입니다.',
  },
  'per-channel': {
    en: 'dw0’s channels differ {spread}-fold in width; with one scale a tensor, {floatAccuracy:accuracy} becomes {accuracy:accuracy}.',
    ko: 'dw0의 채널 폭은 {spread}배까지 다르고, 텐서마다 스케일 하나로는 {floatAccuracy:accuracy}가 {accuracy:accuracy}로 떨어집니다.',
  },
  repairs: {
    en: 'Without training, equalization takes {none:accuracy} to {equalized:accuracy}, AdaRound to {rounded:accuracy}.',
    ko: '학습하지 않고도 {none:accuracy}가 균등화로 {equalized:accuracy}, AdaRound로 {rounded:accuracy}가 됩니다.',
  },
  scramble: {
    en: 'The same function in float, {floatAccuracy:accuracy}, has {accuracy:accuracy} in integers, {equalized:accuracy} once equalized.',
    ko: '실수로는 그대로 {floatAccuracy:accuracy}인 함수가 정수로는 {accuracy:accuracy}, 균등화하면 {equalized:accuracy}입니다.',
  },
  codes: {
    en: 'Lloyd–Max takes the weights from {integerDb:db1} to {lloydDb:db1} dB, accuracy from {integer:accuracy} to {lloyd:accuracy}.',
    ko: '로이드–맥스로 가중치 SQNR은 {integerDb:db1}에서 {lloydDb:db1} dB, 정확도는 {integer:accuracy}에서 {lloyd:accuracy}가 됩니다.',
  },
  'one-tensor': {
    en: 'Alone at {bits:count} bits, stem.relu6 leaves {stem:accuracy}; every other tensor leaves {others:accuracy} or more.',
    ko: '하나만 {bits:count}비트로 하면 stem.relu6에서는 {stem:accuracy}, 다른 텐서는 모두 {others:accuracy} 이상입니다.',
  },
  ends: {
    en: 'Both ends at 8 bits: {mended:accuracy} in place of {accuracy:accuracy}, {mendedBytes} kB in place of {bytes} kB.',
    ko: '양 끝만 8비트로 하면 정확도 {accuracy:accuracy}가 {mended:accuracy}로, 파일 {bytes} kB가 {mendedBytes} kB로 바뀝니다.',
  },
  walk: {
    en: '{products:count} products and a bias sum to {sum:count}; one multiplication and one rounding make it code {code:count}.',
    ko: '곱 {products:count}개와 편향을 더한 {sum:count}에 곱셈 한 번, 반올림 한 번이면 코드 {code:count}입니다.',
  },
  draw: {
    en: 'On {agreement:accuracy} of the test digits the integers give the answer of the float network.',
    ko: '테스트 숫자의 {agreement:accuracy}에서 정수와 실수의 답이 같습니다.',
  },
  speed: {
    en: 'File {bytes} kB, not {floatBytes}; activations {activationBytes} kB, not {floatActivationBytes}; time is measured here, now.',
    ko: '파일 {floatBytes} → {bytes} kB, 활성값 {floatActivationBytes} → {activationBytes} kB. 시간은 지금 이 기기에서 잽니다.',
  },
}
