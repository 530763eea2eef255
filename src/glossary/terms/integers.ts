import type { GlossaryTheme } from '../term.ts'

export const integers: GlossaryTheme = {
  id: 'integers',
  title: { en: 'Arithmetic in integers', ko: '정수 연산' },
  terms: [
    {
      id: 'integer-inference',
      name: { en: 'integer inference', ko: '정수 추론' },
      also: ['integer-only', 'full integer', '정수 연산'],
      says: {
        en: 'Running a network with integers alone: sums of products of codes, an integer multiplication and a shift after each layer, and no float on the way.',
        ko: '정수만으로 신경망을 돌리는 것입니다. 코드의 곱을 더하고, 층마다 정수 곱셈 한 번과 시프트로 끝내며, 도중에 부동소수점 수를 쓰지 않습니다.',
      },
      called: { onnx: '`QLinearConv`, `QLinearMatMul`', tflite: '“full integer quantization”' },
      scene: 'ptq/walk',
      related: ['accumulator', 'requantization', 'ptq'],
    },
    {
      id: 'accumulator',
      name: { en: 'accumulator', ko: '누산기' },
      also: ['int32 accumulator', '누적기'],
      says: {
        en: 'The 32-bit integer in which the products of an output are added up. A product of two 8-bit codes takes up to 16 bits, and a sum of many takes more.',
        ko: '출력 하나의 곱을 모두 더해 두는 32비트 정수입니다. 8비트 코드 둘의 곱이 16비트까지 커지고, 여럿을 더하면 더 커지기 때문입니다.',
      },
      called: { onnx: '`MatMulInteger`: int32' },
      scene: 'integers/neuron',
      related: ['integer-bias', 'requantization', 'overflow'],
    },
    {
      id: 'integer-bias',
      name: { en: '32-bit bias', ko: '32비트 편향' },
      also: ['int32 bias', 'bias', '편향', 'bias 양자화'],
      says: {
        en: 'A bias is rounded in steps of the input’s scale times the weights’ scale, the steps of the accumulator, so that it can simply be added there.',
        ko: '편향은 입력의 스케일과 가중치의 스케일을 곱한 간격, 곧 누산기의 간격으로 반올림합니다. 그래야 누산기에 그대로 더할 수 있습니다.',
      },
      called: { onnx: '`QLinearConv`: `B`, int32', tflite: '“Bias”, int32' },
      scene: 'integers/neuron',
      related: ['accumulator', 'scale', 'bias-correction'],
    },
    {
      id: 'requantization',
      name: { en: 'requantization', ko: '재양자화' },
      also: ['rescaling', '리스케일'],
      says: {
        en: 'Turning the sum in an accumulator into a code of the next tensor: multiply by the ratio of the scales, round, add the zero-point, clamp.',
        ko: '누산기의 합을 다음 텐서의 코드로 바꾸는 일입니다. 스케일의 비를 곱하고, 반올림하고, 영점을 더하고, 클램프합니다.',
      },
      called: { tflite: '“QUANTIZE (Requantization)”' },
      scene: 'integers/factor',
      related: ['fixed-point-multiplier', 'accumulator', 'clamp'],
    },
    {
      id: 'fixed-point-multiplier',
      name: { en: 'fixed-point multiplier', ko: '고정소수점 배율' },
      also: ['quantized multiplier', 'multiplier and shift', '고정소수점 배수', '승수'],
      says: {
        en: 'A real factor written as an integer and a shift, so that multiplying by it takes integer instructions only.',
        ko: '실수 배율을 정수 하나와 시프트로 나타낸 것입니다. 그러면 정수 명령만으로 곱할 수 있습니다.',
      },
      called: { tflite: '`MultiplyByQuantizedMultiplier`' },
      scene: 'integers/factor',
      related: ['requantization', 'integer-inference'],
    },
    {
      id: 'overflow',
      name: { en: 'overflow', ko: '오버플로' },
      also: ['wrap around', 'wraparound', '넘침', '랩어라운드'],
      says: {
        en: 'A result that its integer type cannot hold. Its high bits are lost, and a large number comes back as a small or negative one.',
        ko: '결과가 정수형에 담기지 않는 것입니다. 위쪽 비트가 사라져 큰 수가 작은 수나 음수로 돌아옵니다.',
      },
      scene: 'errors/no-clamp',
      related: ['clamp', 'accumulator', 'int8'],
    },
  ],
}
