import type { GlossaryTheme } from '../term.ts'

export const formats: GlossaryTheme = {
  id: 'formats',
  title: { en: 'Number formats', ko: '수의 형식' },
  terms: [
    {
      id: 'floating-point',
      name: { en: 'floating point', ko: '부동소수점' },
      also: ['float', 'float32', 'FP32', 'sign', 'exponent', 'fraction', 'mantissa', '실수', '부호', '지수', '가수'],
      says: {
        en: 'A number as sign, exponent and fraction: its steps double whenever the exponent grows by one. Networks are trained in float32, which these pages call float.',
        ko: '수를 부호, 지수, 가수로 나타내는 형식입니다. 지수가 1 늘 때마다 간격이 두 배가 됩니다. 신경망은 float32로 학습하며, 이 사이트에서는 이것을 실수라고 부릅니다.',
      },
      called: { torch: '`torch.float32`', onnx: '`float`', tflite: '`float32`' },
      scene: 'why/value',
      related: ['companding', 'int8', 'fp4'],
    },
    {
      id: 'int8',
      name: { en: 'INT8', ko: 'INT8' },
      also: ['int8', '8-bit integer', 'uint8', 'quint8', '8비트 정수'],
      says: {
        en: 'Codes of 8 bits: −128 to 127 signed, 0 to 255 unsigned. A quarter of float32, and what integer instructions of processors take.',
        ko: '8비트 코드입니다. 부호가 있으면 −128부터 127까지, 없으면 0부터 255까지입니다. float32의 4분의 1 크기이고, 프로세서의 정수 명령이 받는 형식입니다.',
      },
      called: {
        torch: '`torch.qint8`, `torch.quint8`',
        onnx: '`QuantType.QInt8`, `QuantType.QUInt8`',
        tflite: '`int8`',
      },
      scene: 'ptq/free',
      related: ['code', 'narrow-range', 'overflow'],
    },
    {
      id: 'int4',
      name: { en: 'INT4', ko: 'INT4' },
      also: ['int4', '4-bit integer', '4비트 정수'],
      says: {
        en: 'Sixteen equal steps, −8 to 7 signed. Two codes share a byte; mostly for weights alone.',
        ko: '같은 간격의 코드 열여섯 개로, 부호가 있으면 −8부터 7까지입니다. 코드 둘이 바이트 하나에 들어가며, 대개 가중치에만 씁니다.',
      },
      called: { torch: 'torchao: `Int4WeightOnlyConfig`', onnx: '`int4`, `MatMulNBits`' },
      scene: 'binning/codebooks',
      related: ['block-scale', 'nf4', 'fp4'],
    },
    {
      id: 'fp4',
      name: { en: 'FP4', ko: 'FP4' },
      also: ['E2M1', 'MXFP4', 'FP8', 'E4M3'],
      says: {
        en: 'A floating-point number of four bits (E2M1): 0, ½, 1, 1½, 2, 3, 4, 6 and their negatives. Fine near 0, coarse far out, and used with a scale a block.',
        ko: '4비트 부동소수점 형식(E2M1)으로 0, ½, 1, 1½, 2, 3, 4, 6과 그 음수를 나타냅니다. 0 가까이는 촘촘하고 멀리는 성기며, 블록마다 스케일을 두어 씁니다.',
      },
      scene: 'binning/codebooks',
      related: ['floating-point', 'nf4', 'block-scale'],
    },
    {
      id: 'nf4',
      name: { en: 'NF4', ko: 'NF4' },
      also: ['NormalFloat', 'QLoRA'],
      says: {
        en: 'Sixteen levels near the quantiles of a bell curve, 0 among them, scaled to the largest value of each block (Dettmers et al. 2023). All are used about equally often, which is not the same as the least error.',
        ko: '정규 분포의 분위수 가까이에 놓은 대푯값 열여섯 개(0 포함)를 블록마다 가장 큰 값에 맞춰 씁니다(Dettmers 외, 2023). 모두 비슷한 횟수로 쓰이지만, 그것이 오차가 가장 작다는 뜻은 아닙니다.',
      },
      called: { onnx: '`MatMulBnb4`' },
      scene: 'binning/codebooks',
      related: ['codebook', 'fp4', 'block-scale', 'weight-only'],
    },
  ],
}
