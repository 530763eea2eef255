import type { BothLanguages } from '../../../../ui/language.tsx'
import type { ChooseSettings } from '../../contract.ts'
import type { Framework } from '../../frames.ts'

export const FRAMEWORK_NAME: Readonly<Record<Framework, string>> = {
  tflite: 'TensorFlow Lite',
  torch: 'PyTorch',
  onnx: 'ONNX Runtime',
}

interface KindWords {
  readonly step: string
  readonly type: string
  readonly range: string
  readonly shared: string
}
/** What a framework calls a thing: names as they stand in code are the same in both languages. */
interface FrameworkWords {
  readonly data: string
  readonly activation: KindWords
  readonly weight: KindWords
}

/** As the documents have it: LiteRT “8-bit quantization specification” and “Post-training quantization”; PyTorch `torch.ao.quantization` (`get_default_qconfig('x86')`, `HistogramObserver`); ONNX Runtime “Quantize ONNX Models” and `quantize_static`. */
export const FRAMEWORK_WORDS: Readonly<Record<Framework, FrameworkWords>> = {
  tflite: {
    data: 'representative_dataset',
    activation: { step: 'QUANTIZE, DEQUANTIZE', type: 'int8', range: 'min, max', shared: 'per-tensor' },
    weight: { step: 'QUANTIZE, DEQUANTIZE', type: 'int8, ±127', range: 'min, max', shared: 'per-axis' },
  },
  torch: {
    data: 'observer',
    activation: {
      step: 'quantize_per_tensor',
      type: 'quint8, reduce_range',
      range: 'HistogramObserver',
      shared: 'per_tensor_affine',
    },
    weight: {
      step: 'quantize_per_channel',
      type: 'qint8',
      range: 'PerChannelMinMaxObserver',
      shared: 'per_channel_symmetric',
    },
  },
  onnx: {
    data: 'CalibrationDataReader',
    activation: {
      step: 'QuantizeLinear, DequantizeLinear',
      type: 'activation_type=QInt8',
      range: 'CalibrationMethod.MinMax',
      shared: 'per tensor',
    },
    weight: {
      step: 'QuantizeLinear, DequantizeLinear',
      type: 'weight_type=QInt8',
      range: 'min, max',
      shared: 'per_channel=False',
    },
  },
}

/** With the same asked of all: what of the defaults is set otherwise. */
const SAME_WORDS: Readonly<Record<Framework, Pick<FrameworkWords, 'activation' | 'weight'>>> = {
  tflite: {
    activation: { ...FRAMEWORK_WORDS.tflite.activation, type: 'uint8', range: 'min, max', shared: 'per-tensor' },
    weight: FRAMEWORK_WORDS.tflite.weight,
  },
  torch: {
    activation: {
      ...FRAMEWORK_WORDS.torch.activation,
      type: 'quint8',
      range: 'MinMaxObserver',
      shared: 'per_tensor_affine',
    },
    weight: FRAMEWORK_WORDS.torch.weight,
  },
  onnx: {
    activation: {
      ...FRAMEWORK_WORDS.onnx.activation,
      type: 'activation_type=QUInt8',
      range: 'CalibrationMethod.MinMax',
      shared: 'per tensor',
    },
    weight: { ...FRAMEWORK_WORDS.onnx.weight, shared: 'per_channel=True' },
  },
}

export const wordsOf = (framework: Framework, { kind, alike }: Pick<ChooseSettings, 'kind' | 'alike'>) =>
  (alike === 'same' ? SAME_WORDS : FRAMEWORK_WORDS)[framework][kind]

export const ROW: Readonly<Record<string, BothLanguages>> = {
  data: { en: 'calibration by', ko: '보정에 쓰는 것' },
  step: { en: 'operations', ko: '연산 이름' },
  type: { en: 'codes are', ko: '코드의 자료형' },
  range: { en: 'range from', ko: '범위를 정하는 것' },
  shared: { en: 'one scale for', ko: '스케일의 단위' },
  scale: { en: 'scale', ko: '스케일' },
  zeroPoint: { en: 'zero-point', ko: '영점' },
  codes: { en: 'codes', ko: '코드 범위' },
  real: { en: 'real', ko: '실수' },
  rmse: { en: 'RMS error', ko: 'RMS 오차' },
  used: { en: 'codes in use', ko: '쓰인 코드 수' },
  differs: { en: 'other codes than TensorFlow Lite', ko: 'TensorFlow Lite와 다른 코드' },
}
