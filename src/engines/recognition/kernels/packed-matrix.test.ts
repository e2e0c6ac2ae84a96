import { expect, it } from 'vitest'
import { createKernelMemory } from '@/engines/kernels/kernel-memory'
import { columnOf, packColumns } from './packed-matrix'

it('a column of a matrix is read back as it was laid out, in the last panel too', () => {
  const [size, columns] = [6, 11]
  const values = Int8Array.from({ length: size * columns }, (_, index) => index - 30)
  const memory = createKernelMemory()
  const steps = new Float32Array(columns).fill(1)
  const packed = packColumns(memory, { values, size, columns, steps })
  for (let column = 0; column < columns; column++)
    expect(columnOf(memory, packed, column)).toEqual(values.slice(column * size, (column + 1) * size))
})
