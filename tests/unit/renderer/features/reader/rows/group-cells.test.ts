import { expect, test } from 'vitest'
import { groupCells } from '../../../../../../renderer/features/reader/rows/group-cells.ts'

const block = (key: string, row: number, column: number, header = false) => ({
  key,
  cell: { table: 1, row, column, header },
})

test('all lines have the width of the widest, with empty cells', () => {
  const lines = groupCells([
    block('a', 0, 0, true),
    block('b', 0, 2, true),
    block('c', 1, 1),
    block('d', 1, 1),
    block('e', 4, 0),
  ])
  expect(
    lines.map(({ row, places }) => [
      row,
      places.map((one) => one.blocks.map(({ key }) => key).join('+')).join('|'),
    ]),
  ).toEqual([
    [0, 'a||b'],
    [1, '|c+d|'],
    [4, 'e||'],
  ])
  expect(lines[0]?.places.map((place) => place.header)).toEqual([true, false, true])
})
