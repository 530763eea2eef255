import type { ErrorsScene } from './scene-numbers.ts'

/** Errors about where a cell and its level lie. */
export const cellScenes: readonly ErrorsScene[] = [
  {
    id: 'left-edge',
    title: { en: 'The level at the left edge of its cell', ko: '대푯값을 구간의 왼쪽 끝에 두는 오류' },
    runs: [{ bits: 3 }],
    focus: 'left-edge',
    presumes: ['figure', 'place'],
    says: {
      en: 'Rounding down without half a step back costs {lossDb:db} dB, about one bit.',
      ko: '내림한 뒤 반 간격을 더하지 않으면 {lossDb:db} dB, 약 1비트를 잃습니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'Same thresholds, same codes. How many dB does the left edge lose against the middle?',
        ko: '경곗값도 코드도 같습니다. 왼쪽 끝은 가운데보다 몇 dB를 잃을까요?',
      },
      of: 'lossDb',
      ...{ min: 0, max: 12, step: 0.5, style: 'db1', within: 0.6 },
    },
    numbers: {
      bits: ([run]) => Math.log2(run.edge!.right.levels.length),
      step: ([run]) => run.edge!.step,
      middleDb: ([run]) => run.edge!.right.sqnrDb,
      leftDb: ([run]) => run.edge!.left.sqnrDb,
      lossDb: ([run]) => run.edge!.right.sqnrDb - run.edge!.left.sqnrDb,
      ratio: ([run]) => run.edge!.left.mse / run.edge!.right.mse,
      bias: ([run]) => run.edge!.left.bias,
      largest: ([run]) => run.edge!.left.largest,
      largestRight: ([run]) => run.edge!.right.largest,
    },
  },
  {
    id: 'level-at-maximum',
    title: { en: 'The maximum gets a code that does not exist', ko: '최댓값에 있지도 않은 코드를 주는 오류' },
    runs: [{ figure: 'level-at-maximum', bits: 3, garment: 141 }],
    focus: 'level-at-maximum',
    presumes: ['figure', 'bits'],
    says: {
      en: '{share:percent} of the pixels are white, turn black, and cost {lossDb:db1} dB.',
      ko: '화소 가운데 흰색 {share:percent}가 검게 바뀌어 {lossDb:db1} dB를 잃습니다.',
    },
    ask: {
      kind: 'number',
      question: {
        en: 'Fewer than one pixel in a hundred is exactly 255. How many dB does wrapping just those cost at 3 bits?',
        ko: '값이 꼭 255인 화소는 백에 하나도 되지 않습니다. 3비트에서 이들만 한 바퀴 돌면 몇 dB를 잃을까요?',
      },
      of: 'lossDb',
      ...{ min: 0, max: 20, step: 0.5, style: 'db1', within: 1.5 },
    },
    numbers: {
      bits: ([run]) => run.top!.bits,
      levels: ([run]) => 2 ** run.top!.bits,
      topCode: ([run]) => 2 ** run.top!.bits - 1,
      count: ([run]) => run.top!.count,
      atTop: ([run]) => run.top!.atTop,
      share: ([run]) => run.top!.atTop / run.top!.count,
      rightDb: ([run]) => run.top!.right.sqnrDb,
      wrongDb: ([run]) => run.top!.wrong.sqnrDb,
      lossDb: ([run]) => run.top!.right.sqnrDb - run.top!.wrong.sqnrDb,
      last: ([run]) => run.top!.lastLevel,
      first: ([run]) => run.top!.firstLevel,
    },
  },
]
