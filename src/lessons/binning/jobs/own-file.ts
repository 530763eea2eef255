import {
  decodeTensor,
  FormatError,
  readCsv,
  readNpyHeader,
  readSafetensorsHeader,
  type TensorEntry,
  decodeUtf8,
} from '../../../core/index.ts'
import { fileRange, type JobRun, shelved } from '../../../engine/job.ts'
import type { DataRef, FileRef } from '../../../engine/params.ts'
import type { DataFrame } from '../contract.ts'
import { type FoundNumbers, noText } from './found-numbers.ts'

/** values of a tensor that are used at most: the sorted copy and its sums take some 30 bytes each */
const MOST_VALUES = 4_000_000
/** text is read whole, so it has a limit of its own */
const MOST_TEXT_BYTES = 64 << 20
/** enough for the header of most files; a longer one says how long it is */
const FIRST_BYTES = 64 << 10

type Reading = JobRun<DataFrame, FoundNumbers>
type Range = (begin: number, end: number) => JobRun<DataFrame, Uint8Array>
