import { useText } from '../ui/language.tsx'
import styles from './GlossaryPage.module.css'

const WORDS = {
  title: { en: 'Where the names come from', ko: '이름의 출처' },
  says: {
    en: 'Code stands as in the documentation, “words in quotes” as there in prose. Where a row is missing, no name was found. PyTorch is torch and torch.ao.quantization, and torchao where it is said; names that begin with _ are private, and stand in its source, as do those of TensorFlow Lite’s kernels. TensorFlow Lite is now called LiteRT.',
    ko: '코드는 문서에 있는 그대로, “따옴표로 묶은 말”은 문서의 글에 나오는 그대로 적었습니다. 행이 없으면 이름을 찾지 못한 것입니다. PyTorch는 torch와 torch.ao.quantization이고, torchao는 따로 밝혔습니다. _로 시작하는 이름은 비공개라 소스에만 있고, TensorFlow Lite 커널의 이름도 그렇습니다. TensorFlow Lite의 지금 이름은 LiteRT입니다.',
  },
}

/** Pages of documentation that the names were looked up in. */
const SOURCES = [
  ['PyTorch: Quantization API Reference', 'https://docs.pytorch.org/docs/stable/quantization-support.html'],
  [
    'torchao: Int4WeightOnlyConfig',
    'https://docs.pytorch.org/ao/stable/generated/torchao.quantization.Int4WeightOnlyConfig.html',
  ],
  [
    'ONNX Runtime: Quantize ONNX Models',
    'https://onnxruntime.ai/docs/performance/model-optimizations/quantization.html',
  ],
  ['ONNX Runtime: Contrib Operators', 'https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md'],
  ['ONNX: QuantizeLinear', 'https://onnx.ai/onnx/operators/onnx__QuantizeLinear.html'],
  ['ONNX: DequantizeLinear', 'https://onnx.ai/onnx/operators/onnx__DequantizeLinear.html'],
  [
    'TensorFlow Lite: 8-bit quantization specification',
    'https://www.tensorflow.org/lite/performance/quantization_spec',
  ],
  [
    'TensorFlow Lite: Post-training quantization',
    'https://www.tensorflow.org/lite/performance/post_training_quantization',
  ],
  ['TensorFlow Lite: Quantization Debugger', 'https://www.tensorflow.org/lite/performance/quantization_debugger'],
  [
    'TensorFlow: fake_quant_with_min_max_vars',
    'https://www.tensorflow.org/api_docs/python/tf/quantization/fake_quant_with_min_max_vars',
  ],
  [
    'TensorFlow Model Optimization: quantize_model',
    'https://www.tensorflow.org/model_optimization/api_docs/python/tfmot/quantization/keras/quantize_model',
  ],
] as const

export function GlossarySources() {
  const text = useText()
  return (
    <footer className={styles.sources}>
      <h2>{text(WORDS.title)}</h2>
      <p>{text(WORDS.says)}</p>
      <ul lang="en">
        {SOURCES.map(([name, address]) => (
          <li key={address}>
            <a href={address}>{name}</a>
          </li>
        ))}
      </ul>
    </footer>
  )
}
