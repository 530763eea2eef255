import { expect, it } from 'vitest'
import { settingsRead } from '../../../engine/job.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { type QatSettings, qatContract } from '../contract.ts'
import { bill } from './bill.ts'
import { bytesFor, prepared, settingsWith } from './testing/run-qat.ts'

it('is measured with no more settings than the contract says it reads', () => {
  const all = settingsWith({ step: 'optimize', optimizeView: 'bill', batch: 8 })
  const before = prepared(all).prepared
  const read = settingsRead(qatContract, 'bill', all) as unknown as QatSettings
  const last = runJob(bill(read, before), bytesFor).frames.at(-1)
  expect(last?.done).toBe(true)
  expect(last?.timed?.map(({ kind }) => kind)).toEqual(['float', 'ste', 'lsq'])
  for (const { ms, ratio } of last?.timed ?? []) {
    expect(ms.low).toBeGreaterThan(0)
    expect(ms.median).toBeGreaterThanOrEqual(ms.low)
    expect(ratio.median).toBeGreaterThan(0)
  }
  const [float, ste] = last?.memory ?? []
  expect(ste.activations).toBeGreaterThan(float.activations)
  // Adam keeps two numbers beside each weight and its gradient.
  expect(float.optimizer).toBe(float.weights)
}, 60_000)
