import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Of onnxruntime-web, what the tests use: it is no package of this project but of tools/onnxruntime, and so are its types. */
interface OnnxRuntime {
  readonly env: { logLevel: string; readonly wasm: { numThreads: number } }
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => OnnxTensor
  readonly InferenceSession: {
    create(model: Uint8Array, options: { readonly graphOptimizationLevel: OptimizationLevel }): Promise<OnnxSession>
  }
}
interface OnnxSession {
  run(feeds: Readonly<Record<string, OnnxTensor>>): Promise<OnnxOutputs>
  release(): Promise<void>
}
interface OnnxTensor {
  readonly data: Float32Array | Int8Array | Uint8Array
  readonly dims: readonly number[]
}
export type OnnxOutputs = Readonly<Record<string, OnnxTensor>>
/** 'disabled' runs the graph as it is written, in float; 'all', the runtime's default, fuses what it can into integers. */
export type OptimizationLevel = 'disabled' | 'all'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** What a model gives for its `input`, of shape `dims`, in ONNX Runtime's WebAssembly with one thread. Needs `installOnnxRuntime`. */
export async function runOnnx(
  model: Uint8Array,
  input: Float32Array,
  dims: readonly number[],
  graphOptimizationLevel: OptimizationLevel,
): Promise<OnnxOutputs> {
  const { env, Tensor, InferenceSession }: OnnxRuntime = createRequire(`${root}tools/onnxruntime/package.json`)(
    'onnxruntime-web',
  )
  env.wasm.numThreads = 1
  env.logLevel = 'error'
  const session = await InferenceSession.create(model, { graphOptimizationLevel })
  const outputs = await session.run({ input: new Tensor('float32', input, dims) })
  await session.release()
  return outputs
}

/** Its first time on a machine takes as long as the download, 33 MB that become 148. Throws what `npm ci` said. */
export function installOnnxRuntime(): void {
  execFileSync(process.execPath, [`${root}scripts/ensure-tool.mjs`, 'onnxruntime'], { stdio: 'pipe' })
}
