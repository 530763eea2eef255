// Makes the data files of public/data from Debian's package dataset-fashion-mnist. The same package gives the same bytes.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateSync, gunzipSync } from 'node:zlib'
import { buildCore } from './build-core.mjs'

const SOURCE = '/usr/share/datasets/fashion-mnist'
const target = fileURLToPath(new URL('../public/data/', import.meta.url))

if (!existsSync(`${SOURCE}/t10k-images-idx3-ubyte.gz`)) {
  console.error(`Fashion-MNIST is not at ${SOURCE}. On Debian: apt-get install dataset-fashion-mnist`)
  process.exit(1)
}
await buildCore()
const { writeSafetensors } = await import(new URL('../dist-core/core.js', import.meta.url).href)

/** An IDX file of bytes: magic 0x0000 08 dd, dd big-endian sizes, then the values. */
function readIdx(name) {
  const bytes = gunzipSync(readFileSync(`${SOURCE}/${name}`))
  const shape = Array.from({ length: bytes[3] }, (_, i) => bytes.readUInt32BE(4 + 4 * i))
  return { shape, data: new Uint8Array(bytes.subarray(4 + 4 * shape.length)) }
}

const images = readIdx('t10k-images-idx3-ubyte.gz')
const labels = readIdx('t10k-labels-idx1-ubyte.gz')
const files = {}

function write(name, count, holds) {
  const size = images.shape[1] * images.shape[2]
  const decoded = writeSafetensors(
    [
      { name: 'images', shape: [count, images.shape[1], images.shape[2]], data: images.data.slice(0, count * size) },
      { name: 'labels', shape: [count], data: labels.data.slice(0, count) },
    ],
    { source: 'Fashion-MNIST test set, (c) 2017 Zalando SE, MIT licence' },
  )
  const bytes = deflateSync(decoded, { level: 9 })
  mkdirSync(target, { recursive: true })
  writeFileSync(target + name, bytes)
  files[name] = {
    holds,
    bytes: bytes.length,
    decodedBytes: decoded.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    source: 'Fashion-MNIST (Xiao, Rasul, Vollgraf 2017), Debian package dataset-fashion-mnist',
    licence: 'MIT, (c) 2017 Zalando SE',
  }
}

write(
  'fashion-mnist-test-1000.safetensors.zz',
  1000,
  'the first 1,000 test images, 28 x 28 bytes each, and their labels',
)
writeFileSync(`${target}index.json`, `${JSON.stringify({ files }, null, 2)}\n`)
for (const [name, { bytes }] of Object.entries(files)) console.log(`${name} ${bytes} bytes`)
