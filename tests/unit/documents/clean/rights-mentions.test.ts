import { expect, test } from 'vitest'
import { everything, importText, visible } from '../../../support/files/sentence-splitter.ts'

const PROSE = [
  'The keeper lights the lamp at dusk, and the light goes far over the bay, the pier and the houses behind it.',
  'In winter he has to climb the stairs four times a night, because the oil grows thick and the wick burns down.',
  'Nobody else wanted the post, he says, and nobody has asked him for the key since the last inspector left.',
]
const MORE = [
  'The boats of the north bay came home before the storm, and their crews stood on the quay until it was dark.',
  'A year later the harbour was dredged, the old crane was sold, and a ferry began to run on summer evenings.',
]

async function readTale(end: readonly string[]) {
  const text = ['The lamps', ...PROSE, ...end].join('\n\n')
  const document = await importText(text, 'zzz.txt')
  expect(everything(document, text)).toBe(visible(text))
  expect(document.trimmed).toEqual([])
  const body = document.blocks.map(({ segments }) => segments.join(' ')).slice(PROSE.length)
  return { body, rights: document.source.rights }
}

test.each([
  ['In most countries the symbol © is no longer required, and the phrase has become a habit.'],
  ['My grandfather wrote Copyright (c) 1950 on every basket as a joke.'],
  ['The logo with the © 1998 is still on the barn.'],
  ['She turned the picture over. © 1998.'],
  ['Er las die Rückseite. © 1998.', 'Mehr stand da nicht.'],
  ['The stamp read:', '© 1998.', 'That was all that we ever learned.'],
  ['母亲看着照片的背面。 © 1998。', '她没有再说什么。'],
  ['(c) 1998 was carved into the beam above the door, and we never learned by whom.'],
  ['The sign said "All rights reserved" and we laughed.', 'The end.', 'Anna'],
  ['“All rights reserved!” Anna said.'],
  ['KING', 'All rights reserved, my lord.', 'KING', 'Exit.'],
  ['All rights reserved for the cake!', 'Yours,', 'Ann'],
  ['Auf dem Schild stand „Alle Rechte vorbehalten“, und wir lachten.', 'Ende', 'Anna'],
  ['Sur la porte, on lisait « Tous droits réservés », et nous avons ri.', 'Fin', 'Anna'],
  ['Na porta estava escrito “Todos os direitos reservados”, e nós rimos.', 'Fim', 'Ana'],
  ['Todos los derechos de los vecinos se leyeron en la plaza.', 'Fin', 'Ana'],
  ['На табличке было написано: «Все права защищены», и мы смеялись.', 'Конец', 'Анна'],
  ['母亲笑着看了看那块牌子，说了一句：版权所有。', '完', '安娜'],
  ['他一生研究著作权法，写了三本书。', '完', '安娜'],
])('an article whose last lines mention rights keeps them: %s', async (...end) => {
  expect(await readTale(end)).toEqual({ body: end, rights: null })
})

test('an afterword below a copyright line stays', async () => {
  const rights = 'Copyright 2020 Jane Doe'
  const afterword = ['Afterword', 'I wrote this in a year.', 'Thanks to Anna.']
  const { body } = await readTale([rights, ...afterword])
  expect(body.filter((line) => line !== rights)).toEqual(afterword)
})

test.each([
  '© 2020 Jane Doe. All rights reserved.',
  'Copyright © 2020 by the authors of the lamp project',
  'Pictures are copyright of the authors, © 2020. All rights reserved.',
  '版权所有 © 2020 江北日报',
])('a copyright line at the end is the source’s: %s', async (rights) => {
  expect(await readTale([rights])).toEqual({ body: [], rights })
})

test.each([
  '© 2020 Jane Doe. All rights reserved.',
  '© 2020 O Farol. Todos os direitos reservados.',
  '© 2020 Il Faro. Tutti i diritti riservati.',
  '© 2020 등대신문. 무단전재.',
])('a notice joined with a copyright line is none of the source’s rights: %s', async (rights) => {
  const text = ['The lamps', ...PROSE, `${rights}Powered by WordPress`].join('\n\n')
  const { source, blocks } = await importText(text, 'zzz.txt')
  expect(source.rights).toBe(rights)
  expect(blocks).toHaveLength(PROSE.length)
})

test('the first chapter keeps the heading that the contents name', async () => {
  const contents = ['© 2020 Jane Doe', 'CONTENTS', 'Chapter 1', 'Chapter 2', 'Chapter 3']
  const chapters = ['Chapter 1', ...PROSE, 'Chapter 2', ...MORE]
  const { blocks } = await importText(['The bay', ...contents, ...chapters].join('\n\n'), 'zzz.txt')
  const body = blocks.map(({ segments }) => segments.join(' '))
  expect(body.slice(body.lastIndexOf('Chapter 1'))).toEqual(chapters)
})
