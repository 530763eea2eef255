import type { Text } from '../../engine/params.ts'

/** What each scene shows, in one sentence with its own numbers. */
export const claims: Readonly<Record<string, Text>> = {
  plane: {
    en: 'Rounded afterwards to two bits, {ptq:accuracy} of the points are right; trained with the rounding, {qat:accuracy}.',
    ko: '2비트로 나중에 반올림하면 점의 {ptq:accuracy}, 반올림하며 학습하면 {qat:accuracy}를 맞힙니다.',
  },
  'one-bit': {
    en: 'One bit scaled by the mean weight learns {qat:accuracy}; two bits scaled by the greatest learn {twoBits:accuracy}.',
    ko: '크기의 평균에 맞춘 1비트는 {qat:accuracy}, 가장 큰 가중치에 맞춘 2비트는 {twoBits:accuracy}입니다.',
  },
  'two-bits': {
    en: 'At two bits, rounding alone leaves {ptq:accuracy}; training whose scales are learned too (LSQ) ends at {lsq:accuracy}.',
    ko: '2비트에서 반올림만 하면 {ptq:accuracy}, 스케일까지 학습하면(LSQ) {lsq:accuracy}입니다.',
  },
  inside: {
    en: '{weights:count} weights change code {changes:count} times in the whole run: at least {steady:percent} never do.',
    ko: '학습 내내 가중치 {weights:count}개의 코드가 {changes:count}번 바뀌고, {steady:percent} 이상은 한 번도 바뀌지 않습니다.',
  },
  straight: {
    en: 'Backward the stairs count as a line, and it learns: {ste:accuracy} with STE, {lsq:accuracy} with LSQ.',
    ko: '역전파에서 계단을 직선으로 봐도 학습됩니다. STE {ste:accuracy}, LSQ {lsq:accuracy}입니다.',
  },
  'one-step': {
    en: 'The first step changes {changed1:count} of {weights:count} codes; all the steps lead from {ptq:accuracy} to {lsq:accuracy}.',
    ko: '첫 단계에 바뀌는 코드는 {weights:count}개 중 {changed1:count}개, 모든 단계가 모여 {ptq:accuracy}가 {lsq:accuracy}가 됩니다.',
  },
  result: {
    en: 'The integers give the answer that training saw on {agreement:accuracy} of the images, in {share:percent} of the bytes.',
    ko: '정수 신경망은 이미지의 {agreement:accuracy}에서 학습 때와 답이 같고, 파일은 실수의 {share:percent} 크기입니다.',
  },
  'three-bits': {
    en: 'At three bits STE comes from {ptq:accuracy} to {ste20:accuracy} in twenty steps, and to {ste:accuracy} in the whole run.',
    ko: '3비트에서 STE는 {ptq:accuracy}에서 스무 단계 만에 {ste20:accuracy}, 끝에는 {ste:accuracy}에 이릅니다.',
  },
  tensor: {
    en: 'A scale a tensor: {ptq:accuracy} rounded, {ste:accuracy} trained. A scale a channel: {channelPtq:accuracy}, then {channel:accuracy}.',
    ko: '텐서별 스케일은 {ptq:accuracy}에서 학습해 {ste:accuracy}, 채널별은 {channelPtq:accuracy}에서 {channel:accuracy}입니다.',
  },
  better: {
    en: 'Better ranges and AdaRound, without a label: {ptq:accuracy} becomes {rounded:accuracy}. QAT from good ranges: {mseSte:accuracy}.',
    ko: '레이블 없이 범위와 AdaRound만으로 {ptq:accuracy}가 {rounded:accuracy}, 좋은 범위에서 QAT는 {mseSte:accuracy}입니다.',
  },
  'eight-bits': {
    en: 'Eight bits leave nothing to win: {start:accuracy} in float, {ptq:accuracy} rounded, {lsq:accuracy} trained with LSQ.',
    ko: '8비트에서는 얻을 것이 없습니다. 실수 {start:accuracy}, 반올림 {ptq:accuracy}, LSQ {lsq:accuracy}입니다.',
  },
  'too-few': {
    en: 'With two bits on both sides LSQ ends at {lsq:accuracy}, float at {float:accuracy}; eight-bit ends bring {endsLsq:accuracy}.',
    ko: '양쪽 2비트에서 LSQ는 {lsq:accuracy}, 양 끝 층만 8비트면 {endsLsq:accuracy}, 실수는 {float:accuracy}입니다.',
  },
  live: {
    en: 'Left in, batch normalization takes STE from {folded:accuracy} to {ste:accuracy}, but LSQ from {foldedLsq:accuracy} to {lsq:accuracy}.',
    ko: '정규화를 남기면 STE는 {folded:accuracy}에서 {ste:accuracy}로, LSQ는 {foldedLsq:accuracy}에서 {lsq:accuracy}로 바뀝니다.',
  },
  untrained: {
    en: 'From random weights, three-bit QAT ends at {ste:accuracy} with STE and {lsq:accuracy} with LSQ; float at {float:accuracy}.',
    ko: '무작위 가중치에서 3비트로 배우면 STE {ste:accuracy}, LSQ {lsq:accuracy}, 실수는 {float:accuracy}입니다.',
  },
  'few-images': {
    en: '{images:count} images bring STE from {ptq:accuracy} to {ste:accuracy}, {allImages:count} to {all:accuracy}.',
    ko: '이미지 {images:count}장이면 {ptq:accuracy}에서 {ste:accuracy}, {allImages:count}장이면 {all:accuracy}까지 갑니다.',
  },
  runaway: {
    en: 'A far too large rate ends float in step {float:count}, STE in {ste:count}, LSQ in {lsq:count}; STE keeps its {kept:accuracy}.',
    ko: '학습률이 너무 커서 실수 {float:count}, STE {ste:count}, LSQ {lsq:count}단계에 끝나고, STE는 {kept:accuracy}를 남깁니다.',
  },
  bill: {
    en: 'LSQ holds {memory} times the memory of float training, and ends at {lsq:accuracy}; AdaRound, without labels, at {rounded:accuracy}.',
    ko: 'LSQ는 실수 학습의 {memory}배 메모리로 {lsq:accuracy}, 레이블 없는 AdaRound는 {rounded:accuracy}입니다.',
  },
}
