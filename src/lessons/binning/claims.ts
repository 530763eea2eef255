import type { Text } from '../../engine/params.ts'

/** What each scene says, in one sentence; its numbers are the scene's own. */
export const CLAIMS: Readonly<Record<string, Text>> = {
  levels: {
    en: 'Moved to where the values are, {levels:count} levels leave {gain:percent} less error than equal steps.',
    ko: '값이 몰린 곳으로 옮긴 대푯값 {levels:count}개는 같은 간격보다 오차가 {gain:percent} 적습니다.',
  },
  symbols: {
    en: 'A range and {levels:count} levels fix every step at {step}; at the right end the floor gives {endFloor:count}, a code too many.',
    ko: '범위와 대푯값 {levels:count}개를 정하면 간격은 {step}, 오른쪽 끝의 코드는 하나 넘치는 {endFloor:count}입니다.',
  },
  'left-edge': {
    en: 'Levels at the left edge instead of the middle multiply the squared error by {times}: {lossDb:db} dB, a whole bit.',
    ko: '대푯값을 구간 왼쪽 끝에 두면 제곱 오차가 {times}배, 한 비트 몫인 {lossDb:db} dB를 버립니다.',
  },
  'uniform-density': {
    en: 'On a flat density, {iterations:count} iterations of Lloyd–Max end where equal steps begin: MSE {lloydMse} and {uniformMse}.',
    ko: '평평한 밀도에서 로이드–맥스는 {iterations:count}번 반복해 같은 간격에 닿습니다. MSE {lloydMse}, 균등 {uniformMse}.',
  },
  laplace: {
    en: 'At {bits:count} bits, Lloyd–Max keeps {gainDb:db} dB more of a peak with long tails than equal steps do.',
    ko: '뾰족한 봉우리와 긴 꼬리에서 {bits:count}비트 로이드–맥스는 균등보다 {gainDb:db} dB 높습니다.',
  },
  outlier: {
    en: 'One value at {outlier} leaves {firstCells:count} of {levels:count} equal levels in use: {uniformDb:db} dB; clipped, {bestUniformDb:db} dB.',
    ko: '{outlier}에 놓인 값 하나로 균등 대푯값 {levels:count}개 중 {firstCells:count}개만 쓰입니다. {uniformDb:db} dB, 자르면 {bestUniformDb:db} dB입니다.',
  },
  stuck: {
    en: 'Lloyd only ever goes downhill: from this start it stops at {excess} times the least error there can be.',
    ko: '로이드는 내리막으로만 갑니다. 이 초기값에서는 최소 오차의 {excess}배에서 멈춥니다.',
  },
  'empty-cell': {
    en: 'At the end {emptyCells:count} of {levels:count} levels serve nobody: the MSE is {lloydMse} where {optimumMse} was possible.',
    ko: '대푯값 {levels:count}개 중 {emptyCells:count}개가 끝까지 비어, MSE가 {optimumMse} 대신 {lloydMse}에 머뭅니다.',
  },
  pixels: {
    en: 'The darkest of {levels:count} equal cells holds {firstCell:percent} of the pixels; Lloyd–Max leaves {gain:percent} less error.',
    ko: '화소의 {firstCell:percent}가 균등 구간 {levels:count}개 중 가장 어두운 하나에 있고, 로이드–맥스는 오차가 {gain:percent} 적습니다.',
  },
  companding: {
    en: 'µ-law, a formula that knows no data, has {muLawDb:db} dB; equal steps have {uniformDb:db} dB, the optimum {optimumDb:db} dB.',
    ko: '데이터를 모르는 공식 µ-법칙은 {muLawDb:db} dB, 같은 간격은 {uniformDb:db} dB, 최적은 {optimumDb:db} dB입니다.',
  },
  codebooks: {
    en: 'Scaled to a bell, fixed levels keep {nf4Db:db} dB (NF4), {int4Db:db} (INT4), {fp4Db:db} (FP4); fitted ones {lloydDb:db} dB.',
    ko: '정규 분포에서 NF4 {nf4Db:db} dB, INT4 {int4Db:db} dB, FP4 {fp4Db:db} dB, 로이드–맥스 {lloydDb:db} dB입니다.',
  },
  entropy: {
    en: 'With an entropy coder, equal steps stay {gapDb:db} dB below the bound, and Lloyd–Max {lloydGapDb:db} dB.',
    ko: '엔트로피 부호를 쓰면 한계까지 균등은 {gapDb:db} dB, 로이드–맥스는 {lloydGapDb:db} dB 모자랍니다.',
  },
  accuracy: {
    en: 'Lloyd–Max leaves {left:percent} of the mean squared error, but moves its worst value {ratio} times as far.',
    ko: '로이드–맥스의 MSE는 균등의 {left:percent}이지만, 최대 오차는 {ratio}배입니다.',
  },
}
