import { KeepRow, KeepRows } from '../../../stage/KeepRow.tsx'
import { useText } from '../../../ui/language.tsx'
import { FLOAT_BITS } from '../convert-setting.ts'
import type { PtqView } from './view.ts'

const WORDS = {
  network: { en: 'Quantized network', ko: '양자화한 신경망' },
  onnx: { en: 'as ONNX', ko: 'ONNX 형식' },
  weights: { en: 'Weights of', ko: '가중치:' },
  activations: { en: 'Values of', ko: '활성값:' },
  simulated: {
    en: 'Some of it stays float: there is no file of such a network.',
    ko: '일부가 실수로 남아 있어 파일로 저장할 수 없습니다.',
  },
}

/** Hands on what the lesson made: to the shelf, where other lessons find it, or as a file. */
export function KeepButtons({ view: { pack, settings, stale } }: { view: PtqView }) {
  const text = useText()
  if (!pack) return null
  const network = networkName(settings)
  return (
    <KeepRows stale={stale.pack}>
      {pack.network ? (
        <KeepRow
          label={text(WORDS.network)}
          name={network}
          bytes={pack.network}
          file={`${network}.safetensors`}
          shelved
        />
      ) : (
        <li>{text(WORDS.simulated)}</li>
      )}
      {pack.onnx && (
        <KeepRow
          label={`${text(WORDS.network)}, ${text(WORDS.onnx)}`}
          name={network}
          bytes={pack.onnx}
          file={`${network}.onnx`}
        />
      )}
      {(['weights', 'activations'] as const).map((kind) => {
        const { name, bytes } = pack[kind]
        const title = `${network.split('-w')[0]}-${name}`
        return (
          <KeepRow
            key={kind}
            label={`${text(WORDS[kind])} ${name}`}
            name={title}
            bytes={bytes}
            file={`${title}.safetensors`}
            shelved
          />
        )
      })}
    </KeepRows>
  )
}

/** What it was made of and how: `resnet-fashion-w8a4`. */
function networkName({ network, weightBits, activationBits, codes, mode }: PtqView['settings']): string {
  const from = 'name' in network ? network.name.replace(/\.safetensors$/, '') : 'network'
  const float = mode === 'weight-only' || codes !== 'integer'
  const bits = (count: number) => (count >= FLOAT_BITS ? 32 : count)
  return `${from}-w${bits(weightBits)}${codes === 'integer' ? '' : `-${codes}`}a${float ? 32 : bits(activationBits)}`
}
