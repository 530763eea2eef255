import type { GlossaryTheme } from '../term.ts'

export const affine: GlossaryTheme = {
  id: 'affine',
  title: { en: 'Scale and zero-point', ko: '스케일과 영점' },
  terms: [
    {
      id: 'scale',
      name: { en: 'scale', ko: '스케일' },
      also: ['scale factor', 's', '척도'],
      says: {
        en: 'A positive real number: how much the real value grows when the code grows by one.',
        ko: '코드가 1 늘 때 실숫값이 얼마나 느는지를 말하는 양의 실수입니다.',
      },
      called: {
        torch: '`scale`, `q_scale()`',
        onnx: '`QuantizeLinear`: `y_scale`; `DequantizeLinear`: `x_scale`',
        tflite: '`scale`',
      },
      scene: 'integers/two-numbers',
      related: ['zero-point', 'step', 'affine-quantization', 'clipping-range'],
    },
    {
      id: 'zero-point',
      name: { en: 'zero-point', ko: '영점' },
      also: ['zero point', 'offset', '제로 포인트'],
      says: {
        en: 'The code that stands for real 0. It is an integer of the code’s own type, never a real value, so that padding and what a ReLU cuts off come back as exactly 0.',
        ko: '실수 0을 나타내는 코드입니다. 실숫값이 아니라 코드와 같은 형의 정수이므로, 패딩과 ReLU가 잘라 낸 값이 정확히 0으로 돌아옵니다.',
      },
      called: {
        torch: '`zero_point`, `q_zero_point()`',
        onnx: '`y_zero_point`, `x_zero_point`',
        tflite: '`zero_point`',
      },
      scene: 'integers/two-numbers',
      related: ['scale', 'affine-quantization', 'symmetric-quantization'],
    },
    {
      id: 'affine-quantization',
      name: { en: 'affine quantization', ko: '아핀 양자화' },
      also: ['asymmetric quantization', '비대칭 양자화'],
      says: {
        en: 'Uniform quantization with a scale and a zero-point, so that a range that is not centred on 0 uses all codes. Also called asymmetric; usual for activations.',
        ko: '스케일과 영점을 함께 쓰는 균등 양자화입니다. 0을 중심으로 하지 않는 범위에서도 모든 코드를 쓸 수 있어 활성값에 흔히 쓰며, 비대칭 양자화라고도 합니다.',
      },
      called: { torch: '`torch.per_tensor_affine`', onnx: '“asymmetric quantization”', tflite: '“asymmetric”' },
      scene: 'integers/relu',
      related: ['symmetric-quantization', 'scale', 'zero-point'],
    },
    {
      id: 'symmetric-quantization',
      name: { en: 'symmetric quantization', ko: '대칭 양자화' },
      says: {
        en: 'The range reaches as far below 0 as above it, and signed codes have the zero-point 0. A product of weights and activations then needs no correction for the zero-point of the weights.',
        ko: '범위가 0의 양쪽으로 똑같이 뻗고, 부호 있는 코드의 영점이 0입니다. 그러면 가중치와 활성값을 곱할 때 가중치의 영점 때문에 더할 항이 없습니다.',
      },
      called: {
        torch: '`torch.per_tensor_symmetric`, `torch.per_channel_symmetric`',
        onnx: '`WeightSymmetric`, `ActivationSymmetric`',
        tflite: '“symmetric”',
      },
      scene: 'integers/symmetric',
      related: ['affine-quantization', 'narrow-range', 'zero-point'],
    },
    {
      id: 'narrow-range',
      name: { en: 'narrow range', ko: '좁은 범위' },
      says: {
        en: 'Leaving out the lowest signed code, so that 8 bits run from −127 to 127 and every code has its negative.',
        ko: '부호 있는 코드에서 가장 작은 것을 쓰지 않는 것입니다. 8비트라면 −127부터 127까지이고, 모든 코드에 부호가 반대인 짝이 있습니다.',
      },
      called: {
        torch: '`weight_observer_range_neg_127_to_127`',
        tflite: '`[-127, 127]`; TensorFlow: `narrow_range`',
      },
      scene: 'integers/symmetric',
      related: ['symmetric-quantization', 'code', 'int8'],
    },
    {
      id: 'rounding',
      name: { en: 'rounding', ko: '반올림' },
      also: ['round half to even', 'ties to even', '짝수 반올림'],
      says: {
        en: 'Taking the nearest whole number. Here what lies exactly midway goes to the even one, as in PyTorch and ONNX; TensorFlow Lite sends it away from 0.',
        ko: '가장 가까운 정수를 고르는 일입니다. 이 사이트는 PyTorch나 ONNX처럼 정확히 한가운데인 값을 짝수로 보내고, TensorFlow Lite는 0에서 먼 쪽으로 보냅니다.',
      },
      called: { torch: '`std::nearby_int`', onnx: '“rounds to the nearest even”' },
      scene: 'ptq/floor',
      related: ['adaround', 'clamp', 'affine-quantization'],
    },
    {
      id: 'clamp',
      name: { en: 'clamp', ko: '클램프' },
      also: ['saturate', 'saturation', '포화'],
      says: {
        en: 'Holding a code within the codes that exist: what lies beyond becomes the first or the last. Without it an integer wraps around, and a value just beyond the top comes back as one at the bottom.',
        ko: '코드를 있는 코드의 범위 안에 붙잡아 두는 일로, 범위를 벗어난 것은 첫 코드나 마지막 코드가 됩니다. 클램프가 없으면 정수가 한 바퀴 돌아, 맨 위를 조금 벗어난 값이 맨 아래 값으로 돌아옵니다.',
      },
      called: { torch: '`quant_min`, `quant_max`', onnx: '`saturate`' },
      scene: 'errors/no-clamp',
      related: ['clipping', 'overflow', 'code'],
    },
    {
      id: 'dequantization',
      name: { en: 'dequantization', ko: '역양자화' },
      says: {
        en: 'Going back from a code to the real value that it stands for. What rounding and clipping took does not come back.',
        ko: '코드를 그것이 나타내는 실숫값으로 되돌리는 일입니다. 반올림과 클리핑으로 잃은 것은 돌아오지 않습니다.',
      },
      called: { torch: '`dequantize()`', onnx: '`DequantizeLinear`' },
      scene: 'integers/two-numbers',
      related: ['quantization', 'level', 'fake-quantization'],
    },
    {
      id: 'per-tensor',
      name: { en: 'one scale a tensor', ko: '텐서마다 스케일 하나' },
      also: ['per-tensor', 'per-layer', '텐서별', '텐서 단위'],
      says: {
        en: 'All values of a tensor share one scale and one zero-point. Where channels differ much in size, the small ones get few codes.',
        ko: '텐서의 모든 값이 스케일과 영점 하나를 함께 씁니다. 채널의 크기가 많이 다르면 작은 채널이 쓰는 코드가 몇 개 남지 않습니다.',
      },
      called: { torch: '`per_tensor`', onnx: '“per-tensor”', tflite: '“per-tensor”' },
      scene: 'ptq/per-channel',
      related: ['per-channel', 'block-scale', 'tensor', 'cross-layer-equalization'],
    },
    {
      id: 'per-channel',
      name: { en: 'one scale a channel', ko: '채널마다 스케일 하나' },
      also: ['per-channel', 'per-axis', '채널별', '채널 단위'],
      says: {
        en: 'Each output channel of a weight tensor has its own scale. It leaves the sums as they are, since all products of an output share it.',
        ko: '가중치 텐서의 출력 채널마다 스케일을 따로 둡니다. 출력 하나에 더하는 곱은 모두 같은 스케일을 쓰므로 정수 합은 그대로입니다.',
      },
      called: {
        torch: '`torch.per_channel_affine`, `torch.per_channel_symmetric`',
        onnx: '`per_channel`, `axis`',
        tflite: '“per-axis”, `quantized_dimension`',
      },
      scene: 'ptq/per-channel',
      related: ['per-tensor', 'channel', 'requantization'],
    },
    {
      id: 'block-scale',
      name: { en: 'one scale a block', ko: '블록마다 스케일 하나' },
      also: ['group-wise', 'block-wise', 'group size', '그룹별', '블록별'],
      says: {
        en: 'A few dozen neighbouring weights share a scale, finer than a channel. The scales cost memory of their own: a 16-bit scale for each 32 weights is half a bit a weight.',
        ko: '채널보다 잘게, 이웃한 가중치 수십 개가 스케일 하나를 함께 씁니다. 스케일도 메모리를 차지해서, 가중치 32개마다 16비트 스케일이 하나면 가중치 하나에 반 비트가 더 듭니다.',
      },
      called: { torch: 'torchao: `group_size`', onnx: '`block_size`' },
      scene: 'binning/codebooks',
      related: ['per-channel', 'nf4', 'fp4', 'weight-only'],
    },
  ],
}
