import { cpuUsage } from 'node:process'
import { describe, expect, test } from 'vitest'
import { readArticleData } from '../../../../main/documents/html/read-article-data.ts'
import { readHtml } from '../../../../main/documents/html/read-html.ts'

const COUNT = 100_000
/** CPU seconds; linear reading takes below 0.1, quadratic reading above 8. */
const MAX_SECONDS = 2

const declared = (head: string) =>
  readHtml(`<!doctype html><html><head>${head}</head><body><p>Text.</p></body></html>`).declared

/** CPU time rather than elapsed time, so that other programs do not count. */
function secondsOf(work: () => void): number {
  const before = cpuUsage()
  work()
  const { user, system } = cpuUsage(before)
  return (user + system) / 1e6
}

describe('metadata is read in linear time', () => {
  const article = JSON.stringify({ '@type': 'Article', headline: 'Owls' })

  test.for([
    ['spaces after JSON-LD', `${article}${' '.repeat(COUNT)}x`],
    ['spaces before JSON-LD', `${' '.repeat(COUNT)}x${article}`],
    ['spaces in a comment of JSON-LD', `//${' '.repeat(COUNT)}x${article}`],
    ['comment starts after JSON-LD', `${article}${'// '.repeat(COUNT)}x`],
    ['semicolons after JSON-LD', `${article}${'; '.repeat(COUNT)}x`],
  ] as const)('%s', ([, script]) => {
    expect(secondsOf(() => readArticleData([script]))).toBeLessThan(MAX_SECONDS)
  })

  test.for([
    ['dashes in an author', `<meta name="author" content="A${'-'.repeat(COUNT)}.">`],
    ['separators in an author', `<meta name="author" content="A${' ,|'.repeat(COUNT)}.">`],
    ['braces in a title', `<meta property="og:title" content="A${'{'.repeat(COUNT)}.">`],
    ['openings in a publisher', `<meta property="og:site_name" content="${'${'.repeat(COUNT)}.">`],
  ] as const)('%s', ([, head]) => {
    expect(secondsOf(() => declared(head))).toBeLessThan(MAX_SECONDS)
  })
})

test('JSON-LD is read with half a wrapper, or with a semicolon after it', () => {
  const json = '{"@type":"Article","headline":"Owls"}'
  for (const script of [
    `${json} ;  `,
    `\u00A0${json}`,
    `// <!--\n${json}`,
    `<!--${json}`,
    `${json} //  -->`,
    `${json}/*]]> */ `,
    `<![CDATA[*/${json} ]]>`,
  ])
    expect(readArticleData([script]).headline, script).toBe('Owls')
  for (const script of [`${json};;`, `${json}]]>;`, `${json}//`, `x${json}`])
    expect(readArticleData([script]).headline, script).toBeNull()
})

test('separators after an author are removed; one in the name stays', () => {
  const byline = (name: string) => declared(`<meta name="author" content="${name}">`).byline
  expect(byline('Jean-Luc – Picard | — ,-')).toBe('Jean-Luc – Picard')
  expect(byline('- , |')).toBeNull()
  expect(byline(`Ann Lee${' -'.repeat(100)}`)).toBe('Ann Lee')
  expect(byline(`Ann${' '.repeat(2000)}Lee`)).toBe('Ann Lee')
  expect(byline(`Ann Lee${'-'.repeat(2000)}`)).toBeNull()
})

test('placeholders of templates are neither a title nor a publisher', () => {
  const title = (text: string) =>
    declared(`<title>Owls</title><meta property="og:title" content="${text}">`).title
  for (const text of ['{{title}}', 'A {{ {{ b }} c', '${title}', '<%= title', '[title]', '[[a.b]]'])
    expect(title(text), text).toBe('Owls')
  for (const text of ['A {{ b', '}} A {{', 'A {{ b\n}}', '$ {a}', 'A [b]', '{{}'])
    expect(title(text), text).toBe(text.replace(/\s+/g, ' '))
})
